package io.github.audiomae.inference;

import io.github.audiomae.nvidia.CudaLibrary;
import io.github.audiomae.nvidia.NvidiaLibraries;
import io.github.audiomae.nvidia.Surroundings;
import io.github.audiomae.run.Sentence;
import java.util.List;
import java.util.Optional;

/// Finds out what this machine lacks for CUDA before ONNX Runtime tries to start it; ONNX Runtime's own message names
/// one library at most. Tested on Linux without a GPU; not yet tested on a machine with one.
final class CudaProbe {
    /// Set by the launchers of the packages, jpackage's and ours.
    private static final String PACKAGED = "jpackage.app-version";

    private static final String NATIVES = "/ai/onnxruntime/native/";

    private CudaProbe() {}

    /// NVIDIA's libraries on this machine, also in the folder that the user named.
    static NvidiaLibraries libraries() {
        return NvidiaLibraries.find(Surroundings.current(DevicePlaces.current().nvidiaFolders()));
    }

    /// Why CUDA cannot start with these libraries, in one sentence; empty if nothing is known to be missing.
    static Optional<Sentence> whyNot(List<CudaLibrary> libraries) {
        if (!artifactHasCuda()) {
            return Optional.of(howToHaveIt(System.getProperty(PACKAGED) != null));
        }
        List<String> missing = missing(libraries);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Sentence.of("cuda.missing", Sentence.listed(missing)));
    }

    /// Why CUDA cannot start here; if nothing is missing, the libraries are loaded afterwards.
    static Optional<Sentence> prepare() {
        NvidiaLibraries libraries = libraries();
        return whyNot(libraries.all()).or(libraries::load);
    }

    /// @param packaged whether the program runs from a package, which cannot build itself
    static Sentence howToHaveIt(boolean packaged) {
        return packaged ? Sentence.of("cuda.not-packaged") : Sentence.of("cuda.not-built");
    }

    /// Whether the ONNX Runtime on the class path is the GPU edition.
    static boolean artifactHasCuda() {
        return CudaProbe.class.getResource(NATIVES + "linux-x64/libonnxruntime_providers_cuda.so") != null
                || CudaProbe.class.getResource(NATIVES + "win-x64/onnxruntime_providers_cuda.dll") != null;
    }

    /// The file names of required libraries that cannot be used.
    static List<String> missing(List<CudaLibrary> libraries) {
        return libraries.stream()
                .filter(library -> library.required() && !library.found())
                .map(CudaLibrary::file)
                .toList();
    }
}
