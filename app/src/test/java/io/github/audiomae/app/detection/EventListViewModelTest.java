package io.github.audiomae.app.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.place.Band;
import io.github.audiomae.app.place.Origin;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.place.Selection;
import io.github.audiomae.app.recording.Tones;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.detection.DetectedEvent;
import io.github.audiomae.detection.EventFilter;
import io.github.audiomae.detection.EventOrder;
import io.github.audiomae.detection.Judgement;
import io.github.audiomae.detection.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A dog at 0 s, a bird from 1 to 3 s and at 4 s, a dog from 6 to 8 s.
class EventListViewModelTest {
    private static final List<String> LABELS = List.of("Bird", "Dog");

    @TempDir
    Path folder;

    private GivenScores given;
    private EventListViewModel list;

    @BeforeEach
    void open() {
        given = opened("20260514_042000.wav");
        list = given.list;
    }

    private GivenScores opened(String name) {
        return new GivenScores(folder.resolve(name), folder.resolve("reviews"))
                .scored(
                        LABELS,
                        new float[] {0.1f, 0.6f},
                        new float[] {0.7f, 0.1f},
                        new float[] {0.9f, 0.1f},
                        new float[] {0.4f, 0.1f},
                        new float[] {0.8f, 0.1f},
                        new float[] {0.1f, 0.1f},
                        new float[] {0.1f, 0.95f},
                        new float[] {0.1f, 0.55f});
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void detectionsAreListedInOrderOfTimeWithClockTimes() {
        assertThat(list.shown())
                .extracting(event -> event.label() + " " + event.score())
                .containsExactly("Dog 0.6", "Bird 0.9", "Bird 0.8", "Dog 0.95");
        assertThat(list.shown().get(1).clockTime().map(Object::toString)).contains("2026-05-14T04:20:01");
    }

    @Test
    void thresholdsAndGapApplyAtOnce() {
        given.thresholds.gapSeconds().set(1);
        assertThat(list.shown()).hasSize(3);

        given.thresholds.set("Dog", 0.9);
        assertThat(list.shown()).extracting(DetectedEvent::label).containsExactly("Bird", "Dog");

        given.thresholds.general().set(0.95);
        given.thresholds.removeAll();
        assertThat(list.shown()).isEmpty();
    }

    @Test
    void eachModelHasItsOwnThresholds() {
        given.thresholds.useModel("one");
        given.thresholds.set("Dog", 0.9);
        given.thresholds.useModel("other");

        assertThat(given.thresholds.of("Dog")).isEqualTo(0.5);
        given.thresholds.useModel("one");
        assertThat(given.thresholds.of("Dog")).isEqualTo(0.9);
        assertThat(given.thresholds.of("Bird")).isEqualTo(0.5);
    }

    @Test
    void stepGoesToTheNextInTheListAndShowsItWithItsSurroundings() {
        given.navigation.show(Place.RECORDING);
        list.order().set(EventOrder.SCORE);
        list.show(list.shown().getFirst());
        assertThat(selected()).isEqualTo(new TimeSpan(6, 8));

        list.step(1);
        assertThat(selected()).isEqualTo(new TimeSpan(1, 3));
        list.step(1);
        list.step(-1);
        assertThat(selected()).isEqualTo(new TimeSpan(1, 3));
        list.step(-1);
        list.step(-1);

        assertThat(selected()).as("the first").isEqualTo(new TimeSpan(6, 8));
        assertThat(given.sought).last().isEqualTo(6.0);
    }

    @Test
    void stepsInAnEmptyListLeaveTheSelectionAsItIs() {
        given.navigation.selection().between(3.5, 3.9);
        given.thresholds.general().set(0.99);
        assertThat(list.shown()).isEmpty();

        list.step(1);
        list.step(-1);
        list.judge(Verdict.ACCEPTED, "");

        assertThat(selected()).isEqualTo(new TimeSpan(3.5, 3.9));
        assertThat(list.current().get()).isNull();
    }

    @Test
    void firstStepGoesOnFromTheSelectedTime() {
        given.navigation.selection().between(3.5, 3.9);

        list.step(1);

        assertThat(selected()).isEqualTo(new TimeSpan(4, 5));
    }

    @Test
    void stepGoesOnWhereTheCurrentOneWasFilteredOut() {
        list.filter().set(new EventFilter(Set.of(), Set.of(), Set.of(Verdict.UNJUDGED), 0, 1, Optional.empty()));
        list.show(list.shown().get(1));

        list.judge(Verdict.REJECTED, "");
        assertThat(list.shown()).hasSize(3);
        list.step(1);

        assertThat(selected()).isEqualTo(new TimeSpan(4, 5));
    }

    @Test
    void currentOneFollowsTheSelectionAndStaysForABoxInIt() {
        DetectedEvent bird = list.shown().get(1);
        given.navigation.selection().select(new Selection(bird.file(), new TimeSpan(1, 3), null, Origin.DETECTION));
        assertThat(list.current().get()).isEqualTo(bird);

        given.navigation.selection().box(1.5, 2.5, new Band(100, 200));
        assertThat(list.current().get()).isEqualTo(bird);

        given.navigation.selection().between(2.5, 3.5);
        assertThat(list.current().get()).isNull();
    }

    @Test
    void judgementsAreKeptAndCountedAndTakenBack() {
        list.show(list.shown().get(1));
        list.judge(Verdict.ACCEPTED, "");
        list.show(list.shown().get(2));
        list.judge(Verdict.RENAMED, "Owl");
        list.show(list.shown().get(3));
        list.judge(Verdict.REJECTED, "");

        assertThat(list.counts())
                .containsEntry(Verdict.ACCEPTED, 1)
                .containsEntry(Verdict.RENAMED, 1)
                .containsEntry(Verdict.REJECTED, 1)
                .containsEntry(Verdict.UNJUDGED, 1);
        given.order.undo();
        given.order.undo();
        assertThat(list.shown().get(3).verdict()).isEqualTo(Verdict.UNJUDGED);
        assertThat(list.shown().get(2).verdict()).isEqualTo(Verdict.UNJUDGED);
        assertThat(selected()).as("what was taken back is shown").isEqualTo(new TimeSpan(4, 5));
        given.order.redo();
        assertThat(list.shown().get(2).name()).isEqualTo("Owl");
        given.close();

        given = opened("20260514_042000.wav");
        assertThat(given.list.shown())
                .extracting(DetectedEvent::verdict)
                .containsExactly(Verdict.UNJUDGED, Verdict.ACCEPTED, Verdict.RENAMED, Verdict.UNJUDGED);
    }

    @Test
    void judgementHasTheNameOfItsReviewer() {
        given.review.reviewer().set(" ada ");
        list.show(list.shown().getFirst());

        list.judge(Verdict.ACCEPTED, "");

        assertThat(list.shown().getFirst().judgement().map(Judgement::reviewer)).contains("ada");
    }

    @Test
    void sameJudgementAgainIsNoChange() {
        list.show(list.shown().getFirst());
        list.judge(Verdict.UNJUDGED, "");
        assertThat(given.order.canUndo().get()).isFalse();

        list.judge(Verdict.ACCEPTED, "");
        list.judge(Verdict.ACCEPTED, "");
        given.order.undo();

        assertThat(list.shown().getFirst().verdict()).isEqualTo(Verdict.UNJUDGED);
        assertThat(given.order.canUndo().get()).isFalse();
    }

    @Test
    void boxDrawnInADetectionGetsItsNameWhenThatIsJudged() {
        List<String> named = new ArrayList<>();
        list.whenBoxNamed(named::add);
        list.show(list.shown().get(1));
        list.judge(Verdict.ACCEPTED, "");
        assertThat(named).as("without a box").isEmpty();

        given.navigation.selection().box(1.5, 2.5, new Band(100, 200));
        list.judge(Verdict.REJECTED, "");
        assertThat(named).as("a wrong class is no name").isEmpty();
        list.judge(Verdict.RENAMED, "Owl");
        list.judge(Verdict.ACCEPTED, "");

        assertThat(named).containsExactly("Owl", "Bird");
    }

    @Test
    void nextOneFollowsAJudgementIfThatIsWanted() {
        list.goOn().set(true);
        list.show(list.shown().getFirst());

        list.judge(Verdict.ACCEPTED, "");
        assertThat(selected()).isEqualTo(new TimeSpan(1, 3));
        list.judge(Verdict.UNJUDGED, "");
        assertThat(selected()).as("taking back stays").isEqualTo(new TimeSpan(1, 3));

        given.order.undo();
        assertThat(selected()).as("what was taken back is shown").isEqualTo(new TimeSpan(0, 1));
    }

    @Test
    void judgementStaysWhenTheThresholdMoves() {
        list.show(list.shown().get(1));
        list.judge(Verdict.ACCEPTED, "");

        given.thresholds.general().set(0.35);

        assertThat(list.shown().get(1).detection().span()).isEqualTo(new TimeSpan(1, 5));
        assertThat(list.shown().get(1).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(list.current().get()).isEqualTo(list.shown().get(1));
    }

    @Test
    void otherRecordingHasItsOwnJudgements() {
        list.show(list.shown().getFirst());
        list.judge(Verdict.ACCEPTED, "");

        given.workspace.open(Tones.write(folder.resolve("other.wav"), 880, 20));

        assertThat(list.shown()).extracting(DetectedEvent::verdict).containsOnly(Verdict.UNJUDGED);
        assertThat(given.order.canUndo().get()).isFalse();
        assertThat(list.shown().getFirst().clockTime()).isEmpty();
    }

    private TimeSpan selected() {
        return Objects.requireNonNull(given.navigation.selection().selection().get())
                .span();
    }
}
