package io.github.audiomae.pyramid;

import io.github.audiomae.files.EnumWord;
import java.util.Locale;

/// The spectrogram of a recording at its own rate, up to its Nyquist frequency: power in decibels, 0 dB for a sine of
/// full scale.
///
/// Neighbouring frames overlap by the more, the finer the resolution is: by 94 % at resolution 0, 87.5 % at 1, 75 % at
/// 2, and 50 % from 3 on, where a column holds the maximum of its frames. A view that asks for no finer resolution than
/// [#resolution(int)] has at most that overlap.
///
/// @param sampleRateHz of the recording
/// @param fftSize 128 … 8192, a power of two
/// @param window of the transform
public record FullBand(int sampleRateHz, int fftSize, FourierWindow window) implements SpectrogramForm {
    /// The smallest transform.
    public static final int LEAST_FFT = 128;

    /// The largest transform.
    public static final int MOST_FFT = 8192;

    /// Frames per transform length at resolution 0, and where the overlap is 50 %.
    private static final int MOST_OVERLAP = 16;

    private static final int DENSE = 3;

    /// A tile of more samples than this is not made on demand.
    private static final long DIRECT_SAMPLES = 1L << 22;

    public FullBand {
        if (Integer.bitCount(fftSize) != 1 || fftSize < LEAST_FFT || fftSize > MOST_FFT) {
            throw new IllegalArgumentException(
                    "the size of a transform is a power of two from 128 to 8192, got " + fftSize);
        }
        if (sampleRateHz < 1) {
            throw new IllegalArgumentException("a sample rate is positive, got " + sampleRateHz);
        }
    }

    /// The finest resolution with at most this overlap.
    ///
    /// @param overlapPercent 0 … 94
    public static int resolution(int overlapPercent) {
        if (overlapPercent < 0 || overlapPercent > 94) {
            throw new IllegalArgumentException("an overlap is 0 to 94 %, got " + overlapPercent);
        }
        int resolution = 0;
        while (resolution <= DENSE && 100 - 100.0 * (1 << resolution) / MOST_OVERLAP > overlapPercent + 0.5) {
            resolution++;
        }
        return resolution;
    }

    /// The highest frequency, in hertz.
    public double nyquistHz() {
        return sampleRateHz / 2.0;
    }

    /// Distance of two rows, in hertz.
    public double binHz() {
        return (double) sampleRateHz / fftSize;
    }

    @Override
    public int rows() {
        return fftSize / 2 + 1;
    }

    @Override
    public int hop() {
        return fftSize / MOST_OVERLAP;
    }

    @Override
    public double row(double hertz) {
        return hertz / binHz() + 0.5; // bins are centred at their frequency
    }

    @Override
    public long frames(double seconds) {
        return Math.max(1, Math.ceilDiv(Math.round(seconds * sampleRateHz), (long) hop()));
    }

    @Override
    public int denseResolution() {
        return DENSE;
    }

    @Override
    public int directResolution() {
        int resolution = DENSE;
        while ((long) Tile.COLUMNS * hop() << (resolution + 1) <= DIRECT_SAMPLES) {
            resolution++;
        }
        return resolution;
    }

    @Override
    public int storedResolution() {
        return directResolution() + 1;
    }

    @Override
    public String word() {
        return String.format(Locale.ROOT, "full-%d-%d-%s", sampleRateHz, fftSize, EnumWord.of(window));
    }

    @Override
    public int code() {
        return word().hashCode();
    }
}
