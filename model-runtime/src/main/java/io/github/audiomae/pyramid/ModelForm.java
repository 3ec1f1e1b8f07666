package io.github.audiomae.pyramid;

import io.github.audiomae.audio.Waveform;
import io.github.audiomae.features.KaldiFbank;
import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.features.MelAxis;

/// The spectrogram of a sound as models read it: Kaldi's 128 mel bins, one column for each frame of 10 ms; 10·log10 of
/// the mel energy of a sound of full scale ±1.
public enum ModelForm implements SpectrogramForm {
    /// At the rate at which the program shows sounds, whatever the model.
    SHOWN;

    @Override
    public int rows() {
        return LogMelSpectrogram.MEL_BINS;
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
        return MelAxis.SHOWN.position(hertz);
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
        return "mel";
    }

    @Override
    public int code() {
        return 0;
    }
}
