package io.github.audiomae.app.masking;

import io.github.audiomae.patches.MaskStrategy;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;

/// Everything that determines the mask.
///
/// @param kind how patches are chosen
/// @param percent mask ratio, 0 … 95; that of the time columns for [MaskKind#TIME_FREQUENCY]
/// @param frequencyPercent mask ratio of the bands, 0 … 95, for [MaskKind#TIME_FREQUENCY] only
/// @param seed seed of the random mask
/// @param painted the mask for [MaskKind#PAINTED], on the grid on which it was painted
public record MaskState(MaskKind kind, int percent, int frequencyPercent, long seed, PatchMask painted) {
    /// The highest mask ratio, in percent.
    public static final int MAX_PERCENT = 95;

    /// 80 % hidden at random, as in training (AudioMAE: `mask_ratio` 0.8); for columns and bands the ratios of its
    /// two-dimensional masking (`mask_f_prob` 0.3).
    static final MaskState START =
            new MaskState(MaskKind.RANDOM, 80, 30, 11, PatchMask.nothingHidden(PatchGrid.AUDIOSET));

    public MaskState {
        if (percent < 0 || percent > MAX_PERCENT || frequencyPercent < 0 || frequencyPercent > MAX_PERCENT) {
            throw new IllegalArgumentException(
                    "shares are 0 … " + MAX_PERCENT + " %, got " + percent + " and " + frequencyPercent);
        }
    }

    /// The rule of the mask.
    public MaskStrategy strategy() {
        return switch (kind) {
            case RANDOM -> new MaskStrategy.Random(percent / 100.0, seed);
            case TIME -> new MaskStrategy.Time(percent / 100.0, seed);
            case FREQUENCY -> new MaskStrategy.Frequency(percent / 100.0, seed);
            case TIME_FREQUENCY -> new MaskStrategy.TimeFrequency(percent / 100.0, frequencyPercent / 100.0, seed);
            case PAINTED -> new MaskStrategy.Painted(painted);
        };
    }

    MaskState withKind(MaskKind newKind) {
        return new MaskState(newKind, percent, frequencyPercent, seed, painted);
    }

    MaskState withPercent(int newPercent) {
        return new MaskState(kind, Math.clamp(newPercent, 0, MAX_PERCENT), frequencyPercent, seed, painted);
    }

    MaskState withFrequencyPercent(int newPercent) {
        return new MaskState(kind, percent, Math.clamp(newPercent, 0, MAX_PERCENT), seed, painted);
    }

    MaskState withSeed(long newSeed) {
        return new MaskState(kind, percent, frequencyPercent, newSeed, painted);
    }

    MaskState withPainted(PatchMask newPainted) {
        return new MaskState(MaskKind.PAINTED, percent, frequencyPercent, seed, newPainted);
    }
}
