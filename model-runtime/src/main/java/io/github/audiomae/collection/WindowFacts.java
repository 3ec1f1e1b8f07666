package io.github.audiomae.collection;

import io.github.audiomae.audio.TimeSpan;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a catalogue says about windows: where they are, and the best class of each. Confined to one thread.
///
/// @param collection not closed here
public record WindowFacts(SoundCollection collection) {
    /// A window with its best class.
    ///
    /// @param id the row of its vector
    /// @param label number of the best class; −1 if none is known
    /// @param score of it, 0 … 1
    /// @param clock second of the day at which its recording began; −1 if that is not known
    public record Fact(long id, Path recording, TimeSpan span, int label, float score, int clock) {
        /// The hour of the day at which it begins; −1 if that is not known.
        public int hour() {
            return clock < 0 ? -1 : (int) ((clock + span.startSeconds()) / SECONDS_PER_HOUR) % HOURS;
        }
    }

    private static final int SECONDS_PER_HOUR = 3600;
    private static final int HOURS = 24;

    /// All windows, in the order of their ids.
    public List<Fact> all() {
        Map<Long, float[]> best = new HashMap<>();
        collection
                .catalogue()
                .each(
                        "SELECT window, class, max(score) FROM scores GROUP BY window",
                        row -> best.put(row.getLong(1), new float[] {row.getInt(2), row.getFloat(3)}));
        Map<Long, Path> files = new HashMap<>();
        Map<Long, Integer> clocks = new HashMap<>();
        collection.recordings(recording -> {
            files.put(recording.id(), recording.file());
            clocks.put(
                    recording.id(),
                    recording
                            .begins()
                            .map(start -> start.local().toLocalTime().toSecondOfDay())
                            .orElse(-1));
        });
        float[] none = {-1, 0};
        return collection.catalogue().list("SELECT id, recording, start_s, end_s FROM windows ORDER BY id", row -> {
            float[] found = best.getOrDefault(row.getLong(1), none);
            return new Fact(
                    row.getLong(1),
                    files.getOrDefault(row.getLong(2), Path.of("")),
                    new TimeSpan(row.getDouble(3), row.getDouble(4)),
                    (int) found[0],
                    found[1],
                    clocks.getOrDefault(row.getLong(2), -1));
        });
    }
}
