package io.github.audiomae.pyramid;

import io.github.audiomae.audio.Waveform;
import io.github.audiomae.features.KaldiFbank;
import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.features.MelAxis;
import io.github.audiomae.files.EnumWord;

/// What the rows of a spectrogram are. Both kinds have one column for each frame of 10 ms, with the same centres.
public enum SpectrogramKind implements SpectrogramForm {
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

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int sampleRateHz() {
        return Waveform.SAMPLE_RATE_HZ;
    }

    @Override
    public int hop() {
        return KaldiFbank.HOP_LENGTH;
    }

    @Override
    public double row(double hertz) {
        return switch (this) {
            case MEL -> MelAxis.SHOWN.position(hertz);
            case FOURIER -> hertz / FOURIER_BIN_HZ + 0.5; // bins are centred at their frequency
        };
    }

    @Override
    public long frames(double seconds) {
        return Math.max(1, KaldiFbank.frames(Math.round(seconds * Waveform.SAMPLE_RATE_HZ)));
    }

    @Override
    public int denseResolution() {
        return 0;
    }

    @Override
    public int directResolution() {
        return Pyramid.DIRECT_RESOLUTION;
    }

    /// Tiles of 41 s of sound.
    @Override
    public int storedResolution() {
        return 4;
    }

    @Override
    public String word() {
        return EnumWord.of(this);
    }

    @Override
    public int code() {
        return ordinal();
    }
}
