package io.github.audiomae.explore;

import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.inference.DeviceReport;
import io.github.audiomae.inference.Devices;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.inference.NoiseWindow;
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

/// Compares every other device with the CPU: outputs and time for one window.
public final class DeviceCheck {
    private static final double HIDDEN_SHARE = 0.8;

    private DeviceCheck() {}

    /// The difference between two devices in one output.
    ///
    /// @param output `tokens`, `prediction`, `logits`
    /// @param largest absolute difference of any value
    /// @param relative that, divided by the largest value on the CPU
    public record Difference(String output, double largest, double relative) {}

    /// What became of one device.
    ///
    /// @param text as it is requested, such as `cuda:0`
    /// @param words its name
    /// @param time per window; empty if it could not be used
    /// @param differences per output; empty if there was nothing to compare
    /// @param whyNot one sentence if it could not be used
    public record Other(
            String text,
            Sentence words,
            Optional<ModelSpeed> time,
            List<Difference> differences,
            Optional<Sentence> whyNot) {}

    /// The result.
    ///
    /// @param cpu time per window on the CPU
    /// @param others all other devices that this program knows
    public record Result(ModelSpeed cpu, List<Other> others) {}

    /// Runs the model on one device after the other, so that no two need fit into memory together.
    public static Result run(ModelFolder folder, CancellationToken token) {
        Map<String, float[]> expected;
        ModelSpeed cpu;
        try (LoadedModel model = LoadedModel.open(folder, ExecutionTarget.cpu())) {
            expected = outputs(model, token);
            cpu = ModelSpeed.measure(model, token);
        }
        List<Other> others = new ArrayList<>();
        for (DeviceReport.Target target : Devices.report().targets()) {
            if (!target.text().equals("cpu")) {
                token.throwIfCancelled();
                others.add(
                        target.whyNot().isPresent()
                                ? unusable(target, target.whyNot())
                                : other(folder, target, expected, token));
            }
        }
        return new Result(cpu, List.copyOf(others));
    }

    private static Other other(
            ModelFolder folder, DeviceReport.Target target, Map<String, float[]> expected, CancellationToken token) {
        try (LoadedModel model = LoadedModel.open(folder, ExecutionTarget.parse(target.text()))) {
            if (model.device().whyNotRequested().isPresent()) {
                return unusable(target, model.device().whyNotRequested());
            }
            List<Difference> differences = new ArrayList<>();
            outputs(model, token).forEach((name, there) -> {
                float[] here = expected.get(name);
                if (here != null) {
                    differences.add(difference(name, here, there));
                }
            });
            return new Other(
                    target.text(),
                    target.words(),
                    Optional.of(ModelSpeed.measure(model, token)),
                    List.copyOf(differences),
                    Optional.empty());
        }
    }

    private static Other unusable(DeviceReport.Target target, Optional<Sentence> why) {
        return new Other(target.text(), target.words(), Optional.empty(), List.of(), why);
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
        SpectrogramWindow window = NoiseWindow.of(model.manifest().preprocessing());
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
