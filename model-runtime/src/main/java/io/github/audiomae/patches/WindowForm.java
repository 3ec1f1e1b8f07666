package io.github.audiomae.patches;

import io.github.audiomae.features.Preprocessing;

/// What a model sees at once: how a span of sound becomes its input, and the patches it is divided into.
///
/// @param preprocessing rate, length and scaling of a window
/// @param grid its patches
public record WindowForm(Preprocessing preprocessing, PatchGrid grid) {
    /// The windows of every Audio-MAE trained on AudioSet, and of the program before it has a model.
    public static final WindowForm AUDIOSET = new WindowForm(Preprocessing.AUDIOSET, PatchGrid.AUDIOSET);

    /// Frames of a window, padding included.
    public int frames() {
        return preprocessing.frames();
    }

    /// Length of a window's frames in seconds.
    public double seconds() {
        return preprocessing.windowSeconds();
    }
}
