package io.github.audiomae.export;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.explore.Tag;
import org.apache.parquet.schema.MessageType;

/// The classes of windows in Apache Parquet: the columns of [TagFormat#CSV], numbers stored as numbers.
public final class TagColumns {
    /// Names and types of all columns; none is ever empty.
    public static final MessageType SCHEMA =
            SpanColumns.withClock(SpanColumns.withClass(SpanColumns.begin())).named("classes");

    private TagColumns() {}

    /// Passes on the cells of a row, in the order of the columns.
    ///
    /// @param span of the window
    public static void write(RowOrigin origin, TimeSpan span, Tag tag, RowCells cells) {
        SpanColumns.write(origin.file(), span, cells);
        SpanColumns.writeClass(tag.index(), tag.label(), tag.score(), cells);
        SpanColumns.writeClock(origin.start(), span, cells);
    }
}
