package io.github.audiomae.explanation;

import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.inference.ClassifierOutput;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.inference.ModelInput;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Turns;
import java.util.List;

/// The logit of a model for visible patches. A model that takes masks never sees the hidden ones; in the window of one
/// that does not, they are replaced by the mean of their neighbours ([NeighbourMean]).
record MaskedLogit(LoadedModel model, SpectrogramWindow window, int classIndex, Turns turns) implements PatchLogit {
    @Override
    public float[] of(List<PatchMask> masks, CancellationToken token) {
        List<ModelInput> inputs = masks.stream().map(this::input).toList();
        List<ClassifierOutput> outputs = turns.take(() -> {
            token.throwIfCancelled(); // meanwhile the model may have been given back
            return model.classify(inputs, token);
        });
        float[] logits = new float[outputs.size()];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = outputs.get(i).logits()[classIndex];
        }
        return logits;
    }

    private ModelInput input(PatchMask mask) {
        return model.takesMasks()
                ? new ModelInput(window, mask)
                : new ModelInput(
                        NeighbourMean.fill(window, mask),
                        PatchMask.nothingHidden(model.manifest().grid()));
    }
}
