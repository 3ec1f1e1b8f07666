package io.github.audiomae.inference;

import ai.djl.engine.Engine;
import ai.onnxruntime.OrtEnvironment;

/// Starts DJL's ONNX Runtime engine, once per process, in the only order that works: telemetry off, then DJL,
/// and only then ONNX Runtime itself (DJL refuses an environment that somebody else made).
final class OnnxEngine {
    static final String NAME = "OnnxRuntime";

    private OnnxEngine() {}

    /// ONNX Runtime's environment, as DJL made it.
    static OrtEnvironment environment() {
        return Started.ENVIRONMENT;
    }

    /// Loaded, and so run, by the first who asks.
    private static final class Started {
        static final OrtEnvironment ENVIRONMENT;

        static {
            NoTelemetry.switchOff();
            Engine.getEngine(NAME);
            ENVIRONMENT = OrtEnvironment.getEnvironment();
        }
    }
}
