package io.github.audiomae.export;

import io.github.audiomae.explore.EmbeddingLevel;
import io.github.audiomae.explore.EmbeddingRow;
import io.github.audiomae.files.AtomicWriter;
import io.github.audiomae.files.Numbers;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/// One wide table, RFC 4180: UTF-8, commas, a header even without rows, floats with all their digits.
final class CsvEmbeddings implements EmbeddingWriter {
    private static final int BUFFER = 8192;

    private final RowLabels labels;
    private final AtomicWriter<Writer> text;

    CsvEmbeddings(Path output, int width, EmbeddingLevel level) {
        this(output, level);
        text.write(out -> CSVFormat.RFC4180.printRecord(out, header(width).toArray()));
    }

    private CsvEmbeddings(Path output, EmbeddingLevel level) {
        labels = new RowLabels(level);
        text = AtomicWriter.text(output);
    }

    /// Continues a table: the file will hold its rows and, after them, the new ones.
    ///
    /// @throws ProblemException if the table has other columns, or cannot be read
    static CsvEmbeddings after(Path table, int width, EmbeddingLevel level) {
        CsvEmbeddings writer = new CsvEmbeddings(table, level);
        try {
            writer.text.write(out -> writer.copy(table, width, out));
            return writer;
        } catch (RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    private void copy(Path table, int width, Writer out) throws IOException {
        try (BufferedReader before = Files.newBufferedReader(table, StandardCharsets.UTF_8)) {
            String first = before.readLine();
            if (!CSVFormat.RFC4180.format(header(width).toArray()).equals(first)) {
                throw new ProblemException(ProblemCode.CANNOT_WRITE, Sentence.of("embed.append.other", table));
            }
            CSVFormat.RFC4180.printRecord(out, header(width).toArray());
            char[] part = new char[BUFFER];
            char last = '\n';
            for (int length = before.read(part); length > 0; length = before.read(part)) {
                out.write(part, 0, length);
                last = part[length - 1];
            }
            if (last != '\n') {
                out.append(CSVFormat.RFC4180.getRecordSeparator());
            }
        }
    }

    private List<String> header(int width) {
        List<String> header = labels.names();
        for (int i = 0; i < width; i++) {
            header.add(columnName(i));
        }
        header.addAll(labels.namesAfter());
        return header;
    }

    /// The name of a value's column: `e0000`, `e0001`, …
    static String columnName(int index) {
        String digits = Integer.toString(index);
        return "e" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    @Override
    public void write(RowOrigin origin, EmbeddingRow row) {
        List<String> fields = new ArrayList<>(labels.values(origin, row));
        for (float value : row.values()) {
            fields.add(Numbers.exact(value));
        }
        fields.addAll(labels.valuesAfter(origin, row));
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
