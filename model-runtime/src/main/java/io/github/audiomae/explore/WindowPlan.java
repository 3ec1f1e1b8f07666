package io.github.audiomae.explore;

import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.run.ProblemException;

/// How a long sound is cut into windows.
///
/// Window k starts at k · hop, multiplied and never added up, so that hours later it still lies within half a sample of
/// where it should. Windows follow until one reaches the sound's end; a last one that holds less than a patch of sound
/// (16 frames, 160 ms) is left out, unless it is the only one.
///
/// @param windowSeconds length of a window, 0.16 … 10.24; the rest of the model's 10.24 s is padding
/// @param hopSeconds from the start of a window to the start of the next, ≥ 0.01
public record WindowPlan(double windowSeconds, double hopSeconds) {
    private static final double SHORTEST_SECONDS = PatchGrid.PATCH_SIZE * LogMelSpectrogram.HOP_SECONDS;

    /// Whole windows of 10.24 s, one after the other.
    public static final WindowPlan WHOLE = new WindowPlan(SpectrogramWindow.SECONDS, SpectrogramWindow.SECONDS);

    public WindowPlan {
        if (!(windowSeconds >= SHORTEST_SECONDS && windowSeconds <= SpectrogramWindow.SECONDS)) {
            throw new ProblemException("A window of " + windowSeconds + " s is not possible: the model looks at "
                    + SHORTEST_SECONDS + " to " + SpectrogramWindow.SECONDS + " s at a time.");
        }
        if (!(hopSeconds >= LogMelSpectrogram.HOP_SECONDS && hopSeconds < Double.POSITIVE_INFINITY)) {
            throw new ProblemException("A hop of " + hopSeconds + " s is not possible: windows start at least "
                    + LogMelSpectrogram.HOP_SECONDS + " s apart.");
        }
    }

    /// Where window `index` starts, in seconds.
    double startSeconds(long index) {
        return index * hopSeconds;
    }

    /// Frames of sound in a full window.
    int frames() {
        return (int) Math.round(windowSeconds / LogMelSpectrogram.HOP_SECONDS);
    }
}
