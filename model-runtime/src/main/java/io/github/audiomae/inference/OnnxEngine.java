package io.github.audiomae.inference;

import ai.djl.engine.Engine;
import ai.onnxruntime.OrtEnvironment;

/// Starts DJL's ONNX Runtime engine once per process, in the only order that works: telemetry off, then DJL, then ONNX
/// Runtime itself (DJL refuses an environment that it did not create).
final class OnnxEngine {
    static final String NAME = "OnnxRuntime";

    private OnnxEngine() {}

    /// The ONNX Runtime environment that DJL created.
    static OrtEnvironment environment() {
        return Started.ENVIRONMENT;
    }

    /// Initialised on first use.
    private static final class Started {
        static final OrtEnvironment ENVIRONMENT;

        static {
            NoTelemetry.switchOff();
            Engine.getEngine(NAME);
            ENVIRONMENT = OrtEnvironment.getEnvironment();
        }
    }
}
