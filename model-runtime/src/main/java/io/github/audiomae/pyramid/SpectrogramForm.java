package io.github.audiomae.pyramid;

/// What the rows and columns of a spectrogram are: that of the sound as a model reads it ([ModelForm]), or one of the
/// sound at its own rate ([FullBand]).
public sealed interface SpectrogramForm permits ModelForm, FullBand {
    /// Values in a column; row 0 is the lowest frequency.
    int rows();

    /// Samples per second of the sound that is analysed.
    int sampleRateHz();

    /// Samples from one frame to the next at resolution 0.
    int hop();

    /// Seconds from one frame to the next at resolution 0.
    default double hopSeconds() {
        return hop() / (double) sampleRateHz();
    }

    /// The position of a frequency among the rows, where row `r` covers `r` to `r + 1`.
    double row(double hertz);

    /// Number of frames of resolution 0 in a recording of this many seconds, at least 1.
    long frames(double seconds);

    /// The finest resolution that the survey makes. Finer tiles have more frames, not the same frames in more
    /// columns.
    int denseResolution();

    /// Tiles up to this resolution are made on demand; coarser ones cover too much sound for that.
    int directResolution();

    /// Tiles from this resolution on are kept on disk; making finer ones again is faster than storing them.
    int storedResolution();

    /// A word for it in the names of files.
    String word();

    /// A number for it in files.
    int code();
}
