package io.github.audiomae.collection;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.timestamp.RecordingStart;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a catalogue says about windows: where they are, and the best class of each. Confined to one thread.
///
/// @param collection not closed here
public record WindowFacts(SoundCollection collection) {
    /// A window with its best class.
    ///
    /// @param id the row of its vector
    /// @param label number of the best class; −1 if none is known
    /// @param score of it, 0 … 1
    /// @param begins when its recording began; empty if that is not known
    public record Fact(
            long id, Path recording, TimeSpan span, int label, float score, Optional<RecordingStart> begins) {
        /// The hour of the day at which it begins; −1 if that is not known.
        public int hour() {
            return begins.map(start -> start.at(span.startSeconds()).getHour()).orElse(-1);
        }
    }

    /// All windows, in the order of their ids.
    public List<Fact> all() {
        BitSet rows = new BitSet();
        rows.set(0, Math.toIntExact(new WindowTable(collection.catalogue()).rows()));
        return of(rows);
    }

    /// These windows, in the order of their ids, without those that are gone. What is kept in memory depends on their
    /// number, not on that of the collection, apart from eight bytes for each window of it.
    ///
    /// @param some rows of vectors
    public List<Fact> of(BitSet some) {
        int[] best = new int[some.length()];
        float[] scores = new float[best.length];
        Arrays.fill(best, -1);
        collection.catalogue().each("SELECT window, class, max(score) FROM scores GROUP BY window", row -> {
            int window = row.getInt(1);
            if (window < best.length) {
                best[window] = row.getInt(2);
                scores[window] = row.getFloat(3);
            }
        });
        Map<Long, Path> files = new HashMap<>();
        Map<Long, Optional<RecordingStart>> starts = new HashMap<>();
        collection.recordings(recording -> {
            files.put(recording.id(), recording.file());
            starts.put(recording.id(), recording.begins());
        });
        List<Fact> facts = new ArrayList<>(some.cardinality());
        collection.catalogue().each("SELECT id, recording, start_s, end_s FROM windows ORDER BY id", row -> {
            int window = row.getInt(1);
            if (some.get(window)) {
                facts.add(new Fact(
                        window,
                        files.getOrDefault(row.getLong(2), Path.of("")),
                        new TimeSpan(row.getDouble(3), row.getDouble(4)),
                        best[window],
                        scores[window],
                        starts.getOrDefault(row.getLong(2), Optional.empty())));
            }
        });
        return facts;
    }
}
