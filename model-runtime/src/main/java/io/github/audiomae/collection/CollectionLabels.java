package io.github.audiomae.collection;

import io.github.audiomae.audio.TimeSpan;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

/// The labels in a catalogue: what people say about windows. Confined to one thread.
///
/// @param collection not closed here
public record CollectionLabels(SoundCollection collection) {
    /// A label of a span of a recording.
    ///
    /// @param source what it was made from, such as `similar`
    public record SpanNote(Path recording, TimeSpan span, String label, String source) {}

    /// Keeps a label for windows, and notes that others do not have it. A window gets a label once; the last judgement
    /// of a window counts.
    ///
    /// @param label the name
    /// @param source what it was made from
    /// @param right windows with the label
    /// @param wrong windows without it
    /// @throws io.github.audiomae.run.ProblemException if another process or the filling holds the collection
    public void add(String label, String source, Collection<Long> right, Collection<Long> wrong) {
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        try (CollectionWriter writer = collection.write()) {
            writer.change();
            Database catalogue = writer.catalogue();
            for (long window : right) {
                review(catalogue, window, label, "right", now);
                catalogue.update(
                        "INSERT INTO labels (recording, start_s, end_s, label, source, created)"
                                + " SELECT w.recording, w.start_s, w.end_s, ?, ?, ? FROM windows w WHERE w.id = ?"
                                + " AND NOT EXISTS (SELECT 1 FROM labels l WHERE l.recording = w.recording"
                                + " AND l.start_s = w.start_s AND l.end_s = w.end_s AND l.label = ?)",
                        label,
                        source,
                        now,
                        window,
                        label);
            }
            for (long window : wrong) {
                review(catalogue, window, label, "wrong", now);
                catalogue.update(
                        "DELETE FROM labels WHERE label = ? AND EXISTS (SELECT 1 FROM windows w WHERE w.id = ?"
                                + " AND w.recording = labels.recording AND w.start_s = labels.start_s"
                                + " AND w.end_s = labels.end_s)",
                        label,
                        window);
            }
            writer.commit();
        }
    }

    private static void review(Database catalogue, long window, String label, String verdict, String now) {
        catalogue.update(
                "DELETE FROM reviews WHERE label = ? AND EXISTS (SELECT 1 FROM windows w WHERE w.id = ?"
                        + " AND w.recording = reviews.recording AND w.start_s = reviews.start_s"
                        + " AND w.end_s = reviews.end_s)",
                label,
                window);
        catalogue.update(
                "INSERT INTO reviews (recording, start_s, end_s, label, verdict, created)"
                        + " SELECT w.recording, w.start_s, w.end_s, ?, ?, ? FROM windows w WHERE w.id = ?",
                label,
                verdict,
                now,
                window);
    }

    /// All labels, in the order they were given.
    public List<SpanNote> all() {
        return collection
                .catalogue()
                .list(
                        "SELECT o.folder, r.path, l.start_s, l.end_s, l.label, l.source FROM labels l"
                                + " JOIN recordings r ON r.id = l.recording JOIN roots o ON o.id = r.root"
                                + " WHERE l.start_s IS NOT NULL ORDER BY l.id",
                        row -> new SpanNote(
                                Path.of(row.getString(1)).resolve(row.getString(2)),
                                new TimeSpan(row.getDouble(3), row.getDouble(4)),
                                row.getString(5),
                                row.getString(6)));
    }

    /// The names in use, in alphabetical order.
    public List<String> names() {
        return collection.catalogue().list("SELECT DISTINCT label FROM labels ORDER BY label", row -> row.getString(1));
    }
}
