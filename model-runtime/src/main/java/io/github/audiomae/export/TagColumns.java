package io.github.audiomae.export;

import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.FLOAT;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.explore.Tag;
import io.github.audiomae.files.Numbers;
import java.util.List;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types;

/// The classes of windows in Apache Parquet: the columns of [TagFormat#CSV], numbers stored as numbers.
public final class TagColumns {
    /// Names and types of all columns; none is ever empty.
    public static final MessageType SCHEMA = schema();

    private TagColumns() {}

    private static MessageType schema() {
        var schema = Types.buildMessage()
                .required(BINARY)
                .as(stringType())
                .named("file")
                .required(DOUBLE)
                .named("start_s")
                .required(DOUBLE)
                .named("end_s")
                .required(INT32)
                .named("index")
                .required(BINARY)
                .as(stringType())
                .named("label")
                .required(FLOAT)
                .named("score");
        for (String name : ClockCells.NAMES) {
            schema = schema.required(BINARY).as(stringType()).named(name);
        }
        return schema.named("classes");
    }

    /// Passes on the cells of a row, in the order of the columns.
    ///
    /// @param span of the window
    public static void write(RowOrigin origin, TimeSpan span, Tag tag, RowCells cells) {
        cells.write("file", origin.file());
        cells.write("start_s", Double.valueOf(Numbers.seconds(span.startSeconds())));
        cells.write("end_s", Double.valueOf(Numbers.seconds(span.endSeconds())));
        cells.write("index", tag.index());
        cells.write("label", tag.label());
        cells.write("score", tag.score());
        List<String> clock = ClockCells.of(origin.start(), span);
        for (int i = 0; i < clock.size(); i++) {
            cells.write(ClockCells.NAMES.get(i), clock.get(i));
        }
    }
}
