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

/// Means over the tokens of one window whose patches were all visible, in ascending order. The class token is left out,
/// since it was never trained as a summary; so are patches that hold only padding.
final class TokenPool {
    private static final double STEP_SECONDS = PatchGrid.PATCH_SIZE * LogMelSpectrogram.HOP_SECONDS;

    private final PlacedWindow window;
    private final Tokens tokens;

    TokenPool(PlacedWindow window, Tokens tokens) {
        this.window = window;
        this.tokens = tokens;
    }

    /// One row for the window.
    EmbeddingRow clip() {
        int[] patches =
                IntStream.range(0, soundSteps() * PatchGrid.FREQUENCY_PATCHES).toArray();
        return new EmbeddingRow(window.span(), OptionalInt.empty(), mean(patches));
    }

    /// One row per 160 ms of sound.
    List<EmbeddingRow> time() {
        List<EmbeddingRow> rows = new ArrayList<>();
        for (int step = 0; step < soundSteps(); step++) {
            int first = PatchGrid.patch(step, 0);
            int[] patches =
                    IntStream.range(first, first + PatchGrid.FREQUENCY_PATCHES).toArray();
            rows.add(new EmbeddingRow(span(step), OptionalInt.empty(), mean(patches)));
        }
        return rows;
    }

    /// One row per patch that holds sound.
    List<EmbeddingRow> patches() {
        List<EmbeddingRow> rows = new ArrayList<>();
        for (int patch = 0; patch < soundSteps() * PatchGrid.FREQUENCY_PATCHES; patch++) {
            rows.add(new EmbeddingRow(span(PatchGrid.timeIndex(patch)), OptionalInt.of(patch), mean(patch)));
        }
        return rows;
    }

    private int soundSteps() {
        return Math.ceilDiv(window.window().soundFrames(), PatchGrid.PATCH_SIZE);
    }

    private TimeSpan span(int step) {
        double start = window.span().startSeconds() + step * STEP_SECONDS;
        // The last frame's 25 ms may reach past its step, and the sound may end within it.
        return new TimeSpan(
                start,
                Math.max(start, Math.min(start + STEP_SECONDS, window.span().endSeconds())));
    }

    private float[] mean(int... patches) {
        double[] sum = new double[tokens.width()];
        for (int patch : patches) {
            int row = (patch + 1) * tokens.width(); // row 0 is the class token
            Arrays.setAll(sum, i -> sum[i] + tokens.values()[row + i]);
        }
        float[] mean = new float[sum.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) (sum[i] / patches.length);
        }
        return mean;
    }
}
