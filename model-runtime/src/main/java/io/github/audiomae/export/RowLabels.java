package io.github.audiomae.export;

import io.github.audiomae.explore.EmbeddingLevel;
import io.github.audiomae.explore.EmbeddingRow;
import io.github.audiomae.files.Numbers;
import java.util.ArrayList;
import java.util.List;

/// The fields beside the values of an embedding: before them, which span of which recording it describes; after them,
/// its clock times.
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

    List<String> values(RowOrigin origin, EmbeddingRow row) {
        List<String> values = new ArrayList<>(List.of(
                origin.file(),
                Numbers.seconds(row.span().startSeconds()),
                Numbers.seconds(row.span().endSeconds()),
                origin.channel()));
        row.patch().ifPresent(patch -> values.add(Integer.toString(patch)));
        return values;
    }

    /// The names of both, for a table without values.
    List<String> all() {
        List<String> all = names();
        all.addAll(namesAfter());
        return all;
    }

    List<String> all(RowOrigin origin, EmbeddingRow row) {
        List<String> all = values(origin, row);
        all.addAll(valuesAfter(origin, row));
        return all;
    }

    List<String> namesAfter() {
        return ClockCells.NAMES;
    }

    List<String> valuesAfter(RowOrigin origin, EmbeddingRow row) {
        return ClockCells.of(origin.start(), row.span());
    }
}
