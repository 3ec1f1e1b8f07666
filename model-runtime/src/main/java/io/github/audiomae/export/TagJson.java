package io.github.audiomae.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.audiomae.explore.Tag;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tags as JSON.
final class TagJson {
    private TagJson() {}

    static void write(List<RecordingTags> recordings, Appendable out) throws IOException {
        List<WindowJson> windows = recordings.stream()
                .flatMap(recording -> recording.windows().stream()
                        .map(window -> new WindowJson(
                                recording.file(),
                                new BigDecimal(Numbers.seconds(window.span().startSeconds())),
                                new BigDecimal(Numbers.seconds(window.span().endSeconds())),
                                window.tags(),
                                window.logits().orElse(null))))
                .toList();
        out.append(Json.pretty(windows)).append('\n');
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
