package io.github.audiomae.explore;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.explore.ClassTimeline.Stretch;
import io.github.audiomae.features.WindowPlan;
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
    void neighbouringWindowsAboveTheThresholdAreOneStretch() {
        assertThat(timeline.stretches(0.5))
                .containsExactly(
                        new Stretch(new TimeSpan(0, 3), new Tag(0, "dog", 0.9f)),
                        new Stretch(new TimeSpan(1, 4), new Tag(1, "rain", 0.7f)),
                        new Stretch(new TimeSpan(3, 6), new Tag(0, "dog", 0.6f)));
    }

    @Test
    void anotherThresholdNeedsNoOtherTimeline() {
        assertThat(timeline.stretches(0.85)).hasSize(1);
        assertThat(timeline.stretches(1)).isEmpty();
    }

    @Test
    void classesHeardLongestComeFirst() {
        assertThat(timeline.classesAbove(0.5, 5)).containsExactly(0, 1);
        assertThat(timeline.classesAbove(0.2, 5)).containsExactly(0, 1, 2);
        assertThat(timeline.classesAbove(0.2, 1)).containsExactly(0);
        assertThat(timeline.classesAbove(0.95, 5)).isEmpty();
    }

    @Test
    void momentBelongsToTheWindowAroundIt() {
        assertThat(timeline.windowAt(0)).isZero();
        assertThat(timeline.windowAt(1.4)).isZero();
        assertThat(timeline.windowAt(1.6)).isEqualTo(1);
        assertThat(timeline.windowAt(100)).isEqualTo(4);
        assertThat(timeline.highest(1, 1.6, 3.2)).isEqualTo(0.7f);
    }

    @Test
    void whatHasNotBeenHeardYetDoesNotCount() {
        ClassTimeline early = timeline(2);

        assertThat(early.windows()).isEqualTo(5);
        assertThat(early.highest(1, 3, 6)).isZero();
        assertThat(early.stretches(0.5))
                .extracting(Stretch::span)
                .containsExactly(new TimeSpan(0, 3), new TimeSpan(1, 3));
    }

    private static ClassTimeline timeline(int known) {
        return new ClassTimeline(List.of("dog", "rain", "owl"), SPANS, SCORES, known, 6);
    }
}
