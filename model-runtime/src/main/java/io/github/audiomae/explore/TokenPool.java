package io.github.audiomae.explore;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.inference.Tokens;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.pipeline.PlacedWindow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Means over the tokens of one window whose patches were all visible, in the order of the grid. Class tokens are left
/// out; so are patches that hold only padding.
final class TokenPool {
    private final PlacedWindow window;
    private final Tokens tokens;
    private final PatchGrid grid;
    private final double stepSeconds;

    /// @param grid of the patches; the rows before theirs are class tokens
    TokenPool(PlacedWindow window, Tokens tokens, PatchGrid grid) {
        this.window = window;
        this.tokens = tokens;
        this.grid = grid;
        stepSeconds = grid.stride() * LogMelSpectrogram.HOP_SECONDS;
    }

    /// One row for the window.
    EmbeddingRow clip() {
        int[] patches = IntStream.range(0, soundSteps())
                .flatMap(step -> IntStream.of(patchesOf(step)))
                .toArray();
        return new EmbeddingRow(window.span(), OptionalInt.empty(), mean(patches));
    }

    /// One row per time index of the grid that holds sound, 160 ms for patches without overlap.
    List<EmbeddingRow> time() {
        List<EmbeddingRow> rows = new ArrayList<>();
        for (int step = 0; step < soundSteps(); step++) {
            rows.add(new EmbeddingRow(span(step), OptionalInt.empty(), mean(patchesOf(step))));
        }
        return rows;
    }

    /// One row per patch that holds sound.
    List<EmbeddingRow> patches() {
        List<EmbeddingRow> rows = new ArrayList<>();
        for (int step = 0; step < soundSteps(); step++) {
            for (int patch : patchesOf(step)) {
                rows.add(new EmbeddingRow(span(step), OptionalInt.of(patch), mean(patch)));
            }
        }
        return rows;
    }

    private int soundSteps() {
        return grid.soundSteps(window.window().soundFrames());
    }

    private int[] patchesOf(int step) {
        return IntStream.range(0, grid.frequency())
                .map(band -> grid.patch(step, band))
                .toArray();
    }

    private TimeSpan span(int step) {
        double start = window.span().startSeconds() + step * stepSeconds;
        // The last frame's 25 ms may reach past its step, and the sound may end within it.
        return new TimeSpan(
                start,
                Math.max(start, Math.min(start + stepSeconds, window.span().endSeconds())));
    }

    private float[] mean(int... patches) {
        int classTokens = tokens.count() - grid.patches();
        double[] sum = new double[tokens.width()];
        for (int patch : patches) {
            int row = (patch + classTokens) * tokens.width();
            Arrays.setAll(sum, i -> sum[i] + tokens.values()[row + i]);
        }
        float[] mean = new float[sum.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) (sum[i] / patches.length);
        }
        return mean;
    }
}
