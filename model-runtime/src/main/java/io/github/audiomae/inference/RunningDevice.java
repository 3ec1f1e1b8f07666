package io.github.audiomae.inference;

import io.github.audiomae.run.Sentence;
import java.util.Optional;
import java.util.OptionalLong;

/// The device that a model's sessions were actually created on.
///
/// @param target the CPU or GPU in use
/// @param whyNotRequested one sentence if this is not the requested device; else empty
public record RunningDevice(ExecutionTarget target, Optional<Sentence> whyNotRequested) {
    static RunningDevice asRequested(ExecutionTarget target) {
        return new RunningDevice(target, Optional.empty());
    }

    static RunningDevice insteadOf(Sentence reason, ExecutionTarget target) {
        return new RunningDevice(target, Optional.of(reason));
    }

    /// The free memory of an NVIDIA GPU at this moment, in bytes; empty for any other device, or if its driver does not
    /// say. Asking takes some tenths of a second.
    public OptionalLong freeMemory() {
        return target instanceof Accelerator.Cuda(int number)
                ? GpuList.ask().stream()
                        .filter(gpu -> gpu.number() == number)
                        .mapToLong(Gpu::freeBytes)
                        .findFirst()
                : OptionalLong.empty();
    }

    /// The device for a person to read, such as `CPU · 2 threads`.
    public Sentence words() {
        return target.words();
    }

    /// The same in English, as in files and on the command line.
    public String display() {
        return words().toString();
    }
}
