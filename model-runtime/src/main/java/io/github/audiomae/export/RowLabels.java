package io.github.audiomae.export;

import io.github.audiomae.explore.EmbeddingLevel;
import io.github.audiomae.explore.EmbeddingRow;
import java.util.ArrayList;
import java.util.List;

/// The fields before the values of an embedding: which span of which recording it describes.
///
/// @param level rows name a patch at [EmbeddingLevel#PATCH] only
record RowLabels(EmbeddingLevel level) {
    List<String> names() {
        List<String> names = new ArrayList<>(List.of("file", "start_s", "end_s", "channel"));
        if (level == EmbeddingLevel.PATCH) {
            names.add("patch");
        }
        return names;
    }

    List<String> values(String file, String channel, EmbeddingRow row) {
        List<String> values = new ArrayList<>(List.of(
                file,
                Numbers.seconds(row.span().startSeconds()),
                Numbers.seconds(row.span().endSeconds()),
                channel));
        row.patch().ifPresent(patch -> values.add(Integer.toString(patch)));
        return values;
    }
}
