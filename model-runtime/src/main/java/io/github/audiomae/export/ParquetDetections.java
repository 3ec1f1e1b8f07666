package io.github.audiomae.export;

import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.FLOAT;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.detection.DetectedEvent;
import io.github.audiomae.files.Numbers;
import java.util.List;
import java.util.stream.Stream;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types;

/// The rows of detections in Apache Parquet.
public final class ParquetDetections {
    /// Names and types of all columns; none is ever empty.
    public static final MessageType SCHEMA = schema();

    private ParquetDetections() {}

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
        for (String name : Stream.concat(ClockCells.NAMES.stream(), DetectionColumns.NAMES.stream())
                .toList()) {
            schema = name.equals("peak_s")
                    ? schema.required(DOUBLE).named(name)
                    : schema.required(BINARY).as(stringType()).named(name);
        }
        return schema.named("detections");
    }

    /// Passes on the cells of a row, in the order of the columns.
    ///
    /// @param file the name of the recording, as results show it
    /// @param sheet names the model; its recordings are not used
    public static void write(String file, DetectedEvent event, DetectionSheet sheet, RowCells values) {
        TimeSpan span = event.detection().span();
        values.write("file", file);
        values.write("start_s", Double.valueOf(Numbers.seconds(span.startSeconds())));
        values.write("end_s", Double.valueOf(Numbers.seconds(span.endSeconds())));
        values.write("index", event.detection().tag().index());
        values.write("label", event.label());
        values.write("score", event.score());
        write(ClockCells.NAMES, ClockCells.of(event.start(), span), values);
        write(DetectionColumns.NAMES, DetectionColumns.of(event, sheet), values);
    }

    private static void write(List<String> names, List<String> cells, RowCells values) {
        for (int i = 0; i < names.size(); i++) {
            boolean isNumber = names.get(i).equals("peak_s");
            values.write(names.get(i), isNumber ? (Object) Double.valueOf(cells.get(i)) : cells.get(i));
        }
    }
}
