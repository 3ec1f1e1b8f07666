package io.github.audiomae.collection;

import io.github.audiomae.audio.TimeSpan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Looks through a collection of any size: the ids of the recordings that fit, in order, then pages of them.
/// Confined to one thread.
///
/// @param collection not closed here
public record CatalogueBrowser(SoundCollection collection) {
    /// What recordings are sorted by; recordings without it come last.
    public enum Order {
        FILE("o.folder, r.path"),
        SECONDS("r.seconds"),
        BEGINS("r.begins"),
        STATUS("r.status"),
        /// The highest score of a class that is asked for.
        SCORE("m.best");

        private final String column;

        Order(String column) {
            this.column = column;
        }

        private String sql(boolean descending) {
            String direction = descending ? " DESC" : "";
            return this == FILE
                    ? "o.folder" + direction + ", r.path" + direction
                    : column + direction + " NULLS LAST, o.folder, r.path";
        }
    }

    /// A recording with what was found in it.
    ///
    /// @param best its best classes, each with the window in which its score is highest; best first
    /// @param labels the labels of people on its windows; the most frequent first
    public record Entry(CatalogueRecording recording, List<BestClass> best, List<String> labels) {
        public Entry {
            best = List.copyOf(best);
            labels = List.copyOf(labels);
        }

        /// Where the best class is; empty if no class is known.
        public Optional<TimeSpan> bestSpan() {
            return best.stream().findFirst().map(BestClass::span);
        }
    }

    /// A class of a recording.
    ///
    /// @param index its number
    /// @param score 0 … 1
    /// @param span of the window with this score
    public record BestClass(int index, float score, TimeSpan span) {}

    /// The ids of the recordings that fit, sorted.
    public long[] recordings(CatalogueFilter filter, Order order, boolean descending) {
        FilterSql sql = new FilterSql(filter);
        boolean windows = filter.asksForWindows();
        boolean scores = filter.asksForScores() || order == Order.SCORE;
        String found = windows || order == Order.SCORE
                ? (windows ? " JOIN " : " LEFT JOIN ") + "(SELECT w.recording AS rec, max("
                        + (scores ? "s.score" : "1") + ") AS best" + sql.windows(scores) + " WHERE "
                        + sql.windowCondition() + " GROUP BY w.recording) m ON m.rec = r.id"
                : "";
        String query = "SELECT r.id FROM recordings r JOIN roots o ON o.id = r.root" + found + " WHERE "
                + sql.recordingCondition() + " ORDER BY " + order.sql(descending);
        return collection.catalogue().list(query, row -> row.getLong(1), sql.values()).stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    /// The recordings with these ids, in their order; those that are gone meanwhile are left out.
    ///
    /// @param filter limits the classes and windows that are looked at
    /// @param most best classes of each
    public List<Entry> page(long[] ids, CatalogueFilter filter, int most) {
        String list = Arrays.stream(ids).mapToObj(String::valueOf).collect(Collectors.joining(",", "[", "]"));
        Map<Long, List<BestClass>> best = best(list, filter);
        Map<Long, List<String>> labels = labels(list);
        Map<Long, CatalogueRecording> known = new HashMap<>();
        collection
                .catalogue()
                .list(
                        "SELECT " + CatalogueRecording.COLUMNS + " WHERE r.id IN (SELECT value FROM json_each(?))",
                        CatalogueRecording::of,
                        list)
                .forEach(recording -> known.put(recording.id(), recording));
        List<Entry> page = new ArrayList<>();
        for (long id : ids) {
            CatalogueRecording recording = known.get(id);
            if (recording != null) {
                page.add(new Entry(
                        recording,
                        best.getOrDefault(id, List.of()).stream()
                                .sorted(Comparator.comparingDouble((BestClass one) -> -one.score())
                                        .thenComparingInt(BestClass::index))
                                .limit(most)
                                .toList(),
                        labels.getOrDefault(id, List.of())));
            }
        }
        return page;
    }

    private Map<Long, List<String>> labels(String ids) {
        Map<Long, List<String>> labels = new HashMap<>();
        collection
                .catalogue()
                .each(
                        "SELECT recording, label FROM labels WHERE recording IN (SELECT value FROM json_each(?))"
                                + " GROUP BY recording, label ORDER BY recording, count(*) DESC, label",
                        row -> labels.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                                .add(row.getString(2)),
                        ids);
        return labels;
    }

    /// SQLite takes the other columns from the row with the maximum.
    private Map<Long, List<BestClass>> best(String ids, CatalogueFilter filter) {
        Map<Long, List<BestClass>> best = new HashMap<>();
        FilterSql sql = new FilterSql(filter);
        String query = "SELECT w.recording, s.class, max(s.score), w.start_s, w.end_s" + sql.windows(true) + " WHERE "
                + sql.windowCondition()
                + " AND w.recording IN (SELECT value FROM json_each(?)) GROUP BY w.recording, s.class";
        Object[] values = sql.values();
        Object[] all = Arrays.copyOf(values, values.length + 1);
        all[values.length] = ids;
        collection
                .catalogue()
                .each(
                        query,
                        row -> best.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                                .add(new BestClass(
                                        row.getInt(2),
                                        row.getFloat(3),
                                        new TimeSpan(row.getDouble(4), row.getDouble(5)))),
                        all);
        return best;
    }

    /// The windows that fit, by their rows.
    public BitSet windows(CatalogueFilter filter) {
        FilterSql sql = new FilterSql(filter);
        BitSet rows = new BitSet();
        collection
                .catalogue()
                .each(
                        "SELECT w.id" + sql.windows(false) + " WHERE " + sql.windowCondition() + " AND "
                                + sql.recordingCondition(),
                        row -> rows.set(row.getInt(1)),
                        sql.values());
        return rows;
    }

    /// The id of the recording at a path; empty if there is none.
    public Optional<Long> recordingAt(Path file) {
        return new RecordingTable(collection.catalogue())
                .at(file.toAbsolutePath().normalize())
                .map(CatalogueRecording::id);
    }
}
