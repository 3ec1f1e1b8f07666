package io.github.audiomae.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.audiomae.explore.Tag;
import io.github.audiomae.export.RecordingTags.WindowTags;
import io.github.audiomae.files.Json;
import io.github.audiomae.files.Numbers;
import io.github.audiomae.model.SoundFamily;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tags as a JSON array of windows.
final class JsonTags implements TagWriter {
    private final Appendable out;
    private final boolean families;
    private String separator = "";

    /// @param families whether each class's family in AudioSet's ontology is written
    JsonTags(Appendable out, boolean families) {
        this.out = out;
        this.families = families;
    }

    @Override
    public void begin() throws IOException {
        out.append('[');
    }

    @Override
    public void add(RecordingTags recording) throws IOException {
        for (WindowTags window : recording.windows()) {
            WindowJson json = new WindowJson(
                    recording.file(),
                    new BigDecimal(Numbers.seconds(window.span().startSeconds())),
                    new BigDecimal(Numbers.seconds(window.span().endSeconds())),
                    window.tags().stream().map(this::json).toList(),
                    window.logits().orElse(null),
                    recording
                            .start()
                            .map(start -> start.iso(window.span().startSeconds()))
                            .orElse(null),
                    recording
                            .start()
                            .map(start -> start.iso(window.span().endSeconds()))
                            .orElse(null));
            out.append(separator).append(Json.pretty(json));
            separator = ", ";
        }
    }

    @Override
    public void end() throws IOException {
        out.append("]\n");
    }

    private TagJson json(Tag tag) {
        return new TagJson(
                tag.index(),
                tag.label(),
                tag.score(),
                families ? tag.family().map(SoundFamily::title).orElse(null) : null);
    }

    /// One class.
    ///
    /// @param family left out if it was not requested, or the class is not one of AudioSet's
    private record TagJson(
            int index,
            String label,
            float score,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String family) {}

    /// One window, with the field names that other programs read.
    ///
    /// @param logits left out if they were not requested
    /// @param clockStart left out, as `clockEnd`, if it is not known when the recording began
    private record WindowJson(
            String file,
            BigDecimal startS,
            BigDecimal endS,
            List<TagJson> top,
            @JsonInclude(JsonInclude.Include.NON_NULL) float @Nullable [] logits,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String clockStart,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String clockEnd) {}
}
