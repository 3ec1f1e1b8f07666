package io.github.audiomae.features;

import io.github.audiomae.audio.Waveform;

/// The positions of frequencies on the axis of 128 mel bins, from 0 (lower edge of bin 0) to 128 (upper edge of the
/// last); bin b is centred at b + 0.5.
///
/// 130 equally spaced points from 20 Hz to half the sample rate on the mel scale of HTK and Kaldi, `1127 ln(1 + f /
/// 700)`; bin b peaks at point b + 1 (torchaudio, `compliance/kaldi.py`: `get_mel_banks`).
///
/// @param highHz the frequency at which the highest filter has fallen to zero: half the sample rate
public record MelAxis(double highHz) {
    /// The frequency at which the lowest filter starts to rise.
    public static final double LOW_HZ = 20;

    /// The axis of sounds as the program shows and plays them, whatever the model.
    public static final MelAxis SHOWN = at(Waveform.SAMPLE_RATE_HZ);

    /// The axis of sounds at this rate.
    public static MelAxis at(int rateHz) {
        return new MelAxis(rateHz / 2.0);
    }

    /// Distance of neighbouring points, in mel.
    double step() {
        return (mel(highHz) - mel(LOW_HZ)) / (LogMelSpectrogram.MEL_BINS + 1);
    }

    /// A position on the mel scale, which the axes of all sample rates share.
    ///
    /// @param position 0 … 128
    public double melAt(double position) {
        return mel(LOW_HZ) + (position + 0.5) * step();
    }

    /// The position of a frequency; −0.5 for 20 Hz, 128.5 for the highest.
    ///
    /// @param hertz ≥ 0
    public double position(double hertz) {
        return (mel(hertz) - mel(LOW_HZ)) / step() - 0.5;
    }

    /// The frequency at a position, in hertz: the inverse of [#position(double)].
    public double hertz(double position) {
        return 700 * Math.expm1(melAt(position) / 1127);
    }

    /// `hertz` on the mel scale.
    static double mel(double hertz) {
        return 1127 * Math.log1p(hertz / 700);
    }
}
