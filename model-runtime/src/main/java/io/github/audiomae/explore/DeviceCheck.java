package io.github.audiomae.explore;

import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.inference.Devices;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.inference.Tokens;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.patches.MaskStrategy;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Compares the outputs of the CPU and a GPU for one window.
public final class DeviceCheck {
    private static final double HIDDEN_SHARE = 0.8;

    private DeviceCheck() {}

    /// The difference between two devices in one output.
    ///
    /// @param output `tokens`, `prediction`, `logits`
    /// @param largest absolute difference of any value
    /// @param relative that, divided by the largest value on the CPU
    public record Difference(String output, double largest, double relative) {}

    /// The result.
    ///
    /// @param cpu time per window on the CPU
    /// @param gpu the same on the GPU; empty if none could be used
    /// @param differences per output; empty if there was nothing to compare
    /// @param whyNoGpu one sentence if there was nothing to compare with
    public record Result(
            ModelSpeed cpu, Optional<ModelSpeed> gpu, List<Difference> differences, Optional<Sentence> whyNoGpu) {}

    /// Runs the model on both devices, one after the other, so that both need not fit into memory together.
    ///
    /// @param gpu number of the GPU, from 0
    public static Result run(ModelFolder folder, int gpu, CancellationToken token) {
        Map<String, float[]> here;
        ModelSpeed cpu;
        try (LoadedModel model = LoadedModel.open(folder, ExecutionTarget.cpu())) {
            here = outputs(model, token);
            cpu = ModelSpeed.measure(model, token);
        }
        Optional<Sentence> missing = Devices.report().whyNoCuda();
        if (missing.isPresent()) {
            return new Result(cpu, Optional.empty(), List.of(), missing);
        }
        try (LoadedModel model = LoadedModel.open(folder, new ExecutionTarget.Cuda(gpu))) {
            if (model.device().whyNotRequested().isPresent()) {
                return new Result(
                        cpu, Optional.empty(), List.of(), model.device().whyNotRequested());
            }
            List<Difference> differences = new ArrayList<>();
            outputs(model, token).forEach((name, there) -> {
                float[] expected = here.get(name);
                if (expected != null) {
                    differences.add(difference(name, expected, there));
                }
            });
            return new Result(cpu, Optional.of(ModelSpeed.measure(model, token)), differences, Optional.empty());
        }
    }

    static Difference difference(String name, float[] expected, float[] actual) {
        double largest = 0;
        double size = 0;
        for (int i = 0; i < expected.length; i++) {
            largest = Math.max(largest, Math.abs((double) expected[i] - actual[i]));
            size = Math.max(size, Math.abs(expected[i]));
        }
        return new Difference(name, largest, size > 0 ? largest / size : largest);
    }

    private static Map<String, float[]> outputs(LoadedModel model, CancellationToken token) {
        SpectrogramWindow window = ModelSpeed.noise(model.manifest().preprocessing());
        Map<String, float[]> outputs = new LinkedHashMap<>();
        if (model.hasEncoder()) {
            PatchMask mask = new MaskStrategy.Random(HIDDEN_SHARE, 1)
                    .mask(model.manifest().grid());
            Tokens tokens = model.encode(window, mask, token);
            outputs.put("tokens", tokens.values());
            if (model.manifest().can(Capability.RECONSTRUCT)) {
                outputs.put("prediction", model.decode(tokens, mask, token));
            }
        }
        if (model.hasClassifier()) {
            outputs.put(
                    "logits",
                    model.classify(
                                    window,
                                    PatchMask.nothingHidden(model.manifest().grid()),
                                    token)
                            .logits());
        }
        return outputs;
    }
}
