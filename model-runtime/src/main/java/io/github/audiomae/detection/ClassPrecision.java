package io.github.audiomae.detection;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How often a class is right, by the judged detections of it. It says something about all detections if those were
/// judged without choosing, for example all of them, or every tenth.
///
/// @param label the class
/// @param overall of all judged detections
/// @param at of those from a threshold on, for thresholds 0, 0.05, … 0.95; [Point#right()] counts
/// @param fit probability by score; empty if too little was judged, or scores do not tell right from wrong
public record ClassPrecision(String label, Proportion overall, List<Point> at, Optional<ScoreFit> fit) {
    private static final int STEPS = 20;

    public ClassPrecision {
        at = List.copyOf(at);
    }

    /// The precision from a threshold on.
    ///
    /// @param threshold 0 … 1
    /// @param right of the judged detections with this score or a higher one
    public record Point(double threshold, Proportion right) {}

    /// The precision of each class that was judged, in the order of names. A renamed detection is wrong.
    public static List<ClassPrecision> of(List<DetectedEvent> events) {
        Map<String, List<DetectedEvent>> byClass = events.stream()
                .filter(event -> event.judgement().isPresent())
                .collect(Collectors.groupingBy(DetectedEvent::label, TreeMap::new, Collectors.toList()));
        return byClass.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static ClassPrecision of(String label, List<DetectedEvent> judged) {
        List<Point> points = IntStream.range(0, STEPS)
                .mapToObj(step -> (double) step / STEPS)
                .map(threshold -> new Point(
                        threshold,
                        proportion(judged.stream()
                                .filter(event -> event.score() >= threshold)
                                .toList())))
                .toList();
        List<DetectedEvent> sorted = judged.stream()
                .sorted(Comparator.comparingDouble(DetectedEvent::score))
                .toList();
        double[] scores = sorted.stream().mapToDouble(DetectedEvent::score).toArray();
        boolean[] right = new boolean[scores.length];
        for (int i = 0; i < right.length; i++) {
            right[i] = isRight(sorted.get(i));
        }
        return new ClassPrecision(label, proportion(judged), points, ScoreFit.of(scores, right));
    }

    private static Proportion proportion(List<DetectedEvent> judged) {
        return Proportion.of(
                (int) judged.stream().filter(ClassPrecision::isRight).count(), judged.size());
    }

    private static boolean isRight(DetectedEvent event) {
        return event.judgement().map(Judgement::isRight).orElse(false);
    }
}
