package io.github.audiomae.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Cancels an encoder that would otherwise run for many seconds: 400 matrix products of about 2 GFLOP each.
class CancellationTest {
    private static final int PRODUCTS = 400;

    /// Long enough for a busy machine to react, far shorter than a run that is not cancelled.
    private static final long PROMPTLY_MILLIS = 2_000;

    private static final long PATIENCE_SECONDS = 30;

    private static final SpectrogramWindow WINDOW = new SpectrogramWindow(new float[1024 * 128], 1024);
    private static final PatchMask MASK = PatchMask.keeping(PatchGrid.AUDIOSET, 1);

    @TempDir
    Path temporary;

    @Test
    void cancellingEndsTheNativeRunAndLeavesTheModelUsable() throws Exception {
        try (LoadedModel model = slowModel()) {
            assertThat(millisUntilStopped(model)).isLessThan(PROMPTLY_MILLIS);
            assertThat(millisUntilStopped(model)).isLessThan(PROMPTLY_MILLIS);
        }
    }

    @Test
    void cancellingOneRunLeavesAnotherOfTheSameModelAlone() throws Exception {
        CancellationToken first = new CancellationToken();
        CancellationToken second = new CancellationToken();
        try (LoadedModel model = slowModel()) {
            CompletableFuture<Tokens> firstRun = start(model, first);
            CompletableFuture<Tokens> secondRun = start(model, second);

            first.cancel();

            assertThatThrownBy(() -> firstRun.get(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .hasRootCauseInstanceOf(CancellationException.class);
            assertThat(secondRun).isNotDone();
            second.cancel();
            assertThatThrownBy(secondRun::join).isInstanceOf(CompletionException.class);
        }
    }

    @Test
    void closingWaitsForTheRunInFlight() throws Exception {
        CancellationToken token = new CancellationToken();
        LoadedModel model = slowModel();
        CompletableFuture<Tokens> run = start(model, token);
        CompletableFuture<Void> closing = CompletableFuture.runAsync(model::close);

        assertThatThrownBy(() -> closing.get(200, TimeUnit.MILLISECONDS))
                .isInstanceOf(java.util.concurrent.TimeoutException.class);

        token.cancel();
        closing.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThatThrownBy(() -> run.get(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .hasRootCauseInstanceOf(CancellationException.class);
    }

    private static double millisUntilStopped(LoadedModel model) throws Exception {
        CancellationToken token = new CancellationToken();
        CompletableFuture<Tokens> run = start(model, token);
        long cancelled = System.nanoTime();
        token.cancel();
        assertThatThrownBy(() -> run.get(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .hasRootCauseInstanceOf(CancellationException.class);
        return (System.nanoTime() - cancelled) / 1e6;
    }

    /// Returns after the native run has been going for a while.
    private static CompletableFuture<Tokens> start(LoadedModel model, CancellationToken token)
            throws InterruptedException {
        CompletableFuture<Tokens> run =
                CompletableFuture.supplyAsync(() -> model.encode(WINDOW, MASK, token), Thread::startVirtualThread);
        Thread.sleep(300);
        assertThat(run).isNotDone();
        return run;
    }

    private LoadedModel slowModel() throws IOException {
        ModelFolder folder = TinyGraphs.write(temporary);
        TinyGraphs.encoder(PRODUCTS).write(temporary.resolve("encoder.onnx"));
        return LoadedModel.open(folder, new ExecutionTarget.Cpu(1), Set.of(Capability.RECONSTRUCT));
    }
}
