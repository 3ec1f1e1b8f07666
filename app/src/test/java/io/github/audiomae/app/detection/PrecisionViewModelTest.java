package io.github.audiomae.app.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.detection.DetectedEvent;
import io.github.audiomae.detection.EventFilter;
import io.github.audiomae.detection.EventOrder;
import io.github.audiomae.detection.Proportion;
import io.github.audiomae.detection.ScoreFit;
import io.github.audiomae.detection.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Twenty detections of a bird with scores from 0.5 to 0.975, with pauses between them, and one of a dog.
class PrecisionViewModelTest {
    private static final int BIRDS = 20;

    @TempDir
    Path folder;

    private GivenScores given;
    private PrecisionViewModel precision;

    @BeforeEach
    void open() {
        float[][] scores = new float[2 * BIRDS + 2][];
        for (int i = 0; i < BIRDS; i++) {
            scores[2 * i] = new float[] {0.5f + 0.025f * i, 0};
            scores[2 * i + 1] = new float[] {0, 0};
        }
        scores[2 * BIRDS] = new float[] {0, 0.9f};
        scores[2 * BIRDS + 1] = new float[] {0, 0};
        given = new GivenScores(folder.resolve("a.wav"), folder.resolve("reviews"))
                .scored(List.of("Bird", "Dog"), scores);
        precision = new PrecisionViewModel(given.list, given.order);
    }

    @AfterEach
    void close() {
        given.close();
    }

    /// Judges the birds with the lowest scores; of those below 0.75, one in three is right, of the others all.
    private void judge(int count) {
        List<DetectedEvent> birds = EventFilter.ALL
                .of(given.detections.events().get(), EventOrder.TIME)
                .subList(0, count);
        for (int i = 0; i < count; i++) {
            given.list.show(birds.get(i));
            given.list.judge(i >= 10 || i % 3 == 2 ? Verdict.ACCEPTED : Verdict.REJECTED, "");
        }
    }

    private PrecisionViewModel.Shown shown() {
        return Objects.requireNonNull(precision.shown().get());
    }

    @Test
    void nothingIsSaidOfAClassThatNobodyHasJudged() {
        given.list.show(given.list.shown().getFirst());

        assertThat(precision.label().get()).isEqualTo("Bird");
        assertThat(precision.shown().get()).isNull();
    }

    @Test
    void fewJudgementsGiveAShareButNoScore() {
        judge(9);

        assertThat(shown().precision().overall()).isEqualTo(Proportion.of(3, 9));
        assertThat(shown().nineOfTen()).isEmpty();
        precision.useAsThreshold();
        assertThat(given.thresholds.own().get()).isEmpty();
    }

    @Test
    void aThresholdThatWasTakenOverCanBeTakenBackBeforeTheJudgements() {
        judge(BIRDS);
        precision.useAsThreshold();
        double found = given.thresholds.of("Bird");

        given.order.undo();
        assertThat(given.thresholds.own().get()).isEmpty();
        assertThat(shown().judged()).hasSize(BIRDS);

        given.order.redo();
        assertThat(given.thresholds.of("Bird")).isEqualTo(found);

        given.thresholds.set("Bird", 0.2);
        precision.useAsThreshold();
        given.thresholds.useModel("another");
        given.order.undo();
        assertThat(given.thresholds.own().get()).as("of the other model").isEmpty();
        given.thresholds.useModel("");
        assertThat(given.thresholds.of("Bird")).isEqualTo(0.2);
    }

    @Test
    void scoreFromWhichNineOfTenAreRightBecomesTheThresholdAndStays() {
        judge(BIRDS);
        ScoreFit.ScoreInterval found = shown().nineOfTen().orElseThrow();
        assertThat(found.score()).isBetween(0.7, 0.95);
        assertThat(found.low()).isLessThan(found.score());
        assertThat(found.high()).isGreaterThan(found.score());

        precision.useAsThreshold();

        assertThat(given.thresholds.of("Bird")).isEqualTo(found.score(), within(1e-9));
        assertThat(given.list.shown())
                .filteredOn(event -> event.label().equals("Bird"))
                .isNotEmpty()
                .allMatch(event -> event.score() >= found.score());
        assertThat(shown().precision().overall().of())
                .as("what is below the threshold now still counts")
                .isEqualTo(BIRDS);
        assertThat(shown().nineOfTen()).contains(found);
    }

    @Test
    void classThatIsListedAloneComesBeforeThatOfTheCurrentDetection() {
        judge(1);
        assertThat(precision.label().get()).isEqualTo("Bird");

        given.list.filter().set(new EventFilter(Set.of("Dog"), Set.of(), Set.of(), 0, 1, Optional.empty()));

        assertThat(precision.label().get()).isEqualTo("Dog");
        assertThat(precision.shown().get()).isNull();
    }
}
