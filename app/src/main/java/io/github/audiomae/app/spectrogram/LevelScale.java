package io.github.audiomae.app.spectrogram;

/// What the decibels of a spectrogram are counted from. Each has a colour range of its own.
///
/// @see DisplayViewModel#fixedRange
public enum LevelScale {
    /// The mel energies that models read. Kaldi does not scale them: loud sounds are far above 0 dB.
    MEL(-70, 50),
    /// A sine of full scale.
    FULL_SCALE(-140, 0),
    /// The median of each frequency over the visible time.
    ABOVE_BACKGROUND(-20, 80);

    private final double least;
    private final double most;

    LevelScale(double least, double most) {
        this.least = least;
        this.most = most;
    }

    /// The lowest level that can be chosen, in dB.
    double least() {
        return least;
    }

    /// The highest level that can be chosen, in dB.
    double most() {
        return most;
    }
}
