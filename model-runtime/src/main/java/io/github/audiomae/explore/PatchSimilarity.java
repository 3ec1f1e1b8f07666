package io.github.audiomae.explore;

import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.inference.LayerEncoder;
import io.github.audiomae.inference.ModelInput;
import io.github.audiomae.inference.Tokens;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import java.util.List;

/// How similar the patches of a window are to one another at a layer: where else is this sound? Immutable.
public final class PatchSimilarity {
    private final Tokens tokens;
    private final double[] norms;

    /// @param tokens of all patches in ascending order, class token first
    PatchSimilarity(Tokens tokens, PatchGrid grid) {
        if (tokens.count() != grid.patches() + 1) {
            throw new IllegalArgumentException("every patch must be visible, got " + tokens.count() + " tokens");
        }
        this.tokens = tokens;
        norms = new double[grid.patches()];
        for (int patch = 0; patch < norms.length; patch++) {
            norms[patch] = Math.sqrt(product(patch, patch));
        }
    }

    /// Encodes a window with nothing hidden. Blocking.
    ///
    /// @throws java.util.concurrent.CancellationException if `token` was cancelled, also in the middle of a run
    public static PatchSimilarity of(SpectrogramWindow window, LayerEncoder layer, CancellationToken token) {
        PatchMask whole = PatchMask.nothingHidden(layer.grid());
        return new PatchSimilarity(
                layer.encode(List.of(new ModelInput(window, whole)), token).getFirst(), layer.grid());
    }

    /// Cosines of every patch with one, `[patches]`, −1 … 1; 1 for the patch itself. Padded patches have values too.
    public float[] to(int patch) {
        float[] cosines = new float[norms.length];
        for (int other = 0; other < cosines.length; other++) {
            double lengths = norms[patch] * norms[other];
            cosines[other] = (float) (lengths > 0 ? product(patch, other) / lengths : 0);
        }
        return cosines;
    }

    private double product(int one, int other) {
        int width = tokens.width();
        double sum = 0;
        for (int i = 0; i < width; i++) {
            // Row 0 is the class token.
            sum += (double) tokens.values()[(one + 1) * width + i] * tokens.values()[(other + 1) * width + i];
        }
        return sum;
    }
}
