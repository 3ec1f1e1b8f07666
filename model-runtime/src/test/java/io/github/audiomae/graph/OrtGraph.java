package io.github.audiomae.graph;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.github.audiomae.inference.Devices;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// A graph opened in ONNX Runtime, for tests.
public final class OrtGraph implements AutoCloseable {
    private final OrtEnvironment environment = environment();
    private final OrtSession session;

    public OrtGraph(Path file) {
        this(file, 2);
    }

    public OrtGraph(Path file, int threads) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            session = environment.createSession(file.toString(), options);
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    /// DJL refuses to start after ONNX Runtime, and other tests in this process need DJL.
    private static OrtEnvironment environment() {
        Devices.report();
        return OrtEnvironment.getEnvironment();
    }

    /// Runs the graph; inputs and outputs are flat arrays with shapes.
    public Outputs run(Map<String, Array> inputs) {
        Map<String, OnnxTensor> tensors = new HashMap<>();
        try {
            for (Map.Entry<String, Array> input : inputs.entrySet()) {
                tensors.put(input.getKey(), input.getValue().toTensor(environment));
            }
            try (OrtSession.Result result = session.run(tensors)) {
                Map<String, Array> outputs = new HashMap<>();
                result.forEach(output -> outputs.put(output.getKey(), Array.of((OnnxTensor) output.getValue())));
                return new Outputs(outputs);
            }
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        } finally {
            tensors.values().forEach(OnnxTensor::close);
        }
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }

    /// The outputs of a run, by name.
    public record Outputs(Map<String, Array> arrays) {
        public float[] floats(String name) {
            return Objects.requireNonNull(arrays.get(name), name).floats();
        }
    }

    /// A row-major array of floats or longs.
    public record Array(Object values, long... shape) {
        public float[] floats() {
            return (float[]) values;
        }

        private OnnxTensor toTensor(OrtEnvironment environment) throws OrtException {
            return values instanceof float[] floats
                    ? OnnxTensor.createTensor(environment, FloatBuffer.wrap(floats), shape)
                    : OnnxTensor.createTensor(environment, LongBuffer.wrap((long[]) values), shape);
        }

        private static Array of(OnnxTensor tensor) {
            float[] values = new float[(int) tensor.getInfo().getNumElements()];
            tensor.getFloatBuffer().get(values);
            return new Array(values, tensor.getInfo().getShape());
        }
    }
}
