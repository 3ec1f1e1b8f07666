package io.github.audiomae.pyramid;

import io.github.audiomae.audio.Waveform;
import io.github.audiomae.features.LogMelSpectrogram;

/// What the rows of a spectrogram are. Both kinds have one column for each frame of 10 ms, with the same centres.
public enum SpectrogramKind {
    /// The model's input: Kaldi's 128 mel bins; 10·log10 of the mel energy of a sound of full scale ±1.
    MEL(LogMelSpectrogram.MEL_BINS),
    /// The usual spectrogram: a Fourier transform of 64 ms under a Hann window, 512 bins of 15.6 Hz; 0 dB is a sine
    /// of full scale.
    FOURIER(512);

    /// Distance between Fourier bins in hertz.
    static final double FOURIER_BIN_HZ = Waveform.SAMPLE_RATE_HZ / 1024.0;

    private final int rows;

    SpectrogramKind(int rows) {
        this.rows = rows;
    }

    /// Values in a column; row 0 is the lowest frequency.
    public int rows() {
        return rows;
    }

    /// A new analysis of this kind, for one thread.
    FrameAnalysis analysis() {
        return switch (this) {
            case MEL -> new MelFrames();
            case FOURIER -> new FourierFrames();
        };
    }
}
