package io.github.audiomae.export;

import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.detection.DetectedEvent;
import java.util.List;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types.GroupBuilder;

/// The rows of detections in Apache Parquet.
public final class ParquetDetections {
    /// Names and types of all columns; none is ever empty.
    public static final MessageType SCHEMA = schema();

    private ParquetDetections() {}

    private static MessageType schema() {
        GroupBuilder<MessageType> schema = SpanColumns.withClock(SpanColumns.withClass(SpanColumns.begin()));
        for (String name : DetectionColumns.NAMES) {
            schema = name.equals("peak_s") ? schema.required(DOUBLE).named(name) : SpanColumns.text(schema, name);
        }
        return schema.named("detections");
    }

    /// Passes on the cells of a row, in the order of the columns.
    ///
    /// @param file the name of the recording, as results show it
    /// @param sheet names the model; its recordings are not used
    public static void write(String file, DetectedEvent event, DetectionSheet sheet, RowCells values) {
        TimeSpan span = event.detection().span();
        SpanColumns.write(file, span, values);
        SpanColumns.writeClass(event.detection().tag().index(), event.label(), event.score(), values);
        SpanColumns.writeClock(event.start(), span, values);
        List<String> cells = DetectionColumns.of(event, sheet);
        for (int i = 0; i < cells.size(); i++) {
            String name = DetectionColumns.NAMES.get(i);
            values.write(name, name.equals("peak_s") ? (Object) Double.valueOf(cells.get(i)) : cells.get(i));
        }
    }
}
