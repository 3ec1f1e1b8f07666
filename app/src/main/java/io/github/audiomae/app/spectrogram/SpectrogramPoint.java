package io.github.audiomae.app.spectrogram;

import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.features.MelAxis;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.patches.PatchGrid;

/// A point in a window's spectrogram.
///
/// @param frame 0 … 1023
/// @param melBin 0 … 127, 0 the lowest
public record SpectrogramPoint(int frame, int melBin) {
    public SpectrogramPoint {
        if (frame < 0 || frame >= SpectrogramWindow.FRAMES || melBin < 0 || melBin >= SpectrogramWindow.MEL_BINS) {
            throw new IllegalArgumentException(
                    "a point needs frame 0 … 1023 and mel bin 0 … 127, got frame " + frame + ", mel bin " + melBin);
        }
    }

    /// The point nearest to these coordinates.
    public static SpectrogramPoint near(double frame, double melBin) {
        return new SpectrogramPoint((int) Math.clamp(Math.floor(frame), 0, SpectrogramWindow.FRAMES - 1), (int)
                Math.clamp(Math.floor(melBin), 0, SpectrogramWindow.MEL_BINS - 1));
    }

    /// Seconds from the start of the window.
    public double seconds() {
        return frame * LogMelSpectrogram.HOP_SECONDS;
    }

    /// The centre frequency of the mel bin, in hertz.
    public double hertz() {
        return MelAxis.hertz(melBin + 0.5);
    }

    /// Column of the patch, 0 … 63.
    public int timeIndex() {
        return frame / PatchGrid.PATCH_SIZE;
    }

    /// Band of the patch, 0 … 7.
    public int frequencyIndex() {
        return melBin / PatchGrid.PATCH_SIZE;
    }

    /// Number of the patch, 0 … 511.
    public int patch() {
        return PatchGrid.patch(timeIndex(), frequencyIndex());
    }

    /// Position in a row-major `[1024, 128]` array.
    public int index() {
        return frame * SpectrogramWindow.MEL_BINS + melBin;
    }

    /// The point this many frames and bins away, kept inside the window.
    public SpectrogramPoint moved(int frames, int bins) {
        return near(frame + (double) frames, melBin + (double) bins);
    }
}
