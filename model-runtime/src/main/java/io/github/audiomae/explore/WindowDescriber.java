package io.github.audiomae.explore;

import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.inference.ModelInput;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.pipeline.PlacedWindow;
import io.github.audiomae.run.CancellationToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Computes the vector of each window, as [EmbeddingExtractor] does, and the scores of its classes in one go.
///
/// A model without an encoder needs one run for both: its classifier returns vector and logits together. A model with
/// an encoder and a classifier has two graphs with weights of their own, and needs one run of each; sound is read and
/// features are computed once. Thread-safe; the model is not closed here.
public final class WindowDescriber {
    private final LoadedModel model;
    private final EmbeddingExtractor extractor;
    private final @Nullable SoundTagger tagger;

    /// @param model opened to embed; if it was opened to classify, too, windows are classified
    public WindowDescriber(LoadedModel model) {
        this.model = model;
        extractor = new EmbeddingExtractor(model);
        tagger = model.hasClassifier() && model.manifest().architecture().classes() > 0 ? new SoundTagger(model) : null;
    }

    /// What is known of a window.
    ///
    /// @param vector as many values as the model's width; not copied, must not be changed
    /// @param classes empty if the model does not classify
    public record Description(float[] vector, Optional<Classification> classes) {}

    /// Describes a batch.
    ///
    /// @param batch at least one window; all have the same number of frames
    /// @return one description per window, in order
    /// @throws java.util.concurrent.CancellationException if `token` was cancelled, also in the middle of a run
    public List<Description> describe(List<PlacedWindow> batch, CancellationToken token) {
        List<Classification> classes = tagger == null
                ? List.of()
                : tagger.classify(
                        batch.stream()
                                .map(placed -> new ModelInput(
                                        placed.window(),
                                        PatchMask.nothingHidden(model.manifest().grid())))
                                .toList(),
                        token);
        boolean bothAtOnce = !classes.isEmpty() && !model.hasEncoder();
        List<List<EmbeddingRow>> rows = bothAtOnce ? List.of() : extractor.rows(batch, EmbeddingLevel.CLIP, token);
        List<Description> descriptions = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            float[] vector = bothAtOnce
                    ? classes.get(i).embedding()
                    : rows.get(i).getFirst().values();
            descriptions.add(
                    new Description(vector, classes.isEmpty() ? Optional.empty() : Optional.of(classes.get(i))));
        }
        return descriptions;
    }
}
