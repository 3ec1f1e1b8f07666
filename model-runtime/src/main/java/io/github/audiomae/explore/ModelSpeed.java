package io.github.audiomae.explore;

import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.inference.NoiseWindow;
import io.github.audiomae.inference.Tokens;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.ModelManifest;
import io.github.audiomae.patches.MaskStrategy;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Sentence;
import io.github.audiomae.run.Timings;
import java.util.Set;

/// How long a model takes for one window in its main use: reconstructing with 80 % hidden, else classifying, else
/// embedding.
///
/// @param device the device it actually ran on
/// @param milliseconds median of some runs
public record ModelSpeed(Sentence device, double milliseconds) {
    private static final int RUNS = 5;
    private static final double HIDDEN_SHARE = 0.8;

    /// Opens the model for its main use and measures.
    ///
    /// @throws java.util.concurrent.CancellationException if `token` was cancelled
    public static ModelSpeed measure(ModelFolder folder, ExecutionTarget target, CancellationToken token) {
        try (LoadedModel model = LoadedModel.open(folder, target, Set.of(mainUse(folder.manifest())))) {
            return measure(model, token);
        }
    }

    /// Measures a model that is open for its main use.
    public static ModelSpeed measure(LoadedModel model, CancellationToken token) {
        SpectrogramWindow window = NoiseWindow.of(model.manifest().preprocessing());
        Timings timings = Timings.measure(1, RUNS, token, () -> runOnce(model, window, token));
        return new ModelSpeed(model.device().words(), timings.medianMillis());
    }

    /// The main use of a model.
    public static Capability mainUse(ModelManifest manifest) {
        if (manifest.can(Capability.RECONSTRUCT)) {
            return Capability.RECONSTRUCT;
        }
        return manifest.can(Capability.CLASSIFY) ? Capability.CLASSIFY : Capability.EMBED;
    }

    private static void runOnce(LoadedModel model, SpectrogramWindow window, CancellationToken token) {
        switch (mainUse(model.manifest())) {
            case RECONSTRUCT -> {
                PatchMask mask = new MaskStrategy.Random(HIDDEN_SHARE, 0)
                        .mask(model.manifest().grid());
                Tokens tokens = model.encode(window, mask, token);
                model.decode(tokens, mask, token);
            }
            case CLASSIFY ->
                model.classify(window, PatchMask.nothingHidden(model.manifest().grid()), token);
            case EMBED -> embed(model, window, token);
        }
    }

    private static void embed(LoadedModel model, SpectrogramWindow window, CancellationToken token) {
        if (model.hasEncoder()) {
            model.encode(window, PatchMask.nothingHidden(model.manifest().grid()), token);
        } else {
            model.classify(window, PatchMask.nothingHidden(model.manifest().grid()), token);
        }
    }
}
