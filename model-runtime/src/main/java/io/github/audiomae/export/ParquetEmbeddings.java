package io.github.audiomae.export;

import blue.strategic.parquet.ParquetWriter;
import io.github.audiomae.explore.EmbeddingLevel;
import io.github.audiomae.explore.EmbeddingRow;
import io.github.audiomae.files.AtomicWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// One wide table in Apache Parquet.
final class ParquetEmbeddings implements EmbeddingWriter {
    private final EmbeddingColumns columns;
    private final AtomicWriter<ParquetWriter<Row>> rows;

    /// A row and the recording it belongs to.
    private record Row(RowOrigin origin, EmbeddingRow row) {}

    ParquetEmbeddings(Path target, int width, EmbeddingLevel level) {
        this.columns = new EmbeddingColumns(width, level);
        this.rows = AtomicWriter.at(target, draft -> {
            // The library creates the file itself and refuses one that exists.
            Files.delete(draft);
            return ParquetWriter.writeFile(
                    columns.schema(),
                    draft.toFile(),
                    (row, values) -> columns.write(row.origin(), row.row(), values::write));
        });
    }

    @Override
    public void write(RowOrigin origin, EmbeddingRow row) {
        rows.write(writer -> writer.write(new Row(origin, row)));
    }

    @Override
    public void commit() {
        rows.commit();
    }

    @Override
    public List<Path> files() {
        return List.of(rows.target());
    }

    @Override
    public void close() {
        rows.close();
    }
}
