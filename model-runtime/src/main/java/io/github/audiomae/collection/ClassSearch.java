package io.github.audiomae.collection;

import io.github.audiomae.audio.TimeSpan;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Finds the windows of a collection by the names of their best classes. Confined to one thread.
///
/// @param collection not closed here
public record ClassSearch(SoundCollection collection) {
    /// What to find. Texts match a part of a name, in any case.
    ///
    /// @param label part of the name of a class
    /// @param file part of the path of a recording below its root; empty for all
    /// @param leastScore 0 … 1
    /// @param order of the results
    /// @param most number of results, ≥ 1
    public record Query(String label, String file, double leastScore, Order order, int most) {}

    /// How results are sorted.
    public enum Order {
        /// The highest scores first.
        SCORE("s.score DESC, w.id"),
        /// By recording, then by time.
        TIME("o.folder, r.path, w.start_s, s.score DESC");

        private final String columns;

        Order(String columns) {
            this.columns = columns;
        }
    }

    /// A window in which a class was found.
    ///
    /// @param recording the file
    /// @param span where in the recording
    /// @param clock the clock time of its start in ISO 8601; empty if it is not known when the recording began
    /// @param label name of the class
    /// @param score 0 … 1
    public record Found(Path recording, TimeSpan span, String clock, String label, float score) {}

    /// The windows that fit; of each window, only its ten best classes are known.
    public List<Found> find(Query query) {
        return collection
                .catalogue()
                .list(
                        "SELECT o.folder, r.path, w.start_s, w.end_s, r.begins, r.begins_source, c.label, s.score"
                                + " FROM classes c JOIN scores s ON s.class = c.id JOIN windows w ON w.id = s.window"
                                + " JOIN recordings r ON r.id = w.recording JOIN roots o ON o.id = r.root"
                                + " WHERE instr(lower(c.label), ?) > 0 AND s.score >= ?"
                                + " AND instr(lower(r.path), ?) > 0 ORDER BY " + query.order().columns + " LIMIT ?",
                        row -> {
                            TimeSpan span = new TimeSpan(row.getDouble(3), row.getDouble(4));
                            return new Found(
                                    Path.of(row.getString(1)).resolve(row.getString(2)),
                                    span,
                                    CatalogueRecording.begins(row.getString(5), row.getString(6))
                                            .map(start -> start.iso(span.startSeconds()))
                                            .orElse(""),
                                    row.getString(7),
                                    row.getFloat(8));
                        },
                        query.label().toLowerCase(Locale.ROOT),
                        query.leastScore(),
                        query.file().toLowerCase(Locale.ROOT),
                        query.most());
    }
}
