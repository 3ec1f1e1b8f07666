package io.github.audiomae.inference;

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
/// @param libraries the libraries that CUDA 12 needs, each with whether it is installed
/// @param gpuBuild whether this build contains CUDA
/// @param missingLibraries file names of the libraries that CUDA 12 needs and that cannot be loaded
/// @param whyNoCuda one sentence if CUDA cannot start; empty if nothing is known to be missing
public record DeviceReport(
        String onnxRuntime,
        String djl,
        int cores,
        MachineMemory memory,
        List<Gpu> gpus,
        List<CudaLibrary> libraries,
        boolean gpuBuild,
        List<String> missingLibraries,
        Optional<Sentence> whyNoCuda) {}
