package io.github.audiomae.export;

import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.FLOAT;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;

import io.github.audiomae.explore.EmbeddingLevel;
import io.github.audiomae.explore.EmbeddingRow;
import java.util.stream.IntStream;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types.GroupBuilder;

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
        GroupBuilder<MessageType> building = SpanColumns.text(SpanColumns.begin(), "channel");
        if (level == EmbeddingLevel.PATCH) {
            building = building.required(INT32).named("patch");
        }
        for (String column : columns) {
            building = building.required(FLOAT).named(column);
        }
        return SpanColumns.withClock(building).named("embeddings");
    }

    /// Passes on the cells of a row, in the order of the columns.
    public void write(RowOrigin origin, EmbeddingRow row, RowCells cells) {
        SpanColumns.write(origin.file(), row.span(), cells);
        cells.write("channel", origin.channel());
        row.patch().ifPresent(patch -> cells.write("patch", patch));
        for (int i = 0; i < columns.length; i++) {
            cells.write(columns[i], row.values()[i]);
        }
        SpanColumns.writeClock(origin.start(), row.span(), cells);
    }
}
