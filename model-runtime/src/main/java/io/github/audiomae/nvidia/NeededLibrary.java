package io.github.audiomae.nvidia;

import io.github.audiomae.run.Sentence;
import java.util.List;

/// A library that CUDA needs, under its names on both systems, which carry the version of its interface.
///
/// onnxruntime_gpu 1.29 is built for CUDA 12 and links its runtime and cuBLAS; it loads cuDNN and cuFFT only when an
/// operator needs them (microsoft/onnxruntime pull requests 29252 and 29808). CUDA 12 needs driver 525 or later
/// (NVIDIA,
/// CUDA release notes).
///
/// @param required whether CUDA cannot start without it
record NeededLibrary(String linux, String windows, Sentence product, Sentence install, boolean required) {
    /// All, in an order in which they can be loaded.
    static final List<NeededLibrary> ALL = List.of(
            new NeededLibrary(
                    "libcuda.so.1", "nvcuda.dll", Sentence.of("cuda.driver"), Sentence.of("cuda.driver.install"), true),
            new NeededLibrary(
                    "libcudart.so.12",
                    "cudart64_12.dll",
                    Sentence.of("cuda.runtime"),
                    toolkit("cuda-cudart-12-*", "nvidia-cuda-runtime-cu12"),
                    true),
            new NeededLibrary(
                    "libcublasLt.so.12",
                    "cublasLt64_12.dll",
                    Sentence.untranslated("cuBLAS 12"),
                    toolkit("libcublas-12-*", "nvidia-cublas-cu12"),
                    true),
            new NeededLibrary(
                    "libcublas.so.12",
                    "cublas64_12.dll",
                    Sentence.untranslated("cuBLAS 12"),
                    toolkit("libcublas-12-*", "nvidia-cublas-cu12"),
                    true),
            new NeededLibrary(
                    "libcufft.so.11",
                    "cufft64_11.dll",
                    Sentence.untranslated("cuFFT 11 (CUDA 12)"),
                    toolkit("libcufft-12-*", "nvidia-cufft-cu12"),
                    false),
            new NeededLibrary(
                    "libcudnn.so.9",
                    "cudnn64_9.dll",
                    Sentence.untranslated("cuDNN 9"),
                    Sentence.of("cuda.cudnn.install"),
                    false));

    /// Its file name.
    String file(boolean onWindows) {
        return onWindows ? windows : linux;
    }

    /// Its file name up to the version, to recognise other versions.
    String stem(boolean onWindows) {
        String file = file(onWindows);
        return onWindows ? file.replaceFirst("(_\\d+)?\\.dll$", "") : file.replaceFirst("\\d+$", "");
    }

    private static Sentence toolkit(String packages, String wheel) {
        return Sentence.of("cuda.toolkit.install", packages, wheel);
    }
}
