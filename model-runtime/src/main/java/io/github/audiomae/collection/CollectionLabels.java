package io.github.audiomae.collection;

import io.github.audiomae.audio.TimeSpan;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The labels in a catalogue: what people say about windows. Confined to one thread.
///
/// @param collection not closed here
public record CollectionLabels(SoundCollection collection) {
    /// A label of a span of a recording.
    ///
    /// @param source what it was made from, such as `similar`
    public record SpanNote(Path recording, TimeSpan span, String label, String source) {}

    /// What was said about one window.
    ///
    /// @param window its id
    /// @param label the name
    public record Said(long window, String label, WindowJudgement judgement) {}

    /// Keeps a label for windows, and notes that others do not have it.
    ///
    /// @param label the name
    /// @param source what it was made from
    /// @param right windows with the label
    /// @param wrong windows without it
    /// @throws io.github.audiomae.run.ProblemException if another process or the filling holds the collection
    public void add(String label, String source, Collection<Long> right, Collection<Long> wrong) {
        keep(
                source,
                Stream.concat(
                                right.stream().map(window -> new Said(window, label, WindowJudgement.RIGHT)),
                                wrong.stream().map(window -> new Said(window, label, WindowJudgement.WRONG)))
                        .toList());
    }

    /// Keeps what was said about windows, all of it or nothing. A window gets a label once; what is said last about a
    /// window and a label counts.
    ///
    /// @param source what the labels were made from
    /// @return what was said about these windows and labels before, in this order; counts again when it is kept
    /// @throws io.github.audiomae.run.ProblemException if another process or the filling holds the collection
    public List<Said> keep(String source, List<Said> all) {
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        try (CollectionWriter writer = collection.write()) {
            writer.change();
            Database catalogue = writer.catalogue();
            List<Said> before =
                    all.stream().map(said -> before(catalogue, said)).toList();
            for (Said said : all) {
                forget(catalogue, "reviews", said);
                switch (said.judgement()) {
                    case RIGHT -> {
                        review(catalogue, said, "right", now);
                        label(catalogue, said, source, now);
                    }
                    case WRONG -> {
                        review(catalogue, said, "wrong", now);
                        forget(catalogue, "labels", said);
                    }
                    case NONE -> forget(catalogue, "labels", said);
                }
            }
            writer.commit();
            return before;
        }
    }

    private static Said before(Database catalogue, Said said) {
        WindowJudgement judgement = has(catalogue, "labels", "", said)
                ? WindowJudgement.RIGHT
                : has(catalogue, "reviews", " AND t.verdict = 'wrong'", said)
                        ? WindowJudgement.WRONG
                        : WindowJudgement.NONE;
        return new Said(said.window(), said.label(), judgement);
    }

    private static boolean has(Database catalogue, String table, String which, Said said) {
        return !catalogue
                .list(
                        "SELECT 1 FROM " + table + " t JOIN windows w ON w.recording = t.recording"
                                + " AND w.start_s = t.start_s AND w.end_s = t.end_s WHERE t.label = ? AND w.id = ?"
                                + which,
                        row -> row.getInt(1),
                        said.label(),
                        said.window())
                .isEmpty();
    }

    private static void label(Database catalogue, Said said, String source, String now) {
        catalogue.update(
                "INSERT INTO labels (recording, start_s, end_s, label, source, created)"
                        + " SELECT w.recording, w.start_s, w.end_s, ?, ?, ? FROM windows w WHERE w.id = ?"
                        + " AND NOT EXISTS (SELECT 1 FROM labels l WHERE l.recording = w.recording"
                        + " AND l.start_s = w.start_s AND l.end_s = w.end_s AND l.label = ?)",
                said.label(),
                source,
                now,
                said.window(),
                said.label());
    }

    private static void review(Database catalogue, Said said, String verdict, String now) {
        catalogue.update(
                "INSERT INTO reviews (recording, start_s, end_s, label, verdict, created)"
                        + " SELECT w.recording, w.start_s, w.end_s, ?, ?, ? FROM windows w WHERE w.id = ?",
                said.label(),
                verdict,
                now,
                said.window());
    }

    /// @param table `labels` or `reviews`
    private static void forget(Database catalogue, String table, Said said) {
        catalogue.update(
                "DELETE FROM " + table + " WHERE label = ? AND EXISTS (SELECT 1 FROM windows w WHERE w.id = ?"
                        + " AND w.recording = " + table + ".recording AND w.start_s = " + table + ".start_s"
                        + " AND w.end_s = " + table + ".end_s)",
                said.label(),
                said.window());
    }

    /// All that is known about windows: each label that covers a window at least by half, or is covered so by it, and
    /// each judgement that a window does not have a label; in the order of the windows.
    public List<Said> judged() {
        String overlap = "(min(l.end_s, w.end_s) - max(l.start_s, w.start_s))";
        return collection
                .catalogue()
                .list(
                        "SELECT w.id, l.label, 1 FROM labels l JOIN windows w ON w.recording = l.recording"
                                + " WHERE l.start_s IS NULL OR (" + overlap + " > 0 AND " + overlap
                                + " >= 0.5 * min(l.end_s - l.start_s, w.end_s - w.start_s))"
                                + " UNION SELECT w.id, v.label, 0 FROM reviews v JOIN windows w"
                                + " ON w.recording = v.recording AND w.start_s = v.start_s AND w.end_s = v.end_s"
                                + " WHERE v.verdict = 'wrong' ORDER BY 1, 3, 2",
                        row -> new Said(
                                row.getLong(1),
                                row.getString(2),
                                row.getInt(3) == 1 ? WindowJudgement.RIGHT : WindowJudgement.WRONG));
    }

    /// The labels of some windows, by window, as far as they cover them; windows without a label are left out.
    public Map<Long, List<String>> of(Collection<Long> windows) {
        Set<Long> wanted = Set.copyOf(windows);
        return judged().stream()
                .filter(said -> said.judgement() == WindowJudgement.RIGHT && wanted.contains(said.window()))
                .collect(Collectors.groupingBy(
                        Said::window, Collectors.mapping(Said::label, Collectors.toUnmodifiableList())));
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
