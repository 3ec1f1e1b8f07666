package io.github.audiomae.inference;

import io.github.audiomae.nvidia.CudaLibrary;
import io.github.audiomae.run.Sentence;
import java.util.List;
import java.util.Optional;

/// What can run on this machine.
///
/// @param onnxRuntime version of ONNX Runtime in use
/// @param djl version of DJL in use
/// @param cores number of processor cores the program may use
/// @param memory of the machine and the program, now
/// @param gpus NVIDIA GPUs as their driver reports them
/// @param libraries the libraries that CUDA 12 needs, each with what was found of it
/// @param targets all devices this program knows, each with what is missing for it, the CPU first
public record DeviceReport(
        String onnxRuntime,
        String djl,
        int cores,
        MachineMemory memory,
        List<Gpu> gpus,
        List<CudaLibrary> libraries,
        List<Target> targets) {
    /// A device.
    ///
    /// @param text how it is requested, as [ExecutionTarget#parse] reads it
    /// @param words its name
    /// @param whyNot one sentence if models cannot run there; empty if nothing is known to be missing
    /// @param tried whether the program was ever run on such a machine by its authors
    public record Target(String text, Sentence words, Optional<Sentence> whyNot, boolean tried) {}

    /// Whether this build contains CUDA.
    public boolean gpuBuild() {
        return CudaProbe.artifactHasCuda();
    }

    /// File names of the libraries that CUDA 12 needs and that cannot be used.
    public List<String> missingLibraries() {
        return CudaProbe.missing(libraries);
    }

    /// One sentence if CUDA cannot start; empty if nothing is known to be missing.
    public Optional<Sentence> whyNoCuda() {
        return CudaProbe.whyNot(libraries);
    }
}
