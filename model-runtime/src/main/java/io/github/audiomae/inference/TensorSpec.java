package io.github.audiomae.inference;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.TensorInfo;
import io.github.audiomae.run.Sentence;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// What an input or output of a graph must be.
///
/// @param role its name in the contract, such as `ids_keep`
/// @param type of its values
/// @param shape its axes; [#ANY] if the length must be free, [#UNKNOWN] if it may be anything
record TensorSpec(String role, OnnxJavaType type, long... shape) {
    /// An axis that must accept every length: batch, kept patches.
    static final long ANY = -1;

    /// An axis of unknown length.
    static final long UNKNOWN = -2;

    static TensorSpec floats(String role, long... shape) {
        return new TensorSpec(role, OnnxJavaType.FLOAT, shape);
    }

    static TensorSpec integers(String role, long... shape) {
        return new TensorSpec(role, OnnxJavaType.INT64, shape);
    }

    /// What is wrong with an input, as the end of a sentence; empty if nothing is.
    Optional<Sentence> mismatchOfInput(NodeInfo found) {
        return mismatch(found, true);
    }

    /// What is wrong with an output; empty if nothing is. A file may leave an output's lengths open.
    Optional<Sentence> mismatchOfOutput(NodeInfo found) {
        return mismatch(found, false);
    }

    private Optional<Sentence> mismatch(NodeInfo found, boolean mustBeFree) {
        if (!(found.getInfo() instanceof TensorInfo tensor)) {
            return Optional.of(Sentence.of("contract.no-tensor"));
        }
        if (tensor.type != type) {
            return Optional.of(Sentence.of("contract.type", tensor.type, type));
        }
        long[] actual = tensor.getShape();
        boolean open = !mustBeFree && actual.length == 0;
        return open || fits(actual)
                ? Optional.empty()
                : Optional.of(Sentence.of("contract.shape", text(actual), text(shape)));
    }

    /// A free axis takes every length.
    private boolean fits(long[] actual) {
        if (actual.length != shape.length) {
            return false;
        }
        for (int axis = 0; axis < shape.length; axis++) {
            boolean free = actual[axis] < 0;
            boolean fits = shape[axis] == UNKNOWN || free || actual[axis] == shape[axis];
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static String text(long[] shape) {
        return Arrays.stream(shape)
                .mapToObj(length -> length < 0 ? "any" : Long.toString(length))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
