package io.github.audiomae.graph;

/// Which operators a graph may use. Both forms compute the same numbers up to rounding.
public enum GraphForm {
    /// ONNX Runtime's own fused operators (`com.microsoft`) where they are faster.
    FAST,

    /// Only operators of the ONNX standard (opset 20), for other runtimes.
    PORTABLE;
}
