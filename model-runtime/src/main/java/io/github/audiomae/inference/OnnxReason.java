package io.github.audiomae.inference;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtException.OrtErrorCode;
import io.github.audiomae.run.Sentence;
import java.util.Locale;

/// Why ONNX Runtime refuses a graph, in our own words. Its messages speak to programmers; they remain as the cause of a
/// problem, among its details.
final class OnnxReason {
    private OnnxReason() {}

    static Sentence of(OrtException refusal) {
        return switch (refusal.getCode()) {
            case ORT_NO_SUCHFILE, ORT_NO_MODEL -> Sentence.of("onnx.missing");
            case ORT_INVALID_PROTOBUF -> Sentence.of("onnx.damaged");
            case ORT_NOT_IMPLEMENTED -> Sentence.of("onnx.operator");
            default -> byMessage(String.valueOf(refusal.getMessage()).toLowerCase(Locale.ROOT));
        };
    }

    /// Most refusals have a code that says nothing more.
    private static Sentence byMessage(String message) {
        if (message.contains("opset") || message.contains("ir version") || message.contains("ir_version")) {
            return Sentence.of("onnx.newer");
        }
        if (message.contains("is not a registered function/op")
                || message.contains("no op registered")
                || message.contains("could not find an implementation")) {
            return Sentence.of("onnx.operator");
        }
        if (message.contains("external") && message.contains("data")
                || message.contains("no such file")
                || message.contains("doesn't exist")) {
            return Sentence.of("onnx.missing");
        }
        return Sentence.of("onnx.invalid");
    }

    /// Whether the file is the reason, on whatever device.
    static boolean isOfFile(OrtException refusal) {
        OrtErrorCode code = refusal.getCode();
        return code == OrtErrorCode.ORT_INVALID_PROTOBUF
                || code == OrtErrorCode.ORT_INVALID_GRAPH
                || code == OrtErrorCode.ORT_NO_SUCHFILE
                || code == OrtErrorCode.ORT_NO_MODEL;
    }
}
