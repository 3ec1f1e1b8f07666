package io.github.audiomae.features;

/// The positions of frequencies on the axis of 128 mel bins, from 0 (lower edge of bin 0) to 128 (upper edge of the
/// last); bin b is centred at b + 0.5.
///
/// 130 equally spaced points from 20 Hz to 8 kHz on the mel scale of HTK and Kaldi, `1127 ln(1 + f / 700)`; bin b peaks
/// at point b + 1 (torchaudio, `compliance/kaldi.py`: `get_mel_banks`).
public final class MelAxis {
    /// The frequency at which the lowest filter starts to rise.
    public static final double LOW_HZ = 20;

    /// The frequency at which the highest filter has fallen to zero: half of 16 kHz.
    public static final double HIGH_HZ = 8000;

    /// Distance of neighbouring points, in mel.
    static final double STEP = (mel(HIGH_HZ) - mel(LOW_HZ)) / (LogMelSpectrogram.MEL_BINS + 1);

    private MelAxis() {}

    /// The position of a frequency; −0.5 for 20 Hz, 128.5 for 8 kHz.
    ///
    /// @param hertz ≥ 0
    public static double position(double hertz) {
        return (mel(hertz) - mel(LOW_HZ)) / STEP - 0.5;
    }

    /// The frequency at a position, in hertz: the inverse of [#position(double)].
    public static double hertz(double position) {
        return 700 * Math.expm1((mel(LOW_HZ) + (position + 0.5) * STEP) / 1127);
    }

    /// `hertz` on the mel scale.
    static double mel(double hertz) {
        return 1127 * Math.log1p(hertz / 700);
    }
}
