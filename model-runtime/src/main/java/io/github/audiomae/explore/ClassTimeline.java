package io.github.audiomae.explore;

import io.github.audiomae.audio.TimeSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// What a model hears over the time of a recording: the scores of all classes in windows that slide over it.
/// What is known of it never changes; while a recording is being heard, later timelines of it know more
/// windows.
public final class ClassTimeline {
    private final List<String> labels;
    private final List<TimeSpan> spans;
    private final float[] scores;
    private final int known;
    private final double seconds;

    /// @param labels the classes' names
    /// @param spans all windows, in the order of time
    /// @param scores `[windows, classes]`, row-major, 0 … 1; belongs to this and its successors
    /// @param known how many windows have been heard, from the first on
    /// @param seconds length of the recording
    public ClassTimeline(List<String> labels, List<TimeSpan> spans, float[] scores, int known, double seconds) {
        this.labels = labels;
        this.spans = spans;
        this.scores = scores;
        this.known = known;
        this.seconds = seconds;
    }

    /// Scores of one class that stay at or above a threshold in neighbouring windows.
    ///
    /// @param span from the start of the first of these windows to the end of the last
    /// @param tag the class with its highest score there
    public record Stretch(TimeSpan span, Tag tag) {}

    /// The classes' names.
    public List<String> labels() {
        return labels;
    }

    /// How many windows have been heard.
    public int known() {
        return known;
    }

    /// How many windows there are in all.
    public int windows() {
        return spans.size();
    }

    /// Length of the recording in seconds.
    public double seconds() {
        return seconds;
    }

    /// Whether every window has been heard.
    public boolean isWhole() {
        return known == spans.size();
    }

    /// Where a window lies.
    public TimeSpan span(int window) {
        return spans.get(window);
    }

    /// The score of a class in a window that has been heard, 0 … 1.
    public float score(int window, int classIndex) {
        return scores[window * labels.size() + classIndex];
    }

    /// The window whose middle is nearest to a moment.
    public int windowAt(double second) {
        int low = 0;
        int high = spans.size() - 1;
        while (low < high) { // middles ascend
            int middle = (low + high) / 2;
            if (Math.abs(middle(middle + 1) - second) < Math.abs(middle(middle) - second)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The highest score of a class between two moments, in the windows whose middles are nearest to what lies
    /// between them; 0 where nothing has been heard yet.
    public float highest(int classIndex, double fromSecond, double toSecond) {
        float highest = 0;
        int last = Math.min(windowAt(toSecond), known - 1);
        for (int window = windowAt(fromSecond); window <= last; window++) {
            highest = Math.max(highest, score(window, classIndex));
        }
        return highest;
    }

    /// The classes that reach a threshold somewhere, those first that do so in the most windows; the surer
    /// first of two alike.
    ///
    /// @param most how many at most
    public List<Integer> classesAbove(double threshold, int most) {
        int classes = labels.size();
        int[] counts = new int[classes];
        float[] peaks = new float[classes];
        for (int window = 0; window < known; window++) {
            for (int index = 0; index < classes; index++) {
                float score = score(window, index);
                peaks[index] = Math.max(peaks[index], score);
                if (score >= threshold) {
                    counts[index]++;
                }
            }
        }
        return IntStream.range(0, classes)
                .filter(index -> counts[index] > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer index) -> -counts[index])
                        .thenComparing(index -> -peaks[index]))
                .limit(most)
                .toList();
    }

    /// Everything at or above a threshold, in the order of time; at the same time the surer first.
    public List<Stretch> stretches(double threshold) {
        List<Stretch> all = new ArrayList<>();
        for (int index = 0; index < labels.size(); index++) {
            int window = 0;
            while (window < known) {
                int first = window;
                float peak = 0;
                while (window < known && score(window, index) >= threshold) {
                    peak = Math.max(peak, score(window, index));
                    window++;
                }
                if (window > first) {
                    TimeSpan span = new TimeSpan(
                            spans.get(first).startSeconds(),
                            spans.get(window - 1).endSeconds());
                    all.add(new Stretch(span, new Tag(index, labels.get(index), peak)));
                }
                window++;
            }
        }
        all.sort(Comparator.comparingDouble((Stretch stretch) -> stretch.span().startSeconds())
                .thenComparingDouble(stretch -> -stretch.tag().score()));
        return all;
    }

    /// Copies what is known to the beginning of such a table of scores as the constructor takes.
    ///
    /// @return windows that were copied
    int copyTo(float[] table) {
        System.arraycopy(scores, 0, table, 0, known * labels.size());
        return known;
    }

    private double middle(int window) {
        TimeSpan span = spans.get(window);
        return (span.startSeconds() + span.endSeconds()) / 2;
    }
}
