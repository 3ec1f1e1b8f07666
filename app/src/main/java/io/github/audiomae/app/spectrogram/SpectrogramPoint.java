package io.github.audiomae.app.spectrogram;

import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.patches.WindowForm;

/// A point in a window's spectrogram.
///
/// @param frame 0 … frames of the window − 1
/// @param melBin 0 … 127, 0 the lowest
/// @param form of the window
public record SpectrogramPoint(int frame, int melBin, WindowForm form) {
    public SpectrogramPoint {
        if (frame < 0 || frame >= form.frames() || melBin < 0 || melBin >= SpectrogramWindow.MEL_BINS) {
            throw new IllegalArgumentException("a point needs frame 0 … " + (form.frames() - 1)
                    + " and mel bin 0 … 127, got frame " + frame + ", mel bin " + melBin);
        }
    }

    /// The point nearest to these coordinates.
    public static SpectrogramPoint near(double frame, double melBin, WindowForm form) {
        return new SpectrogramPoint(
                (int) Math.clamp(Math.floor(frame), 0, form.frames() - 1),
                (int) Math.clamp(Math.floor(melBin), 0, SpectrogramWindow.MEL_BINS - 1),
                form);
    }

    /// Seconds from the start of the window.
    public double seconds() {
        return frame * LogMelSpectrogram.HOP_SECONDS;
    }

    /// The centre frequency of the mel bin, in hertz.
    public double hertz() {
        return form.preprocessing().axis().hertz(melBin + 0.5);
    }

    /// Column of the patch.
    public int timeIndex() {
        return form.grid().timeIndex(patch());
    }

    /// Band of the patch.
    public int frequencyIndex() {
        return form.grid().frequencyIndex(patch());
    }

    /// Number of the patch.
    public int patch() {
        return form.grid().patchAt(frame, melBin);
    }

    /// Position in a row-major `[frames, 128]` array.
    public int index() {
        return frame * SpectrogramWindow.MEL_BINS + melBin;
    }

    /// The point this many frames and bins away, kept inside the window.
    public SpectrogramPoint moved(int frames, int bins) {
        return near(frame + (double) frames, melBin + (double) bins, form);
    }
}
