package io.github.audiomae.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class AwaitTest {
    @Test
    void resultOfTheWorkIsPassedOn() {
        assertThat(Await.result(CompletableFuture.completedFuture("done"))).isEqualTo("done");
    }

    @Test
    void failureIsThrownAsItIs() {
        RuntimeException problem = new IllegalArgumentException("no");
        Error error = new OutOfMemoryError("no");

        assertThatThrownBy(() -> Await.result(CompletableFuture.failedFuture(problem)))
                .isSameAs(problem);
        assertThatThrownBy(() -> Await.result(CompletableFuture.failedFuture(error)))
                .isSameAs(error);
        assertThatThrownBy(() -> Await.result(CompletableFuture.failedFuture(new IOException("no"))))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    void interruptionWhileWaitingCancels() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> Await.result(new CompletableFuture<String>()))
                .isInstanceOf(CancellationException.class);

        assertThat(Thread.interrupted()).isTrue();
    }
}
