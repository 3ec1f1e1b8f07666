package io.github.audiomae.cluster.task;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What tasks have done; Spark counts only the attempts that were committed. Not thread-safe.
public final class Tally implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MOST_SENTENCES = 20;

    private long recordings;
    private long pieces;
    private long failed;
    private long windows;
    private double seconds;
    private final TreeMap<String, Long> problems = new TreeMap<>();
    private final ArrayList<String> sentences = new ArrayList<>();
    private final TreeMap<String, Work> executors = new TreeMap<>();

    /// What one executor has done.
    ///
    /// @param windows number of windows
    /// @param seconds time that its tasks took, added up
    /// @param device where its model ran
    /// @param whyNot why that is not the device that was asked for; empty if it is
    public record Work(long windows, double seconds, String device, String whyNot) implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;

        private Work plus(Work other) {
            return new Work(windows + other.windows, seconds + other.seconds, device, whyNot);
        }
    }

    /// Counts a piece that is done.
    ///
    /// @param opens whether it begins its recording
    /// @param windowCount its windows
    /// @param sound its length in seconds
    void done(boolean opens, int windowCount, double sound) {
        recordings += opens ? 1 : 0;
        pieces++;
        windows += windowCount;
        seconds += sound;
    }

    /// Counts a piece that failed.
    ///
    /// @param code the kind of problem
    /// @param sentence what went wrong
    void failed(String code, String sentence) {
        failed++;
        problems.merge(code, 1L, Long::sum);
        if (sentences.size() < MOST_SENTENCES) {
            sentences.add(sentence);
        }
    }

    /// Adds the time that an executor took.
    void worked(String executor, Work work) {
        executors.merge(executor, work, Work::plus);
    }

    /// Adds everything that another has counted.
    void add(Tally other) {
        recordings += other.recordings;
        pieces += other.pieces;
        failed += other.failed;
        windows += other.windows;
        seconds += other.seconds;
        other.problems.forEach((code, count) -> problems.merge(code, count, Long::sum));
        other.sentences.stream().limit(MOST_SENTENCES - sentences.size()).forEach(sentences::add);
        other.executors.forEach(this::worked);
    }

    boolean isZero() {
        return pieces == 0 && failed == 0 && executors.isEmpty();
    }

    /// Number of recordings whose first windows are done.
    public long recordings() {
        return recordings;
    }

    /// Number of pieces that failed; a recording that is not long is one piece.
    public long failed() {
        return failed;
    }

    /// Number of windows in the output.
    public long windows() {
        return windows;
    }

    /// Length of the analysed sound, in seconds.
    public double seconds() {
        return seconds;
    }

    /// Number of failed pieces for each code of a problem.
    public Map<String, Long> problems() {
        return Map.copyOf(problems);
    }

    /// The first of the problems, in words.
    public List<String> sentences() {
        return List.copyOf(sentences);
    }

    /// What each executor has done.
    public Map<String, Work> executors() {
        return new TreeMap<>(executors);
    }
}
