package io.github.audiomae.collection;

import io.github.audiomae.files.EnumWord;
import io.github.audiomae.timestamp.RecordingStart;
import io.github.audiomae.timestamp.StartSource;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A recording as the catalogue knows it.
///
/// @param id never changes, also when the file is moved
/// @param file where it was seen last
/// @param bytes its size then
/// @param modifiedMillis when it was last changed then, in milliseconds since 1970
/// @param sha256 of its content; null until it is analysed
/// @param seconds its length; null until it is analysed
/// @param begins when it began; empty if that is not known
/// @param status how far its analysis is
/// @param missing whether the file was gone when it was looked for last
/// @param windows number of windows that are stored
/// @param problem why it failed, in English; null if it did not
public record CatalogueRecording(
        long id,
        Path file,
        long bytes,
        long modifiedMillis,
        @Nullable String sha256,
        @Nullable Double seconds,
        Optional<RecordingStart> begins,
        Status status,
        boolean missing,
        int windows,
        @Nullable String problem) {
    /// How far the analysis of a recording is.
    public enum Status {
        /// Not analysed, or not to its end.
        PENDING,
        /// Analysed to its end.
        DONE,
        /// Cannot be analysed.
        FAILED;

        /// @param word [EnumWord] of a constant; nothing else is in a catalogue
        static Status of(String word) {
            return EnumWord.find(Status.class, word).orElseThrow();
        }
    }

    /// What a query must select for [#of].
    static final String COLUMNS = "r.id, o.folder, r.path, r.bytes, r.modified_ms, r.sha256, r.seconds, r.status,"
            + " r.missing, r.windows, r.problem, r.begins, r.begins_source FROM recordings r JOIN roots o ON o.id = r.root";

    static CatalogueRecording of(ResultSet row) throws SQLException {
        double seconds = row.getDouble(7);
        return new CatalogueRecording(
                row.getLong(1),
                Path.of(row.getString(2)).resolve(row.getString(3)),
                row.getLong(4),
                row.getLong(5),
                row.getString(6),
                row.getObject(7) == null ? null : seconds,
                begins(row.getString(12), row.getString(13)),
                Status.of(row.getString(8)),
                row.getInt(9) != 0,
                row.getInt(10),
                row.getString(11));
    }

    static Optional<RecordingStart> begins(@Nullable String iso, @Nullable String source) {
        if (iso == null || source == null) {
            return Optional.empty();
        }
        TemporalAccessor when =
                DateTimeFormatter.ISO_DATE_TIME.parseBest(iso, OffsetDateTime::from, LocalDateTime::from);
        return Optional.of(new RecordingStart(
                LocalDateTime.from(when),
                Optional.ofNullable(when.query(TemporalQueries.offset())),
                EnumWord.find(StartSource.class, source).orElseThrow()));
    }
}
