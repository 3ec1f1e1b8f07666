package io.github.audiomae.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProcessMarkTest {
    private static final Instant LONG_AGO = Instant.now().minus(Duration.ofDays(30));

    @Test
    void whatThisProcessHoldsIsNeverLeftBehind() {
        assertThat(ProcessMark.isLeftBehind(ProcessMark.own(), LONG_AGO)).isFalse();
        assertThat(ProcessMark.isLeftBehind(ProcessMark.own() + "-more", LONG_AGO))
                .isFalse();
    }

    @Test
    void whatAnEndedProcessHeldIsLeftBehindAtOnce() throws Exception {
        assertThat(ProcessMark.isLeftBehind(EndedProcess.mark(), Instant.now())).isTrue();
    }

    /// Its number may belong to another process by now.
    @Test
    void aProcessOfTheSameNumberThatStartedLaterIsAnotherOne() {
        String[] own = ProcessMark.own().split("-");
        String earlier = own[0] + "-" + own[1] + "-" + (Long.parseLong(own[2]) - 3_600_000);

        assertThat(ProcessMark.isLeftBehind(earlier, Instant.now())).isTrue();
    }

    /// The processes of another machine that shares the home cannot be seen from here.
    @Test
    void onAnotherMachineAWeekWithoutAChangeDecides() {
        String other = "00000000-1-1";

        assertThat(ProcessMark.isLeftBehind(other, Instant.now().minus(Duration.ofDays(6))))
                .isFalse();
        assertThat(ProcessMark.isLeftBehind(other, Instant.now().minus(Duration.ofDays(8))))
                .isTrue();
    }
}
