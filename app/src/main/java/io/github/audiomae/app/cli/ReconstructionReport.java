package io.github.audiomae.app.cli;

import io.github.audiomae.app.cli.options.MaskOptions;
import io.github.audiomae.app.program.Program;
import io.github.audiomae.explore.Reconstruction;
import io.github.audiomae.files.Word;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.Targets;
import io.github.audiomae.patches.MaskStrategy;
import io.github.audiomae.patches.PatchGrid;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The numbers of a reconstruction, as `reconstruction.json` holds them; what is not defined is null.
///
/// @param startS where in the sound the window begins, seconds
/// @param targets `raw` or `patch-normalized`
/// @param mask kind of mask, or the file it was read from
/// @param maskDescription the mask in words
/// @param ratio as asked for; null for a mask from a file
/// @param seed null for a mask from a file
/// @param patches in a window
/// @param kept patches that stayed visible
/// @param hidden patches that were hidden, padded ones included
/// @param hiddenSound hidden patches that hold sound: those that the error counts
/// @param padded patches that hold nothing but padding
/// @param soundFrames frames that hold sound
/// @param levels at which levels `reconstruction.npy` and the figure show the patches
/// @param maskedMse the model's own loss over hidden patches of sound; null where there are none
/// @param lossNormalized the same loss with patch-normalised targets
/// @param lossPlain the same loss with raw targets
/// @param errorDb root mean square of what was painted minus what was hidden, decibels
/// @param milliseconds for encoding and decoding
record ReconstructionReport(
        String file,
        double startS,
        String model,
        String modelSha256,
        String targets,
        String mask,
        String maskDescription,
        @Nullable Double ratio,
        @Nullable Long seed,
        int patches,
        int kept,
        int hidden,
        int hiddenSound,
        int padded,
        int soundFrames,
        String levels,
        @Nullable Double maskedMse,
        @Nullable Double lossNormalized,
        @Nullable Double lossPlain,
        @Nullable Double errorDb,
        double milliseconds,
        double encodeMilliseconds,
        double decodeMilliseconds,
        String device,
        String version) {

    static ReconstructionReport of(
            Path file,
            double startSeconds,
            ModelFolder model,
            MaskOptions options,
            MaskStrategy strategy,
            Reconstruction result) {
        Mask mask = new Mask(options.kind(), strategy.describe(), orNull(options.ratio()), orNull(options.seed()));
        return of(file, startSeconds, model, mask, result);
    }

    /// What the report says about the mask.
    ///
    /// @param kind of mask, or the file it was read from
    /// @param description in words
    /// @param ratio null for a mask from a file
    /// @param seed null for a mask from a file
    record Mask(
            String kind,
            String description,
            @Nullable Double ratio,
            @Nullable Long seed) {}

    static ReconstructionReport of(
            Path file, double startSeconds, ModelFolder model, Mask mask, Reconstruction result) {
        int soundFrames = result.window().soundFrames();
        int soundSteps = Math.ceilDiv(soundFrames, PatchGrid.PATCH_SIZE);
        boolean raw = result.targets() == Targets.RAW;
        return new ReconstructionReport(
                file.toString(),
                startSeconds,
                model.id(),
                model.sha256(),
                raw ? "raw" : "patch-normalized",
                mask.kind(),
                mask.description(),
                mask.ratio(),
                mask.seed(),
                PatchGrid.PATCHES,
                result.mask().keptCount(),
                result.mask().hiddenCount(),
                result.mask().hiddenSound(soundFrames),
                (PatchGrid.TIME_PATCHES - soundSteps) * PatchGrid.FREQUENCY_PATCHES,
                soundFrames,
                raw ? "raw" : Word.of(result.levels()),
                orNull(result.maskedMse()),
                orNull(result.lossNormalized()),
                orNull(result.lossPlain()),
                orNull(result.errorDecibels()),
                result.encodeMillis() + result.decodeMillis(),
                result.encodeMillis(),
                result.decodeMillis(),
                result.device().display(),
                Program.version());
    }

    /// One line for a person.
    String summary() {
        return String.format(
                Locale.ROOT,
                "%s: %s, %d patches of sound hidden, masked MSE %s, %.0f ms on %s",
                model,
                maskDescription,
                hiddenSound,
                maskedMse == null ? "not defined" : String.format(Locale.ROOT, "%.4f", maskedMse),
                milliseconds,
                device);
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static @Nullable Long orNull(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }
}
