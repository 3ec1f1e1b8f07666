package io.github.audiomae.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.explore.Classification;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.RunningDevice;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccuracyMeasureTest {
    private static final List<String> CLASSES = List.of("Dog", "Rain", "Drum");
    private static final RunningDevice CPU = new RunningDevice(new ExecutionTarget.Cpu(1), Optional.empty());

    @Test
    void theMainLabelCountsMoreStrictlyThanAnyLabel() {
        EvaluationReport.Accuracy accuracy = of(
                judged("Dog", List.of("Dog"), "A", 2, 0, 0),
                judged("Dog", List.of("Dog", "Drum"), "A", 0, 0, 2),
                judged("Rain", List.of("Rain"), "A", 2, 0, 0));

        assertThat(accuracy.top1()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(accuracy.top1AnyLabel()).isCloseTo(2 / 3.0, within(1e-9));
    }

    @Test
    void amongTheTenOnlyTheirOwnClassesCompete() {
        EvaluationReport.Accuracy accuracy = of(
                judged("Dog", List.of("Dog"), "ESC-10", 2, 0, 3),
                judged("Rain", List.of("Rain"), "ESC-10", 1, 0, 0),
                judged("Drum", List.of("Drum"), "A", 0, 0, 1));

        assertThat(accuracy.esc10()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void withoutClipsOfTheTenThereIsNoSuchNumber() {
        assertThat(of(judged("Dog", List.of("Dog"), "A", 1, 0, 0)).esc10()).isNull();
    }

    @Test
    void classesThatDoNotOccurAreLeftOutOfTheMean() {
        EvaluationReport.Accuracy accuracy =
                of(judged("Dog", List.of("Dog"), "A", 0, 2, 0), judged("Rain", List.of("Rain"), "A", 0, 3, 0));

        assertThat(accuracy.perClass())
                .extracting(EvaluationReport.PerClass::label)
                .containsExactly("Dog", "Rain");
        assertThat(accuracy.meanAveragePrecision()).isCloseTo((0.5 + 1) / 2, within(1e-9));
    }

    private static EvaluationReport.Accuracy of(Judged... judged) {
        return AccuracyMeasure.of("test", List.of(judged), CLASSES);
    }

    private static Judged judged(String label, List<String> labels, String source, float... logits) {
        return new Judged(
                new LabelledClip(Path.of("x.wav"), label, labels, "test", source),
                new Classification(logits, CLASSES, new float[0], null, 1, CPU));
    }
}
