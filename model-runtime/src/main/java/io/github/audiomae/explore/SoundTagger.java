package io.github.audiomae.explore;

import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.inference.ClassifierOutput;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.inference.ModelInput;
import io.github.audiomae.model.ClassLabels;
import io.github.audiomae.patches.PatchBox;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.pipeline.PlacedWindow;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// Classifies sounds with a model. Thread-safe; the model is not closed here.
public final class SoundTagger {
    private static final double NANOS_PER_MILLI = 1e6;

    private final LoadedModel model;
    private final List<String> labels;

    /// @param model must be able to classify
    /// @throws ProblemException if it does not have as many labels as classes
    public SoundTagger(LoadedModel model) {
        this.model = model;
        int classes = model.manifest().architecture().classes();
        List<String> named = model.labels();
        labels = named.isEmpty() ? ClassLabels.numbered(classes) : named;
        if (labels.size() != classes) {
            throw new ProblemException(
                    ProblemCode.MODEL_DAMAGED,
                    Sentence.of(
                            "ask.labels", model.folder().id(), model.folder().folder(), labels.size(), classes));
        }
    }

    /// The names of the classes, in the order of the logits.
    public List<String> labels() {
        return labels;
    }

    /// Classifies the visible patches; the whole sound with [PatchMask#nothingHidden()].
    ///
    /// @throws CancellationException if `token` was cancelled, also in the middle of a run
    /// @throws ProblemException if the model has no classifier
    public Classification classify(SpectrogramWindow window, PatchMask mask, CancellationToken token) {
        return classify(List.of(new ModelInput(window, mask)), token).getFirst();
    }

    /// Classifies the patches of a box alone: what the model makes of this sound without all others.
    ///
    /// @return empty if the box meets no patch of the window
    /// @throws CancellationException if `token` was cancelled, also in the middle of a run
    /// @throws ProblemException if the model has no classifier, or cannot leave patches out
    public Optional<Classification> classify(SpectrogramWindow window, PatchBox box, CancellationToken token) {
        return box.isEmpty() ? Optional.empty() : Optional.of(classify(window, box.alone(), token));
    }

    /// Classifies a batch of windows with the same mask: one result for each.
    ///
    /// @throws CancellationException if `token` was cancelled, also in the middle of a run
    public List<Classification> classify(List<PlacedWindow> batch, PatchMask mask, CancellationToken token) {
        return classify(
                batch.stream()
                        .map(placed -> new ModelInput(placed.window(), mask))
                        .toList(),
                token);
    }

    /// Classifies a batch: one result per input, each with an equal share of the time.
    ///
    /// @param inputs at least one; their masks must keep the same number of patches
    public List<Classification> classify(List<ModelInput> inputs, CancellationToken token) {
        long start = System.nanoTime();
        List<ClassifierOutput> outputs = model.classify(inputs, token);
        double millis = (System.nanoTime() - start) / NANOS_PER_MILLI / inputs.size();
        return outputs.stream()
                .map(output -> new Classification(
                        output.logits(), labels, output.embedding(), output.map(), millis, model.device()))
                .toList();
    }
}
