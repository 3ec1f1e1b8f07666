package io.github.audiomae.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TimingsTest {
    @Test
    void medianIsTheMiddleOrTheMeanOfTheTwoMiddleOnes() {
        assertThat(Timings.of(30, 10, 20).medianMillis()).isEqualTo(20);
        assertThat(Timings.of(40, 10, 30, 20).medianMillis()).isEqualTo(25);
        assertThat(Timings.of(7).medianMillis()).isEqualTo(7);
    }

    @Test
    void quantilesAreMeasuredTimes() {
        Timings timings = Timings.of(50, 10, 40, 20, 30);

        assertThat(timings.quantileMillis(0.95)).isEqualTo(50);
        assertThat(timings.quantileMillis(0.8)).isEqualTo(40);
        assertThat(timings.quantileMillis(0.2)).isEqualTo(10);
        assertThat(timings.quantileMillis(0)).isEqualTo(timings.fastestMillis()).isEqualTo(10);
        assertThat(timings.quantileMillis(1)).isEqualTo(timings.slowestMillis()).isEqualTo(50);
    }

    @Test
    void warmUpsAreDoneButNotMeasured() {
        AtomicInteger done = new AtomicInteger();

        Timings timings = Timings.measure(2, 3, CancellationToken.none(), () -> {
            if (done.getAndIncrement() < 2) {
                sleep(60);
            }
        });

        assertThat(done).hasValue(5);
        assertThat(timings.slowestMillis()).isLessThan(50);
    }

    @Test
    void cancellationStopsTheNextRun() {
        CancellationToken token = new CancellationToken();
        AtomicInteger done = new AtomicInteger();

        assertThatThrownBy(() -> Timings.measure(0, 3, token, () -> {
                    done.incrementAndGet();
                    token.cancel();
                }))
                .isInstanceOf(CancellationException.class);

        assertThat(done).hasValue(1);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
