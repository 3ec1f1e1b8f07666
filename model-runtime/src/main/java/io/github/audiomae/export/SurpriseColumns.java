package io.github.audiomae.export;

import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.FLOAT;

import io.github.audiomae.surprise.SurpriseStep;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types.GroupBuilder;

/// The surprise of recordings in Apache Parquet: a row for each time step, as in `surprise.csv`, with the name of the
/// recording before and clock times after it.
public final class SurpriseColumns {
    private final MessageType schema;

    /// @param bands number of bands
    public SurpriseColumns(int bands) {
        GroupBuilder<MessageType> building = SpanColumns.begin().required(FLOAT).named("surprise");
        for (int band = 1; band <= bands; band++) {
            building = building.required(FLOAT).named("band" + band);
        }
        schema = SpanColumns.withClock(building).named("surprise");
    }

    /// Names and types of all columns; none is ever empty.
    public MessageType schema() {
        return schema;
    }

    /// Passes on the cells of a row, in the order of the columns.
    public void write(RowOrigin origin, SurpriseStep step, RowCells cells) {
        SpanColumns.write(origin.file(), step.span(), cells);
        cells.write("surprise", (float) step.sum());
        for (int band = 0; band < step.bands().length; band++) {
            cells.write("band" + (band + 1), step.bands()[band]);
        }
        SpanColumns.writeClock(origin.start(), step.span(), cells);
    }
}
