package io.github.audiomae.experiment;

import io.github.audiomae.files.EnumWord;
import io.github.audiomae.files.Json;
import io.github.audiomae.patches.Percent;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// The numbers of a reconstruction, as fields of `reconstruction.json` and as one line for a person.
///
/// @param of the description to report
public record ReconstructionReport(ReconstructionDescription of) {
    /// Writes the file; undefined values are null.
    ///
    /// @throws io.github.audiomae.run.ProblemException if it cannot be written
    public void write(Path file) {
        Json.write(file, values());
    }

    /// The values by their names in the file. `hidden` counts padded patches too, `hidden_sound` only those over
    /// which errors are computed, `padded` those that hold only padding; `ratio` is the requested share,
    /// `hidden_share` the share of the patches with sound that is actually hidden.
    Map<String, @Nullable Object> values() {
        ReconstructionDescription.Mask mask = of.mask();
        ReconstructionDescription.Errors errors = of.errors();
        ReconstructionDescription.Run run = of.run();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("file", of.sound().file().toString());
        values.put("start_s", of.window().startSeconds());
        values.put("model", of.model().id());
        values.put("model_sha256", of.model().sha256());
        values.put("precision", EnumWord.of(of.model().precision()));
        values.put("targets", EnumWord.of(of.model().targets()));
        values.put("input", of.model().input());
        values.put("mask", mask.asked().kind());
        values.put("mask_description", mask.asked().words());
        values.put("ratio", mask.asked().ratio());
        values.put("seed", mask.asked().seed());
        values.put("patches", of.window().patches());
        values.put("kept", mask.kept());
        values.put("hidden", of.window().patches() - mask.kept());
        values.put("hidden_sound", mask.hiddenSound());
        values.put("hidden_share", orNull(mask.hiddenShare()));
        values.put("padded", of.window().patches() - of.window().soundPatches());
        values.put("sound_frames", of.window().soundFrames());
        values.put("levels", EnumWord.of(of.levels()));
        values.put("masked_mse", orNull(errors.maskedMse()));
        values.put("loss_normalized", orNull(errors.normalized()));
        values.put("loss_plain", orNull(errors.plain()));
        values.put("error_db", orNull(errors.decibels()));
        values.put("milliseconds", run.millis());
        values.put("encode_milliseconds", run.encodeMillis());
        values.put("decode_milliseconds", run.decodeMillis());
        values.put("device", run.device().display());
        values.put("version", run.program().version());
        return values;
    }

    /// One line for a person.
    public String summary() {
        OptionalDouble mse = of.errors().maskedMse();
        OptionalDouble share = of.mask().hiddenShare();
        return String.format(
                Locale.ROOT,
                "%s: %s, %d of %d patches of sound hidden%s, masked MSE %s, %.0f ms on %s",
                of.model().id(),
                of.mask().asked().words(),
                of.mask().hiddenSound(),
                of.window().soundPatches(),
                share.isEmpty() ? "" : " (" + Percent.text(share.getAsDouble()) + ")",
                mse.isEmpty() ? "not defined" : String.format(Locale.ROOT, "%.4f", mse.getAsDouble()),
                of.run().millis(),
                of.run().device().display());
    }

    static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
