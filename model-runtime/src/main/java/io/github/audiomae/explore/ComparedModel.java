package io.github.audiomae.explore;

import io.github.audiomae.features.Normalization;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.inference.RunningDevice;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import java.util.Optional;

/// What one model makes of a window: all that it can, for comparison with another. The array belongs to this
/// result: nobody changes it.
///
/// @param model which one
/// @param device what it ran on
/// @param reconstruction what it painted over the hidden patches; empty where it cannot
/// @param classification what it hears in the whole window; empty where it cannot
/// @param embedding its vector for the whole window
public record ComparedModel(
        ModelFolder model,
        RunningDevice device,
        Optional<Reconstruction> reconstruction,
        Optional<Classification> classification,
        @SuppressWarnings("ArrayRecordComponent") float[] embedding) {
    /// The same question for every model.
    ///
    /// @param window the sound
    /// @param normalization how its values were scaled; a model that was trained with another gets it
    ///     rescaled
    /// @param mask what is hidden for the reconstruction
    /// @param levels how predictions without level are shown
    public record Question(SpectrogramWindow window, Normalization normalization, PatchMask mask, Levels levels) {
        SpectrogramWindow windowFor(Normalization wanted) {
            if (wanted.equals(normalization)) {
                return window;
            }
            float[] values = window.toArray();
            for (int i = 0; i < values.length; i++) {
                values[i] = wanted.apply(normalization.invert(values[i]));
            }
            return new SpectrogramWindow(values, window.soundFrames());
        }
    }

    /// Asks one model.
    ///
    /// @param model open for all that it can
    /// @throws java.util.concurrent.CancellationException if `token` was cancelled
    public static ComparedModel ask(LoadedModel model, Question question, CancellationToken token) {
        SpectrogramWindow window =
                question.windowFor(model.manifest().preprocessing().normalization());
        Optional<Reconstruction> painted = model.manifest().can(Capability.RECONSTRUCT)
                ? Optional.of(new Reconstructor(model)
                        .reconstruct(new ReconstructionRequest(window, question.mask(), question.levels()), token))
                : Optional.empty();
        Optional<Classification> heard = model.hasClassifier()
                ? Optional.of(new SoundTagger(model).classify(window, PatchMask.nothingHidden(), token))
                : Optional.empty();
        return new ComparedModel(
                model.folder(), model.device(), painted, heard, new EmbeddingExtractor(model).clip(window, token));
    }

    /// The score of a class by its name; empty where the model does not know it.
    public Optional<Float> score(String label) {
        return classification.flatMap(heard -> {
            int index = heard.labels().indexOf(label);
            return index < 0 ? Optional.empty() : Optional.of(heard.score(index));
        });
    }
}
