package io.github.audiomae.export;

import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.FLOAT;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.files.Numbers;
import io.github.audiomae.timestamp.RecordingStart;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types;
import org.apache.parquet.schema.Types.GroupBuilder;

/// The columns that tables of spans in Apache Parquet share: first the recording and the position in it, perhaps a
/// class, and clock times after the columns of the table itself. None is ever empty.
final class SpanColumns {
    private SpanColumns() {}

    /// A schema that begins with the recording and the position.
    static GroupBuilder<MessageType> begin() {
        return text(Types.buildMessage(), "file")
                .required(DOUBLE)
                .named("start_s")
                .required(DOUBLE)
                .named("end_s");
    }

    /// Adds a class and its score.
    static GroupBuilder<MessageType> withClass(GroupBuilder<MessageType> schema) {
        return text(schema.required(INT32).named("index"), "label")
                .required(FLOAT)
                .named("score");
    }

    /// Adds the clock times.
    static GroupBuilder<MessageType> withClock(GroupBuilder<MessageType> schema) {
        GroupBuilder<MessageType> longer = schema;
        for (String name : ClockCells.NAMES) {
            longer = text(longer, name);
        }
        return longer;
    }

    /// Adds a column of text.
    static GroupBuilder<MessageType> text(GroupBuilder<MessageType> schema, String name) {
        return schema.required(BINARY).as(stringType()).named(name);
    }

    /// @param file the name of the recording, as results show it
    static void write(String file, TimeSpan span, RowCells cells) {
        cells.write("file", file);
        cells.write("start_s", Double.valueOf(Numbers.seconds(span.startSeconds())));
        cells.write("end_s", Double.valueOf(Numbers.seconds(span.endSeconds())));
    }

    static void writeClass(int index, String label, float score, RowCells cells) {
        cells.write("index", index);
        cells.write("label", label);
        cells.write("score", score);
    }

    /// @param start when the recording began
    static void writeClock(Optional<RecordingStart> start, TimeSpan span, RowCells cells) {
        List<String> clock = ClockCells.of(start, span);
        for (int i = 0; i < clock.size(); i++) {
            cells.write(ClockCells.NAMES.get(i), clock.get(i));
        }
    }
}
