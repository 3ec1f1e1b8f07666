package io.github.audiomae.inference;

import io.github.audiomae.run.Sentence;
import java.util.List;
import java.util.Optional;

/// What can run here.
///
/// @param onnxRuntime version of ONNX Runtime in use
/// @param djl version of DJL in use
/// @param cores processor cores the program may use
/// @param memory of the machine and the program, now
/// @param gpus NVIDIA GPUs as their driver tells them
/// @param libraries what CUDA 12 needs here, each with whether it is there
/// @param gpuBuild whether this build contains CUDA
/// @param missingLibraries file names of the libraries that CUDA 12 needs and that cannot be loaded
/// @param whyNoCuda one sentence when CUDA cannot start; empty when nothing is known to be missing
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
