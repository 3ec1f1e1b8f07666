package io.github.audiomae.app.reconstruction;

import io.github.audiomae.app.spectrogram.SpectrogramPoint;
import io.github.audiomae.app.workspace.Excerpt;
import io.github.audiomae.explore.Reconstruction;

/// A reconstruction and its inputs. Immutable; compared by identity.
public final class ShownReconstruction {
    private final Excerpt excerpt;
    private final Reconstruction reconstruction;
    private final float[] pasted;

    /// @param excerpt the sound
    /// @param reconstruction the reconstruction of its hidden patches
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

    /// The value shown at a point: the reconstruction in hidden patches, the original in visible ones.
    public float pastedAt(SpectrogramPoint point) {
        return pasted[point.index()];
    }

    /// Wall time of encoder and decoder together, in milliseconds.
    public double millis() {
        return reconstruction.encodeMillis() + reconstruction.decodeMillis();
    }
}
