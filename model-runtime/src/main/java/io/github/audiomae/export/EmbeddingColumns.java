package io.github.audiomae.export;

import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.FLOAT;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;

import io.github.audiomae.explore.EmbeddingLevel;
import io.github.audiomae.explore.EmbeddingRow;
import io.github.audiomae.files.Numbers;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types;

/// The columns of a wide table of embeddings in Apache Parquet: text columns that describe a row, and a float column
/// per value.
public final class EmbeddingColumns {
    private final String[] columns;
    private final MessageType schema;

    /// @param width values per row
    /// @param level determines whether rows name a patch
    public EmbeddingColumns(int width, EmbeddingLevel level) {
        columns = IntStream.range(0, width).mapToObj(CsvEmbeddings::columnName).toArray(String[]::new);
        schema = schema(level);
    }

    /// The name of a value's column: `e0000`, `e0001`, …
    public static String name(int index) {
        return CsvEmbeddings.columnName(index);
    }

    /// Names and types of all columns; none is ever empty.
    public MessageType schema() {
        return schema;
    }

    private MessageType schema(EmbeddingLevel level) {
        var building = Types.buildMessage()
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
            building = building.required(INT32).named("patch");
        }
        for (String column : columns) {
            building = building.required(FLOAT).named(column);
        }
        for (String name : ClockCells.NAMES) {
            building = building.required(BINARY).as(stringType()).named(name);
        }
        return building.named("embeddings");
    }

    /// Passes on the cells of a row, in the order of the columns.
    public void write(RowOrigin origin, EmbeddingRow row, RowCells cells) {
        cells.write("file", origin.file());
        cells.write("start_s", Double.valueOf(Numbers.seconds(row.span().startSeconds())));
        cells.write("end_s", Double.valueOf(Numbers.seconds(row.span().endSeconds())));
        cells.write("channel", origin.channel());
        row.patch().ifPresent(patch -> cells.write("patch", patch));
        for (int i = 0; i < columns.length; i++) {
            cells.write(columns[i], row.values()[i]);
        }
        List<String> clock = ClockCells.of(origin.start(), row.span());
        for (int i = 0; i < clock.size(); i++) {
            cells.write(ClockCells.NAMES.get(i), clock.get(i));
        }
    }
}
