package io.github.audiomae.graph;

import java.util.Locale;

/// Which operators a graph may use. Both forms compute the same numbers up to rounding.
public enum GraphForm {
    /// ONNX Runtime's own fused operators (`com.microsoft`) where they are faster.
    FAST,

    /// Only operators of the ONNX standard (opset 20), for other runtimes.
    PORTABLE;

    /// The word for it in manifests: `fast`, `portable`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
