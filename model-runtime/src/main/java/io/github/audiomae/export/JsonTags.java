package io.github.audiomae.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.audiomae.explore.Tag;
import io.github.audiomae.export.RecordingTags.WindowTags;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tags as a JSON array of windows.
final class JsonTags implements TagWriter {
    private final Appendable out;
    private String separator = "";

    JsonTags(Appendable out) {
        this.out = out;
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
                    window.tags(),
                    window.logits().orElse(null));
            out.append(separator).append(Json.pretty(json));
            separator = ", ";
        }
    }

    @Override
    public void end() throws IOException {
        out.append("]\n");
    }

    /// One window, with the names that other programs read.
    ///
    /// @param logits left out where they were not asked for
    private record WindowJson(
            String file,
            BigDecimal startS,
            BigDecimal endS,
            List<Tag> top,
            @JsonInclude(JsonInclude.Include.NON_NULL) float @Nullable [] logits) {}
}
