package io.github.audiomae.plot;

import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.features.MelAxis;
import io.github.audiomae.pyramid.FrequencyMapping;
import java.util.List;
import java.util.Locale;

/// A frequency axis of any range, from the Nyquist frequency of an ultrasound recorder down to a few hertz: where a
/// frequency lies, and which frequency lies where. A part of it is the same axis with other ends.
///
/// @param kind how frequencies are distributed
/// @param lowHz at the bottom, ≥ 0; on a logarithmic axis > 0
/// @param highHz at the top, > `lowHz`
public record AxisScale(Kind kind, double lowHz, double highHz) implements FrequencyMapping {
    /// How frequencies are distributed over the height.
    public enum Kind {
        /// Equal distances for equal differences in hertz.
        LINEAR {
            @Override
            double position(double hertz) {
                return hertz;
            }

            @Override
            double hertz(double position) {
                return position;
            }
        },
        /// Equal distances for equal ratios.
        LOGARITHMIC {
            @Override
            double position(double hertz) {
                return Math.log(Math.max(hertz, LEAST_LOGARITHMIC_HZ));
            }

            @Override
            double hertz(double position) {
                return Math.exp(position);
            }
        },
        /// Equal distances for equal differences in mel, 1127 · ln(1 + f / 700) (O'Shaughnessy 1987; as in
        /// Kaldi).
        MEL {
            @Override
            double position(double hertz) {
                return 1127 * Math.log1p(Math.max(0, hertz) / 700);
            }

            @Override
            double hertz(double position) {
                return 700 * Math.expm1(position / 1127);
            }
        };

        abstract double position(double hertz);

        abstract double hertz(double position);
    }

    /// The lowest frequency of a logarithmic axis.
    public static final double LEAST_LOGARITHMIC_HZ = 1;

    /// The smallest part of an axis, as a share of its height.
    private static final double LEAST_PART = 1 / 256.0;

    /// The largest share of a page that is visible.
    private static final double PAGE_SHARE = 0.75;

    public AxisScale {
        if (!(lowHz >= 0 && highHz > lowHz) || kind == Kind.LOGARITHMIC && lowHz < LEAST_LOGARITHMIC_HZ) {
            throw new IllegalArgumentException("no axis: " + kind + " from " + lowHz + " to " + highHz + " Hz");
        }
    }

    /// The whole axis of a recording.
    ///
    /// @param nyquistHz its highest frequency, > 0; a logarithmic axis covers three decades
    public static AxisScale whole(Kind kind, double nyquistHz) {
        double low = kind == Kind.LOGARITHMIC ? Math.max(LEAST_LOGARITHMIC_HZ, nyquistHz / 1000) : 0;
        return new AxisScale(kind, low, nyquistHz);
    }

    /// The axis of what a model reads: its 128 mel bins, of equal height.
    public static AxisScale ofModel(MelAxis axis) {
        return new AxisScale(Kind.MEL, axis.hertz(0), axis.hertz(LogMelSpectrogram.MEL_BINS));
    }

    @Override
    public double hertz(double unit) {
        double low = kind.position(lowHz);
        return kind.hertz(low + unit * (kind.position(highHz) - low));
    }

    @Override
    public double unit(double hertz) {
        double low = kind.position(lowHz);
        return (kind.position(hertz) - low) / (kind.position(highHz) - low);
    }

    /// The pixel of a frequency, counted from the top.
    public double y(double hertz, double height) {
        return (1 - unit(hertz)) * height;
    }

    /// The frequency at a pixel counted from the top.
    public double hertzAt(double y, double height) {
        return hertz(1 - y / Math.max(height, 1));
    }

    /// Changes the visible part by `factor`, keeping a frequency in its place, within a whole axis.
    ///
    /// @param factor below 1 shows less
    public AxisScale zoomed(double hertz, double factor, AxisScale whole) {
        double size = Math.clamp((whole.unit(highHz) - whole.unit(lowHz)) * factor, LEAST_PART, 1);
        return whole.part(whole.unit(hertz) - unit(hertz) * size, size);
    }

    /// Moves the visible part by a share of its own height, within a whole axis.
    public AxisScale moved(double share, AxisScale whole) {
        double size = whole.unit(highHz) - whole.unit(lowHz);
        return whole.part(whole.unit(lowHz) + share * size, size);
    }

    /// A part around this one, by a third larger or more, which is the same for neighbouring parts: a picture of it can
    /// be kept while the visible part moves.
    ///
    /// @return the whole axis, if that is hardly larger
    public AxisScale page(AxisScale whole) {
        double bottom = whole.unit(lowHz);
        double least = (whole.unit(highHz) - bottom) / PAGE_SHARE;
        double size = Math.pow(2, Math.ceil(Math.log(least) / Math.log(2) * 2) / 2); // half octaves
        double step = size * (1 - PAGE_SHARE);
        return whole.part(Math.floor(bottom / step) * step, size);
    }

    private AxisScale part(double from, double size) {
        if (size >= 1) {
            return this;
        }
        double start = Math.clamp(from, 0, 1 - size);
        return new AxisScale(kind, Math.max(lowHz, hertz(start)), Math.min(highHz, hertz(start + size)));
    }

    /// As many ticks at round frequencies as there is room for; labels have no unit, and `k` for thousands.
    ///
    /// @param height pixels
    /// @param spacing least distance of two ticks in pixels
    /// @param locale of the numbers
    public List<Tick> ticks(double height, double spacing, Locale locale) {
        return FrequencyTicks.of(this, height, spacing, locale);
    }
}
