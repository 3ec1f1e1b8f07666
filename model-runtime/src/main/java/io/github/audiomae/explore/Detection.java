package io.github.audiomae.explore;

import io.github.audiomae.audio.TimeSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// Neighbouring windows in which the score of one class stays at or above a threshold.
///
/// @param span from the start of the first of these windows to the end of the last
/// @param tag the class, with its highest score there
/// @param peak the window with this score, the first of several
public record Detection(TimeSpan span, Tag tag, TimeSpan peak) {
    private static final double ROUNDING_SECONDS = 1e-6;

    private static final Comparator<Detection> BY_TIME = Comparator.comparingDouble(
                    (Detection found) -> found.span().startSeconds())
            .thenComparingDouble(found -> -found.tag().score());

    /// All detections in a timeline, in order of time; of those that start together, the one with the higher score
    /// first.
    ///
    /// @param threshold the score from which a class counts as detected, 0 … 1
    /// @param mergeGapSeconds two detections of a class are joined if its score is below the threshold between them
    /// for no longer than this, ≥ 0; each window counts for one hop, so that 0 joins none
    public static List<Detection> in(ClassTimeline timeline, double threshold, double mergeGapSeconds) {
        return in(timeline, label -> threshold, mergeGapSeconds);
    }

    /// The same with a threshold for each class.
    ///
    /// @param thresholds by the name of the class, 0 … 1; above 1 for a class that is not wanted
    public static List<Detection> in(
            ClassTimeline timeline, ToDoubleFunction<String> thresholds, double mergeGapSeconds) {
        if (!(mergeGapSeconds >= 0)) {
            throw new IllegalArgumentException("a merge gap is at least 0 s, got " + mergeGapSeconds);
        }
        List<Detection> all = new ArrayList<>();
        for (int index = 0; index < timeline.labels().size(); index++) {
            double threshold = thresholds.applyAsDouble(timeline.labels().get(index));
            int first = next(timeline, index, 0, threshold, true);
            while (first < timeline.known()) {
                int end = next(timeline, index, first, threshold, false);
                int again = next(timeline, index, end, threshold, true);
                while (again < timeline.known() && gap(timeline, end, again) <= mergeGapSeconds + ROUNDING_SECONDS) {
                    end = next(timeline, index, again, threshold, false);
                    again = next(timeline, index, end, threshold, true);
                }
                all.add(of(timeline, index, first, end));
                first = again;
            }
        }
        all.sort(BY_TIME);
        return List.copyOf(all);
    }

    /// The detection of a class that holds a window; empty if its score there is below the threshold.
    ///
    /// @param window < `known`
    public static Optional<Detection> at(ClassTimeline timeline, int index, int window, double threshold) {
        if (timeline.score(window, index) < threshold) {
            return Optional.empty();
        }
        int first = window;
        while (first > 0 && timeline.score(first - 1, index) >= threshold) {
            first--;
        }
        return Optional.of(of(timeline, index, first, next(timeline, index, window, threshold, false)));
    }

    /// The first window from `from` on in which the class is (or is not) at or above the threshold; `known` if none
    /// is.
    private static int next(ClassTimeline timeline, int index, int from, double threshold, boolean above) {
        int window = from;
        while (window < timeline.known() && timeline.score(window, index) >= threshold != above) {
            window++;
        }
        return window;
    }

    /// Seconds from the first window below the threshold to the next one above it.
    private static double gap(ClassTimeline timeline, int below, int above) {
        return timeline.span(above).startSeconds() - timeline.span(below).startSeconds();
    }

    private static Detection of(ClassTimeline timeline, int index, int first, int end) {
        int peak = first;
        for (int window = first; window < end; window++) {
            if (timeline.score(window, index) > timeline.score(peak, index)) {
                peak = window;
            }
        }
        TimeSpan span = new TimeSpan(
                timeline.span(first).startSeconds(), timeline.span(end - 1).endSeconds());
        return new Detection(
                span, new Tag(index, timeline.labels().get(index), timeline.score(peak, index)), timeline.span(peak));
    }
}
