package io.github.audiomae.export;

import io.github.audiomae.explore.EmbeddingLevel;
import io.github.audiomae.explore.EmbeddingRow;
import io.github.audiomae.files.AtomicWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/// A float32 array, and a table that describes each of its rows.
final class NpyEmbeddings implements EmbeddingWriter {
    private final RowLabels labels;
    private final AtomicWriter<NpyRows> array;
    private final AtomicWriter<Writer> index;

    NpyEmbeddings(Path output, int width, EmbeddingLevel level) {
        labels = new RowLabels(level);
        array = NpyRows.at(output, width);
        index = AtomicWriter.text(Sidecar.of(output, ".index.csv"));
        index.write(out -> CSVFormat.RFC4180.printRecord(out, labels.all().toArray()));
    }

    @Override
    public void write(RowOrigin origin, EmbeddingRow row) {
        array.write(rows -> rows.add(row.values()));
        index.write(out ->
                CSVFormat.RFC4180.printRecord(out, labels.all(origin, row).toArray()));
    }

    @Override
    public void commit() {
        array.commit();
        index.commit();
    }

    @Override
    public List<Path> files() {
        return List.of(array.target(), index.target());
    }

    @Override
    public void close() {
        try (index) {
            array.close();
        }
    }
}
