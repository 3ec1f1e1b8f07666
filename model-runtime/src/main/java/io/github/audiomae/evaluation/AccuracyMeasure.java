package io.github.audiomae.evaluation;

import io.github.audiomae.evaluation.EvaluationReport.Accuracy;
import io.github.audiomae.evaluation.EvaluationReport.PerClass;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Computes accuracy, average precision and reliability from classified clips.
final class AccuracyMeasure {
    private static final String ESC10 = "ESC-10";
    private static final int BINS = 15;

    private AccuracyMeasure() {}

    static Accuracy of(String split, List<Judged> judged, List<String> classes) {
        Reliability ofHighest = new Reliability(BINS);
        Reliability ofAll = new Reliability(BINS);
        for (Judged clip : judged) {
            ofHighest.add(clip.said().top(1).getFirst().score(), clip.someLabelIsHighest());
            for (int index = 0; index < classes.size(); index++) {
                ofAll.add(clip.said().score(index), clip.clip().labels().contains(classes.get(index)));
            }
        }
        List<PerClass> perClass = perClass(judged, classes);
        return new Accuracy(
                split,
                judged.size(),
                share(judged, Judged::mainLabelIsHighest),
                share(judged, Judged::someLabelIsHighest),
                perClass.stream()
                        .mapToDouble(PerClass::averagePrecision)
                        .average()
                        .orElse(0),
                esc10(judged, classes),
                ofHighest.expectedCalibrationError(),
                ofHighest.bins(),
                ofAll.expectedCalibrationError(),
                perClass);
    }

    static double share(List<Judged> judged, Predicate<Judged> right) {
        return judged.isEmpty() ? 0 : judged.stream().filter(right).count() / (double) judged.size();
    }

    private static List<PerClass> perClass(List<Judged> judged, List<String> classes) {
        return IntStream.range(0, classes.size())
                .mapToObj(index -> perClass(judged, classes.get(index), index))
                .filter(row -> row.clips() > 0)
                .toList();
    }

    private static PerClass perClass(List<Judged> judged, String label, int index) {
        OptionalDouble precision = AveragePrecision.of(judged.stream()
                .map(clip -> new AveragePrecision.Scored(
                        clip.said().score(index), clip.clip().labels().contains(label)))
                .toList());
        List<Judged> main = judged.stream()
                .filter(clip -> clip.clip().label().equals(label))
                .toList();
        return new PerClass(
                label,
                judged.stream()
                        .filter(clip -> clip.clip().labels().contains(label))
                        .count(),
                precision.orElse(0),
                main.isEmpty() ? null : share(main, Judged::mainLabelIsHighest));
    }

    /// Only ESC-10's own classes compete, as in its benchmark.
    private static @Nullable Double esc10(List<Judged> judged, List<String> classes) {
        List<Judged> clips = judged.stream()
                .filter(clip -> clip.clip().source().equals(ESC10))
                .toList();
        Set<String> ten =
                clips.stream().map(clip -> clip.clip().label()).collect(Collectors.toCollection(TreeSet::new));
        Predicate<Judged> right = clip -> IntStream.range(0, classes.size())
                .filter(index -> ten.contains(classes.get(index)))
                .boxed()
                .max(Comparator.comparingDouble(index -> clip.said().logits()[index]))
                .filter(index -> classes.get(index).equals(clip.clip().label()))
                .isPresent();
        return clips.isEmpty() ? null : share(clips, right);
    }
}
