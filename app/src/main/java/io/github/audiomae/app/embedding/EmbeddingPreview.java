package io.github.audiomae.app.embedding;

import io.github.audiomae.explore.EmbeddingRow;
import io.github.audiomae.export.EmbeddingFormat;
import java.util.List;

/// The first rows of an export, computed before it.
///
/// @param rows those of the first window, at least one
public record EmbeddingPreview(List<EmbeddingRow> rows) {
    private static final int FLOAT_BYTES = 4;
    private static final int TIMES_BYTES = 20;
    /// Fixed size of a column, independent of its values: its entries in schema and footer.
    private static final int PARQUET_COLUMN_BYTES = 170;

    private static final int NPY_HEADER_BYTES = 128;

    public EmbeddingPreview {
        rows = List.copyOf(rows);
    }

    /// Approximate size of the files, in bytes: numbers as text are assumed to be as long as those of the first rows.
    ///
    /// @param count number of rows
    /// @param name the name of the recording, which text tables repeat in each row
    public long bytes(EmbeddingFormat format, long count, String name) {
        int width = rows.getFirst().values().length;
        long label = name.length() + TIMES_BYTES;
        return switch (format) {
            case CSV, PROJECTOR -> count * (label + textBytes());
            case NPY -> NPY_HEADER_BYTES + count * (label + (long) width * FLOAT_BYTES);
            case PARQUET -> (width + 2L) * PARQUET_COLUMN_BYTES + count * ((long) width * FLOAT_BYTES + TIMES_BYTES);
        };
    }

    private long textBytes() {
        long characters = 0;
        for (EmbeddingRow row : rows) {
            for (float value : row.values()) {
                characters += Float.toString(value).length() + 1;
            }
        }
        return characters / rows.size();
    }
}
