package io.github.audiomae.collection;

import io.github.audiomae.audio.TimeSpan;
import java.nio.file.Path;
import java.util.List;

/// Finds the windows of a collection by the names of their best classes. Confined to one thread.
///
/// @param collection not closed here
public record ClassSearch(SoundCollection collection) {
    /// What to find.
    ///
    /// @param filter which windows, and of these which classes; without classes all of the best are found
    /// @param order of the results
    /// @param most number of results, ≥ 1
    public record Query(CatalogueFilter filter, Order order, int most) {}

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
        FilterSql filter = new FilterSql(query.filter());
        String statement = "SELECT o.folder, r.path, w.start_s, w.end_s, r.begins, r.begins_source, c.label, s.score"
                + filter.windows(true)
                + " JOIN classes c ON c.id = s.class JOIN roots o ON o.id = r.root WHERE "
                + filter.recordingCondition() + " AND " + filter.windowCondition()
                + " ORDER BY " + query.order().columns + " LIMIT " + query.most();
        return collection
                .catalogue()
                .list(
                        statement,
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
                        filter.values());
    }
}
