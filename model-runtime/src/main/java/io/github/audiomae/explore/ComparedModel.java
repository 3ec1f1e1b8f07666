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

/// All results that one model can give for a window, for comparison with another model. The array is not copied and
/// must not be changed.
///
/// @param model the model
/// @param device the device it ran on
/// @param reconstruction of the hidden patches; empty if the model cannot reconstruct
/// @param classification of the whole window; empty if the model cannot classify
/// @param embedding its vector for the whole window
public record ComparedModel(
        ModelFolder model,
        RunningDevice device,
        Optional<Reconstruction> reconstruction,
        Optional<Classification> classification,
        @SuppressWarnings("ArrayRecordComponent") float[] embedding) {
    /// The input that all models get.
    ///
    /// @param window the sound
    /// @param normalization how its values were scaled; for a model trained with another, they are rescaled
    /// @param mask the patches hidden for the reconstruction
    /// @param levels how predictions without levels are shown
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

    /// Runs one model.
    ///
    /// @param model opened for everything it can do
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

    /// The score of a class by its name; empty if the model has no such class.
    public Optional<Float> score(String label) {
        return classification.flatMap(heard -> {
            int index = heard.labels().indexOf(label);
            return index < 0 ? Optional.empty() : Optional.of(heard.score(index));
        });
    }
}
