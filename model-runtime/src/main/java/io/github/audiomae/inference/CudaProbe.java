package io.github.audiomae.inference;

import io.github.audiomae.files.OperatingSystem;
import io.github.audiomae.run.Sentence;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Finds out what this machine lacks for CUDA before ONNX Runtime tries to start it; ONNX Runtime's own message names
/// one library at most.
///
/// The libraries: onnxruntime_gpu 1.29 is built for CUDA 12 and links its runtime and cuBLAS; it loads cuDNN and cuFFT
/// only when an operator needs them (microsoft/onnxruntime pull requests 29252 and 29808). Tested on Linux without a
/// GPU; not yet tested on a machine with one.
final class CudaProbe {
    /// Set by the launchers of the packages, jpackage's and ours.
    private static final String PACKAGED = "jpackage.app-version";

    private static final String NATIVES = "/ai/onnxruntime/native/";

    /// A library under its two names. CUDA 12 needs driver 525 or later (NVIDIA, CUDA release notes).
    private record Needed(String linux, String windows, Sentence product, Sentence install, boolean required) {}

    private static final List<Needed> NEEDED = List.of(
            new Needed(
                    "libcuda.so.1", "nvcuda.dll", Sentence.of("cuda.driver"), Sentence.of("cuda.driver.install"), true),
            new Needed(
                    "libcudart.so.12",
                    "cudart64_12.dll",
                    Sentence.of("cuda.runtime"),
                    toolkit("cuda-cudart-12-*"),
                    true),
            new Needed(
                    "libcublas.so.12",
                    "cublas64_12.dll",
                    Sentence.untranslated("cuBLAS 12"),
                    toolkit("libcublas-12-*"),
                    true),
            new Needed(
                    "libcublasLt.so.12",
                    "cublasLt64_12.dll",
                    Sentence.untranslated("cuBLAS 12"),
                    toolkit("libcublas-12-*"),
                    true),
            new Needed(
                    "libcufft.so.11",
                    "cufft64_11.dll",
                    Sentence.untranslated("cuFFT 11 (CUDA 12)"),
                    toolkit("libcufft-12-*"),
                    false),
            new Needed(
                    "libcudnn.so.9",
                    "cudnn64_9.dll",
                    Sentence.untranslated("cuDNN 9"),
                    Sentence.of("cuda.cudnn.install"),
                    false));

    private CudaProbe() {}

    /// Why CUDA cannot start here, in one sentence; empty if nothing is known to be missing.
    static Optional<Sentence> whyNot() {
        if (!artifactHasCuda()) {
            return Optional.of(howToHaveIt(System.getProperty(PACKAGED) != null));
        }
        List<String> missing = missingLibraries();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Sentence.of("cuda.missing", Sentence.listed(missing)));
    }

    /// @param packaged whether the program runs from a package, which cannot build itself
    static Sentence howToHaveIt(boolean packaged) {
        return packaged ? Sentence.of("cuda.not-packaged") : Sentence.of("cuda.not-built");
    }

    private static Sentence toolkit(String packages) {
        return Sentence.of("cuda.toolkit.install", packages);
    }

    /// Whether the ONNX Runtime on the class path is the GPU edition.
    static boolean artifactHasCuda() {
        return CudaProbe.class.getResource(NATIVES + "linux-x64/libonnxruntime_providers_cuda.so") != null
                || CudaProbe.class.getResource(NATIVES + "win-x64/onnxruntime_providers_cuda.dll") != null;
    }

    /// The file names of required libraries that cannot be loaded.
    static List<String> missingLibraries() {
        return missing(libraries());
    }

    static List<String> missing(List<CudaLibrary> libraries) {
        return libraries.stream()
                .filter(library -> library.required() && !library.found())
                .map(CudaLibrary::file)
                .toList();
    }

    /// All libraries that CUDA may need, each after an attempt to load it.
    static List<CudaLibrary> libraries() {
        return libraries(OperatingSystem.current() == OperatingSystem.WINDOWS, CudaProbe::loads);
    }

    /// The same for another operating system.
    ///
    /// @param loads whether a library of this name can be loaded there
    static List<CudaLibrary> libraries(boolean windows, Predicate<String> loads) {
        return NEEDED.stream()
                .map(needed -> {
                    String file = windows ? needed.windows() : needed.linux();
                    return new CudaLibrary(
                            file, needed.product(), needed.install(), needed.required(), loads.test(file));
                })
                .toList();
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
