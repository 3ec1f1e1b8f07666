package io.github.audiomae.pyramid;

/// Windows of a Fourier transform, periodic; coefficients from F. J. Harris (1978), *On the use of windows for harmonic
/// analysis with the discrete Fourier transform*, Proc. IEEE 66, 51–83.
public enum FourierWindow {
    /// Side lobes −31 dB, falling fast.
    HANN(0.5, 0.5),
    /// Side lobes −43 dB.
    HAMMING(0.54, 0.46),
    /// Side lobes −92 dB: quiet tones beside loud ones, in wide lines.
    BLACKMAN_HARRIS(0.35875, 0.48829, 0.14128, 0.01168),
    /// The narrowest lines, side lobes −13 dB.
    RECTANGULAR(1);

    private final double[] coefficients;

    FourierWindow(double... coefficients) {
        this.coefficients = coefficients;
    }

    /// Its values.
    ///
    /// @param length number of samples, ≥ 1
    public double[] values(int length) {
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            for (int term = 0; term < coefficients.length; term++) {
                double sign = term % 2 == 0 ? 1 : -1;
                values[i] += sign * coefficients[term] * Math.cos(2 * Math.PI * term * i / length);
            }
        }
        return values;
    }
}
