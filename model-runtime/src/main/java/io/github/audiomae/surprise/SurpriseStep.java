package io.github.audiomae.surprise;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.patches.PatchGrid;
import java.util.ArrayList;
import java.util.List;

/// The surprise of one column of patches. The array is not copied and must not be changed.
///
/// @param span of the column in the recording, in seconds; the last one of a recording may be shorter
/// @param bands surprise of its patches, `[bands]`, the lowest band first
public record SurpriseStep(TimeSpan span, float[] bands) {
    /// The steps of a window that hold sound.
    ///
    /// @param window where it lies in the recording
    public static List<SurpriseStep> of(TimeSpan window, Expectation expectation) {
        PatchGrid grid = expectation.grid();
        double seconds = grid.stride() * LogMelSpectrogram.HOP_SECONDS;
        float[] patches = expectation.surprises();
        List<SurpriseStep> steps = new ArrayList<>();
        for (int step = 0; step < grid.soundSteps(expectation.window().soundFrames()); step++) {
            double start = window.startSeconds() + step * seconds;
            float[] bands = new float[grid.frequency()];
            for (int band = 0; band < bands.length; band++) {
                bands[band] = patches[grid.patch(step, band)];
            }
            double end = Math.max(start, Math.min(start + seconds, window.endSeconds()));
            steps.add(new SurpriseStep(new TimeSpan(start, end), bands));
        }
        return List.copyOf(steps);
    }

    /// The surprise of the column: the sum over the bands.
    public double sum() {
        double sum = 0;
        for (float band : bands) {
            sum += band;
        }
        return sum;
    }

    /// The middle of the step, in seconds.
    public double middleSeconds() {
        return (span.startSeconds() + span.endSeconds()) / 2;
    }
}
