package io.github.audiomae.app.reconstruction;

import io.github.audiomae.app.spectrogram.Place;
import io.github.audiomae.app.workspace.Excerpt;
import io.github.audiomae.explore.Reconstruction;

/// A reconstruction and what it was made from. Immutable; compared by identity.
public final class ShownReconstruction {
    private final Excerpt excerpt;
    private final Reconstruction reconstruction;
    private final float[] pasted;

    /// @param excerpt the sound
    /// @param reconstruction what the model made of its hidden patches
    public ShownReconstruction(Excerpt excerpt, Reconstruction reconstruction) {
        this.excerpt = excerpt;
        this.reconstruction = reconstruction;
        pasted = reconstruction.pasted();
    }

    public Excerpt excerpt() {
        return excerpt;
    }

    public Reconstruction reconstruction() {
        return reconstruction;
    }

    /// The value shown at a place: the reconstruction where it was hidden, the original where not.
    public float pastedAt(Place place) {
        return pasted[place.index()];
    }

    /// Wall time of encoder and decoder together, in milliseconds.
    public double millis() {
        return reconstruction.encodeMillis() + reconstruction.decodeMillis();
    }
}
