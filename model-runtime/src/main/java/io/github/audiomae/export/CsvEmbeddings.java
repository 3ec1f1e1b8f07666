package io.github.audiomae.export;

import io.github.audiomae.explore.EmbeddingLevel;
import io.github.audiomae.explore.EmbeddingRow;
import io.github.audiomae.files.AtomicWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/// One wide table, RFC 4180: UTF-8, commas, a header even without rows, floats with all their digits.
final class CsvEmbeddings implements EmbeddingWriter {
    private final RowLabels labels;
    private final AtomicWriter<Writer> text;

    CsvEmbeddings(Path output, int width, EmbeddingLevel level) {
        labels = new RowLabels(level);
        text = AtomicWriter.text(output);
        List<String> header = labels.names();
        for (int i = 0; i < width; i++) {
            header.add(columnName(i));
        }
        text.write(out -> CSVFormat.RFC4180.printRecord(out, header.toArray()));
    }

    /// The name of a value's column: `e0000`, `e0001`, …
    static String columnName(int index) {
        String digits = Integer.toString(index);
        return "e" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    @Override
    public void write(String file, String channel, EmbeddingRow row) {
        List<String> fields = new ArrayList<>(labels.values(file, channel, row));
        for (float value : row.values()) {
            fields.add(Numbers.exact(value));
        }
        text.write(out -> CSVFormat.RFC4180.printRecord(out, fields.toArray()));
    }

    @Override
    public void commit() {
        text.commit();
    }

    @Override
    public List<Path> files() {
        return List.of(text.target());
    }

    @Override
    public void close() {
        text.close();
    }
}
