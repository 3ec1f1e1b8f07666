package io.github.audiomae.explanation;

import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import java.util.ArrayList;
import java.util.List;

/// A model whose logit is a bias plus one weight for each visible patch: everything about it is known in closed form.
final class LinearModel implements PatchLogit {
    final float[] weights = new float[PatchGrid.AUDIOSET.patches()];
    final List<PatchMask> seen = new ArrayList<>();
    private final float bias;

    LinearModel(float bias) {
        this.bias = bias;
    }

    @Override
    public float[] of(List<PatchMask> masks, CancellationToken token) {
        token.throwIfCancelled();
        float[] logits = new float[masks.size()];
        for (int i = 0; i < logits.length; i++) {
            seen.add(masks.get(i));
            double sum = bias;
            for (long patch : masks.get(i).idsKeep()) {
                sum += weights[(int) patch];
            }
            logits[i] = (float) sum;
        }
        return logits;
    }
}
