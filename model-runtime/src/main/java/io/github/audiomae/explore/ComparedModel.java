package io.github.audiomae.explore;

import io.github.audiomae.features.SoundWindow;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.inference.RunningDevice;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.patches.PatchGrid;
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
    /// @param sound the sound, for each model in its own windows
    /// @param mask the patches hidden for the reconstruction; mapped to the grid of each model
    /// @param levels how predictions without levels are shown
    public record Question(SoundWindow sound, PatchMask mask, Levels levels) {}

    /// Runs one model.
    ///
    /// @param model opened for everything it can do
    /// @throws java.util.concurrent.CancellationException if `token` was cancelled
    public static ComparedModel ask(LoadedModel model, Question question, CancellationToken token) {
        SpectrogramWindow window = question.sound().as(model.manifest().preprocessing());
        PatchGrid grid = model.manifest().grid();
        Optional<Reconstruction> painted = model.manifest().can(Capability.RECONSTRUCT)
                ? Optional.of(new Reconstructor(model)
                        .reconstruct(
                                new ReconstructionRequest(
                                        window, question.mask().on(grid), question.levels()),
                                token))
                : Optional.empty();
        Optional<Classification> heard = model.hasClassifier()
                ? Optional.of(new SoundTagger(model).classify(window, PatchMask.nothingHidden(grid), token))
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
