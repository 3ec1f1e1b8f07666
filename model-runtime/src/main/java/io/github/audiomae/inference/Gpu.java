package io.github.audiomae.inference;

/// An NVIDIA GPU as its driver describes it.
///
/// @param number as in `cuda:0`
/// @param name of the product
/// @param driver version of the driver
/// @param memoryBytes its memory
/// @param usedBytes the part of it used by all programs
public record Gpu(int number, String name, String driver, long memoryBytes, long usedBytes) {
    /// The part of its memory that no program uses.
    public long freeBytes() {
        return memoryBytes - usedBytes;
    }
}
