package io.github.audiomae.explore;

import io.github.audiomae.audio.TimeSpan;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// The scores of all classes over the time of a recording, in sliding windows. Known scores never change; while a
/// recording is being classified, each new timeline of it knows more windows.
public final class ClassTimeline {
    private final List<String> labels;
    private final List<TimeSpan> spans;
    private final float[] scores;
    private final int known;
    private final double seconds;

    /// @param labels names of the classes
    /// @param spans all windows, in order of time
    /// @param scores `[windows, classes]`, row-major, 0 … 1; shared by this timeline and its successors
    /// @param known number of windows classified, from the first on
    /// @param seconds length of the recording
    public ClassTimeline(List<String> labels, List<TimeSpan> spans, float[] scores, int known, double seconds) {
        this.labels = labels;
        this.spans = spans;
        this.scores = scores;
        this.known = known;
        this.seconds = seconds;
    }

    /// The names of the classes.
    public List<String> labels() {
        return labels;
    }

    /// Number of windows classified so far.
    public int known() {
        return known;
    }

    /// Number of all windows.
    public int windows() {
        return spans.size();
    }

    /// Length of the recording in seconds.
    public double seconds() {
        return seconds;
    }

    /// Whether every window has been classified.
    public boolean isWhole() {
        return known == spans.size();
    }

    /// The span of a window.
    public TimeSpan span(int window) {
        return spans.get(window);
    }

    /// The score of a class in a classified window, 0 … 1.
    public float score(int window, int classIndex) {
        return scores[window * labels.size() + classIndex];
    }

    /// The window whose middle is nearest to a time.
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

    /// The highest score of a class between two times, over the windows whose middles are nearest to them or lie
    /// between them; 0 if none of these is classified yet.
    public float highest(int classIndex, double fromSecond, double toSecond) {
        float highest = 0;
        int last = Math.min(windowAt(toSecond), known - 1);
        for (int window = windowAt(fromSecond); window <= last; window++) {
            highest = Math.max(highest, score(window, classIndex));
        }
        return highest;
    }

    /// The classes that reach a threshold anywhere.
    ///
    /// @param threshold 0 … 1
    public List<DetectedClass> classesAbove(double threshold, DetectedClass.Order order) {
        return classesAbove(label -> threshold, order);
    }

    /// The same with a threshold for each class.
    ///
    /// @param thresholds by the name of the class, 0 … 1
    public List<DetectedClass> classesAbove(ToDoubleFunction<String> thresholds, DetectedClass.Order order) {
        int classes = labels.size();
        double[] least = labels.stream().mapToDouble(thresholds).toArray();
        int[] counts = new int[classes];
        int[] first = new int[classes];
        float[] peaks = new float[classes];
        for (int window = known - 1; window >= 0; window--) {
            for (int index = 0; index < classes; index++) {
                float score = score(window, index);
                peaks[index] = Math.max(peaks[index], score);
                if (score >= least[index]) {
                    counts[index]++;
                    first[index] = window;
                }
            }
        }
        return IntStream.range(0, classes)
                .filter(index -> counts[index] > 0)
                .mapToObj(index -> new DetectedClass(
                        new Tag(index, labels.get(index), peaks[index]),
                        counts[index],
                        spans.get(first[index]).startSeconds()))
                .sorted(order.comparator())
                .toList();
    }

    /// Copies the known scores to the beginning of a table as the constructor takes it.
    ///
    /// @return number of windows copied
    public int copyTo(float[] table) {
        System.arraycopy(scores, 0, table, 0, known * labels.size());
        return known;
    }

    private double middle(int window) {
        TimeSpan span = spans.get(window);
        return (span.startSeconds() + span.endSeconds()) / 2;
    }
}
