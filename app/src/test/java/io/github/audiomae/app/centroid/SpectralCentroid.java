package io.github.audiomae.app.centroid;

import io.github.audiomae.features.MelAxis;
import io.github.audiomae.features.Normalization;
import io.github.audiomae.features.SpectrogramWindow;

/// The centre of gravity of a window's spectrum.
///
/// @param melBin the mean mel bin, weighted by energy; 0 … 127, NaN without sound
public record SpectralCentroid(double melBin) {
    /// Over the frames of a window that hold sound.
    public static SpectralCentroid of(SpectrogramWindow window, Normalization normalization) {
        double energy = 0;
        double moment = 0;
        for (int frame = 0; frame < window.soundFrames(); frame++) {
            for (int bin = 0; bin < SpectrogramWindow.MEL_BINS; bin++) {
                double power = Math.exp(normalization.invert(window.at(frame, bin)));
                energy += power;
                moment += bin * power;
            }
        }
        return new SpectralCentroid(moment / energy);
    }

    /// The frequency in the middle of that mel bin.
    public double hertz() {
        return MelAxis.SHOWN.hertz(melBin);
    }
}
