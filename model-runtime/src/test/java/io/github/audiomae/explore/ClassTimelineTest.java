package io.github.audiomae.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.explore.DetectedClass.Order;
import io.github.audiomae.features.WindowPlan;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassTimelineTest {
    /// Two-second windows every second over six seconds: middles at 1, 2, 3, 4 and 5 s.
    private static final List<TimeSpan> SPANS = new WindowPlan(2, 1).spans(6);

    private static final float[] SCORES = {
        0.9f, 0.1f, 0.0f, //
        0.8f, 0.6f, 0.0f, //
        0.1f, 0.7f, 0.0f, //
        0.5f, 0.2f, 0.0f, //
        0.6f, 0.1f, 0.2f
    };

    private final ClassTimeline timeline = timeline(5);

    @Test
    void neighbouringWindowsAboveTheThresholdAreOneDetection() {
        assertThat(Detection.in(timeline, 0.5, 0))
                .containsExactly(
                        new Detection(new TimeSpan(0, 3), new Tag(0, "dog", 0.9f), new TimeSpan(0, 2)),
                        new Detection(new TimeSpan(1, 4), new Tag(1, "rain", 0.7f), new TimeSpan(2, 4)),
                        new Detection(new TimeSpan(3, 6), new Tag(0, "dog", 0.6f), new TimeSpan(4, 6)));
    }

    @Test
    void anotherThresholdNeedsNoOtherTimeline() {
        assertThat(Detection.in(timeline, 0.85, 0)).hasSize(1);
        assertThat(Detection.in(timeline, 1, 0)).isEmpty();
    }

    @Test
    void detectionsOfAClassAreJoinedAcrossAShortGap() {
        // dog is below 0.5 only in the window from 2 s: for one hop, 1 s
        assertThat(Detection.in(timeline, 0.5, 0.9)).hasSize(3);
        assertThat(Detection.in(timeline, 0.5, 1))
                .containsExactly(
                        new Detection(new TimeSpan(0, 6), new Tag(0, "dog", 0.9f), new TimeSpan(0, 2)),
                        new Detection(new TimeSpan(1, 4), new Tag(1, "rain", 0.7f), new TimeSpan(2, 4)));
    }

    @Test
    void aDetectionReachesToBothSidesOfAWindow() {
        Detection early = new Detection(new TimeSpan(0, 3), new Tag(0, "dog", 0.9f), new TimeSpan(0, 2));
        Detection late = new Detection(new TimeSpan(3, 6), new Tag(0, "dog", 0.6f), new TimeSpan(4, 6));

        assertThat(Detection.at(timeline, 0, 0, 0.5)).contains(early);
        assertThat(Detection.at(timeline, 0, 1, 0.5)).contains(early);
        assertThat(Detection.at(timeline, 0, 2, 0.5)).isEmpty();
        assertThat(Detection.at(timeline, 0, 3, 0.5))
                .as("0.5 is at the threshold")
                .contains(late);
        assertThat(Detection.at(timeline, 0, 4, 0.5)).contains(late);
    }

    @Test
    void ofDetectionsThatStartTogetherTheStrongerComesFirst() {
        assertThat(Detection.in(timeline, label -> label.equals("owl") ? 2 : 0.1, 0))
                .extracting(found -> found.tag().label())
                .containsExactly("dog", "rain");
        ClassTimeline louderRain = new ClassTimeline(
                List.of("dog", "rain"), new WindowPlan(2, 1).spans(2), new float[] {0.5f, 0.6f}, 1, 2);
        assertThat(Detection.in(louderRain, 0.1, 0))
                .extracting(found -> found.tag().label())
                .containsExactly("rain", "dog");
    }

    @Test
    void aGapIsNoLessThanNothing() {
        assertThatThrownBy(() -> Detection.in(timeline, 0.5, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Detection.in(timeline, 0.5, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void classesAboveTheThresholdAreOrderedAsAsked() {
        // at 0.15: dog in 4 windows from 0 s, peak 0.9; rain in 3 from 1 s, peak 0.7; owl in 1 from 4 s, peak
        // 0.2
        assertThat(names(0.15, Order.LONGEST)).containsExactly("dog", "rain", "owl");
        assertThat(names(0.15, Order.NAME)).containsExactly("dog", "owl", "rain");
        assertThat(names(0.15, Order.FIRST)).containsExactly("dog", "rain", "owl");
        assertThat(names(0.5, Order.PEAK)).containsExactly("dog", "rain");
        assertThat(names(0.95, Order.PEAK)).isEmpty();
        assertThat(timeline.classesAbove(0.6, Order.PEAK))
                .containsExactly(
                        new DetectedClass(new Tag(0, "dog", 0.9f), 3, 0),
                        new DetectedClass(new Tag(1, "rain", 0.7f), 2, 1));
    }

    @Test
    void eachOrderHasItsOwnFirstClass() {
        float[] scores = {
            0.9f, 0.0f, 0.0f, //
            0.9f, 0.0f, 0.4f, //
            0.0f, 0.5f, 0.4f, //
            0.0f, 0.0f, 0.4f, //
            0.0f, 0.0f, 0.0f
        };
        ClassTimeline other = new ClassTimeline(List.of("zebra", "Ant", "bee"), SPANS, scores, 5, 6);
        assertThat(names(other, Order.PEAK)).containsExactly("zebra", "Ant", "bee");
        assertThat(names(other, Order.LONGEST)).containsExactly("bee", "zebra", "Ant");
        assertThat(names(other, Order.FIRST)).containsExactly("zebra", "bee", "Ant");
        assertThat(names(other, Order.NAME)).containsExactly("Ant", "bee", "zebra");
    }

    @Test
    void aScoreAtTheThresholdReachesIt() {
        assertThat(timeline.classesAbove(0.5, Order.PEAK)) // dog: 0.9, 0.8, 0.5 and 0.6
                .containsExactly(
                        new DetectedClass(new Tag(0, "dog", 0.9f), 4, 0),
                        new DetectedClass(new Tag(1, "rain", 0.7f), 2, 1));
    }

    @Test
    void detectionsAreInOrderOfTimeWhateverTheirScores() {
        float[] scores = {
            0.0f, 0.6f, //
            0.0f, 0.0f, //
            0.9f, 0.0f
        };
        ClassTimeline weakFirst =
                new ClassTimeline(List.of("dog", "rain"), new WindowPlan(2, 1).spans(4), scores, 3, 4);

        assertThat(Detection.in(weakFirst, 0.5, 0))
                .extracting(found -> found.tag().label())
                .containsExactly("rain", "dog");
    }

    @Test
    void ofEquallyHighWindowsTheFirstIsThePeak() {
        ClassTimeline level =
                new ClassTimeline(List.of("dog"), new WindowPlan(2, 1).spans(4), new float[] {0.6f, 0.8f, 0.8f}, 3, 4);

        assertThat(Detection.in(level, 0.5, 0)).extracting(Detection::peak).containsExactly(level.span(1));
    }

    @Test
    void knownScoresAreCopiedForASuccessor() {
        float[] table = new float[SCORES.length];

        assertThat(timeline(2).copyTo(table)).isEqualTo(2);

        assertThat(table).startsWith(0.9f, 0.1f, 0.0f, 0.8f, 0.6f, 0.0f);
        assertThat(Arrays.copyOfRange(table, 6, table.length)).containsOnly(0);
    }

    private List<String> names(double threshold, Order order) {
        return timeline.classesAbove(threshold, order).stream()
                .map(found -> found.peak().label())
                .toList();
    }

    private static List<String> names(ClassTimeline of, Order order) {
        return of.classesAbove(0.3, order).stream()
                .map(found -> found.peak().label())
                .toList();
    }

    @Test
    void momentBelongsToTheWindowAroundIt() {
        assertThat(timeline.windowAt(0)).isZero();
        assertThat(timeline.windowAt(1.4)).isZero();
        assertThat(timeline.windowAt(1.6)).isEqualTo(1);
        assertThat(timeline.windowAt(100)).isEqualTo(4);
        assertThat(timeline.highest(1, 1.6, 3.2)).isEqualTo(0.7f);
        assertThat(timeline.highest(0, 2.6, 4.4)).as("from the third window on").isEqualTo(0.5f);
        assertThat(timeline.highest(0, 0, 0.5)).as("one window").isEqualTo(0.9f);
    }

    @Test
    void whatHasNotBeenHeardYetDoesNotCount() {
        ClassTimeline early = timeline(2);

        assertThat(early.windows()).isEqualTo(5);
        assertThat(early.highest(1, 3, 6)).isZero();
        assertThat(Detection.in(early, 0.5, 0))
                .extracting(Detection::span)
                .containsExactly(new TimeSpan(0, 3), new TimeSpan(1, 3));
    }

    private static ClassTimeline timeline(int known) {
        return new ClassTimeline(List.of("dog", "rain", "owl"), SPANS, SCORES, known, 6);
    }
}
