package io.github.audiomae.inference;

import ai.djl.engine.Engine;
import ai.onnxruntime.OrtEnvironment;
import io.github.audiomae.files.NativeProblem;

/// Starts DJL's ONNX Runtime engine once per process, in the only order that works: telemetry off, then DJL, then ONNX
/// Runtime itself (DJL refuses an environment that it did not create).
final class OnnxEngine {
    static final String NAME = "OnnxRuntime";

    private OnnxEngine() {}

    /// The ONNX Runtime environment that DJL created.
    ///
    /// @throws io.github.audiomae.run.ProblemException if the native library cannot be loaded
    static OrtEnvironment environment() {
        try {
            return Started.ENVIRONMENT;
        } catch (LinkageError e) {
            throw NativeProblem.of(e);
        }
    }

    /// Initialised on first use.
    private static final class Started {
        static final OrtEnvironment ENVIRONMENT;

        static {
            NoTelemetry.switchOff();
            OnnxNatives.unpack();
            Engine.getEngine(NAME);
            ENVIRONMENT = OrtEnvironment.getEnvironment();
        }
    }
}
