package io.github.audiomae.experiment;

import io.github.audiomae.patches.MaskStrategy;
import org.jspecify.annotations.Nullable;

/// The mask that was requested; what it actually hides is in [ReconstructionDescription.Mask].
///
/// @param kind `random`, `time`, `frequency`, `time-frequency`, `painted`, or `@` and the file it was read from
/// @param words the mask in words, such as `random 80 %, seed 7`
/// @param ratio as requested, 0 … 1; with `time-frequency` that of the time columns; null for a painted mask
/// @param seed null for a painted mask
public record AskedMask(
        String kind,
        String words,
        @Nullable Double ratio,
        @Nullable Long seed) {
    /// The mask of a rule.
    public static AskedMask of(MaskStrategy rule) {
        return switch (rule) {
            case MaskStrategy.Random it -> new AskedMask("random", it.describe(), it.ratio(), it.seed());
            case MaskStrategy.Time it -> new AskedMask("time", it.describe(), it.ratio(), it.seed());
            case MaskStrategy.Frequency it -> new AskedMask("frequency", it.describe(), it.ratio(), it.seed());
            case MaskStrategy.TimeFrequency it ->
                new AskedMask("time-frequency", it.describe(), it.timeRatio(), it.seed());
            case MaskStrategy.Painted it -> new AskedMask("painted", it.describe(), null, null);
        };
    }

    /// A mask read from a file.
    public static AskedMask fromFile(String file, String words) {
        return new AskedMask("@" + file, words, null, null);
    }
}
