package io.github.audiomae.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.run.ProblemException;
import org.junit.jupiter.api.Test;

class WindowPlanTest {
    @Test
    void aShortRecordingIsOneWindowThatEndsWithIt() {
        assertThat(WindowPlan.WHOLE.spans(3.5)).containsExactly(new TimeSpan(0, 3.5));
    }

    @Test
    void aRecordingOfExactlyTwoWindowsHasTwo() {
        assertThat(WindowPlan.WHOLE.spans(20.48)).containsExactly(new TimeSpan(0, 10.24), new TimeSpan(10.24, 20.48));
    }

    @Test
    void theLastWindowIsShorter() {
        assertThat(new WindowPlan(2, 2).spans(5))
                .containsExactly(new TimeSpan(0, 2), new TimeSpan(2, 4), new TimeSpan(4, 5));
    }

    @Test
    void overlappingWindowsStopWhenOneReachesTheEnd() {
        assertThat(new WindowPlan(2, 0.5).spans(3.2))
                .containsExactly(
                        new TimeSpan(0, 2), new TimeSpan(0.5, 2.5), new TimeSpan(1, 3), new TimeSpan(1.5, 3.2));
    }

    @Test
    void aRestTooShortForAFrameIsLeftOut() {
        assertThat(new WindowPlan(2, 2).spans(4.02)).hasSize(2);
        assertThat(new WindowPlan(2, 2).spans(4.025)).hasSize(3);
    }

    @Test
    void startsDoNotDrift() {
        assertThat(new WindowPlan(0.1, 0.1).spans(1000).get(9000).startSeconds())
                .isEqualTo(9000 * 0.1);
    }

    @Test
    void impossibleLengthsAreRefusedWithTheNumber() {
        assertThatThrownBy(() -> new WindowPlan(11, 1))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("11");
        assertThatThrownBy(() -> new WindowPlan(1, 0))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("0.0");
    }

    @Test
    void modelsThatTakeMoreFramesTakeLongerWindows() {
        assertThat(new WindowPlan(61.44, 61.44, 61.44).spans(70))
                .containsExactly(new TimeSpan(0, 61.44), new TimeSpan(61.44, 70));
        assertThatThrownBy(() -> new WindowPlan(62, 62, 61.44)).hasMessageContaining("to 61.44 seconds");
    }

    @Test
    void aSecondHasOneHundredFrames() {
        assertThat(WindowPlan.frames(1, 1024)).isEqualTo(100);
        assertThat(WindowPlan.frames(0.3, 1024)).isEqualTo(30);
        assertThat(WindowPlan.frames(0.305, 1024)).isEqualTo(31);
        assertThat(WindowPlan.frames(60, 1024)).isEqualTo(1024);
    }

    @Test
    void theShortestAndTheLongestLengthsAreAllowed() {
        assertThat(new WindowPlan(0.025, 0.01).spans(0.025)).containsExactly(new TimeSpan(0, 0.025));
        assertThat(new WindowPlan(10.24, 0.01).windows(10.25)).isEqualTo(2);
        assertThatThrownBy(() -> new WindowPlan(0.024, 1)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> new WindowPlan(1, 0.009)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> new WindowPlan(1, Double.POSITIVE_INFINITY)).isInstanceOf(ProblemException.class);
    }

    @Test
    void windowsAreCounted() {
        assertThat(WindowPlan.WHOLE.windows(0)).as("an empty recording").isEqualTo(1);
        assertThat(WindowPlan.WHOLE.windows(10.24)).isEqualTo(1);
        assertThat(new WindowPlan(1, 1).windows(5.5)).isEqualTo(6);
    }

    @Test
    void windowsWithGapsBeginAtTheirDistance() {
        assertThat(new WindowPlan(1, 4).spans(9.5))
                .containsExactly(new TimeSpan(0, 1), new TimeSpan(4, 5), new TimeSpan(8, 9));
        assertThat(new WindowPlan(1, 4).spans(8.5)).endsWith(new TimeSpan(8, 8.5));
    }
}
