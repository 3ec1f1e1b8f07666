package io.github.audiomae.inference;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds out what this machine lacks for CUDA before ONNX Runtime is asked, whose own words name one library at
/// most.
///
/// Which libraries: onnxruntime_gpu 1.29 is built for CUDA 12 and links its runtime and cuBLAS; cuDNN and cuFFT
/// are loaded by it only when an operator needs them (microsoft/onnxruntime pull requests 29252 and 29808).
/// What is missing was tried on Linux without a GPU; a machine with one has not been tried yet.
final class CudaProbe {
    private static final String NATIVES = "/ai/onnxruntime/native/";

    private CudaProbe() {}

    /// Why CUDA cannot start here, in one sentence; empty if nothing is known to be missing.
    static Optional<String> whyNot() {
        if (!artifactHasCuda()) {
            return Optional.of(
                    "This build has no CUDA in it; start it once with AUDIOMAE_MAVEN_ARGS=-Pcuda to build one that has.");
        }
        List<String> missing = missingLibraries();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "CUDA needs " + String.join(", ", missing)
                                + ", which cannot be loaded here; install the NVIDIA driver and the CUDA 12 runtime with cuBLAS.");
    }

    /// Whether the ONNX Runtime on the class path is the GPU one.
    static boolean artifactHasCuda() {
        return CudaProbe.class.getResource(NATIVES + "linux-x64/libonnxruntime_providers_cuda.so") != null
                || CudaProbe.class.getResource(NATIVES + "win-x64/onnxruntime_providers_cuda.dll") != null;
    }

    /// The system's libraries that CUDA 12 needs and that cannot be loaded, by file name.
    static List<String> missingLibraries() {
        return libraries().stream().filter(library -> !loads(library)).toList();
    }

    private static List<String> libraries() {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        return windows
                ? List.of("nvcuda.dll", "cudart64_12.dll", "cublas64_12.dll", "cublasLt64_12.dll")
                : List.of("libcuda.so.1", "libcudart.so.12", "libcublas.so.12", "libcublasLt.so.12");
    }

    private static boolean loads(String library) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
