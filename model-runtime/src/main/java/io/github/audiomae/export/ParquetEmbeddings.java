package io.github.audiomae.export;

import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.FLOAT;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;

import blue.strategic.parquet.ParquetWriter;
import blue.strategic.parquet.ValueWriter;
import io.github.audiomae.explore.EmbeddingLevel;
import io.github.audiomae.explore.EmbeddingRow;
import io.github.audiomae.files.AtomicWriter;
import io.github.audiomae.files.Numbers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types;

/// One wide table in Apache Parquet: text columns that describe a row, and a float column per value.
final class ParquetEmbeddings implements EmbeddingWriter {
    private final String[] columns;
    private final AtomicWriter<ParquetWriter<Row>> rows;

    /// A row and the recording it belongs to.
    private record Row(RowOrigin origin, EmbeddingRow row) {}

    ParquetEmbeddings(Path target, int width, EmbeddingLevel level) {
        this.columns =
                IntStream.range(0, width).mapToObj(CsvEmbeddings::columnName).toArray(String[]::new);
        this.rows = AtomicWriter.at(target, draft -> {
            // The library creates the file itself and refuses one that exists.
            Files.delete(draft);
            return ParquetWriter.writeFile(schema(level), draft.toFile(), this::write);
        });
    }

    private MessageType schema(EmbeddingLevel level) {
        var schema = Types.buildMessage()
                .required(BINARY)
                .as(stringType())
                .named("file")
                .required(DOUBLE)
                .named("start_s")
                .required(DOUBLE)
                .named("end_s")
                .required(BINARY)
                .as(stringType())
                .named("channel");
        if (level == EmbeddingLevel.PATCH) {
            schema = schema.required(INT32).named("patch");
        }
        for (String column : columns) {
            schema = schema.required(FLOAT).named(column);
        }
        for (String name : ClockCells.NAMES) {
            schema = schema.required(BINARY).as(stringType()).named(name);
        }
        return schema.named("embeddings");
    }

    private void write(Row row, ValueWriter values) {
        values.write("file", row.origin().file());
        values.write("start_s", Double.valueOf(Numbers.seconds(row.row().span().startSeconds())));
        values.write("end_s", Double.valueOf(Numbers.seconds(row.row().span().endSeconds())));
        values.write("channel", row.origin().channel());
        row.row().patch().ifPresent(patch -> values.write("patch", patch));
        for (int i = 0; i < columns.length; i++) {
            values.write(columns[i], row.row().values()[i]);
        }
        List<String> clock = ClockCells.of(row.origin().start(), row.row().span());
        for (int i = 0; i < clock.size(); i++) {
            values.write(ClockCells.NAMES.get(i), clock.get(i));
        }
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
