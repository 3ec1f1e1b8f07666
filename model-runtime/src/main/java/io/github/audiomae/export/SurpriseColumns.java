package io.github.audiomae.export;

import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.FLOAT;

import io.github.audiomae.files.Numbers;
import io.github.audiomae.surprise.SurpriseStep;
import java.util.List;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types;

/// The surprise of recordings in Apache Parquet: a row for each time step, as in `surprise.csv`, with the name of the
/// recording before and clock times after it.
public final class SurpriseColumns {
    private final MessageType schema;

    /// @param bands number of bands
    public SurpriseColumns(int bands) {
        var building = Types.buildMessage()
                .required(BINARY)
                .as(stringType())
                .named("file")
                .required(DOUBLE)
                .named("start_s")
                .required(DOUBLE)
                .named("end_s")
                .required(FLOAT)
                .named("surprise");
        for (int band = 1; band <= bands; band++) {
            building = building.required(FLOAT).named("band" + band);
        }
        for (String name : ClockCells.NAMES) {
            building = building.required(BINARY).as(stringType()).named(name);
        }
        schema = building.named("surprise");
    }

    /// Names and types of all columns; none is ever empty.
    public MessageType schema() {
        return schema;
    }

    /// Passes on the cells of a row, in the order of the columns.
    public void write(RowOrigin origin, SurpriseStep step, RowCells cells) {
        cells.write("file", origin.file());
        cells.write("start_s", Double.valueOf(Numbers.seconds(step.span().startSeconds())));
        cells.write("end_s", Double.valueOf(Numbers.seconds(step.span().endSeconds())));
        cells.write("surprise", (float) step.sum());
        for (int band = 0; band < step.bands().length; band++) {
            cells.write("band" + (band + 1), step.bands()[band]);
        }
        List<String> clock = ClockCells.of(origin.start(), step.span());
        for (int i = 0; i < clock.size(); i++) {
            cells.write(ClockCells.NAMES.get(i), clock.get(i));
        }
    }
}
