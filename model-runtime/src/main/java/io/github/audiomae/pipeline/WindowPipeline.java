package io.github.audiomae.pipeline;

import io.github.audiomae.features.Normalization;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.inference.RunningDevice;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Turns;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Analyses any number of recordings of any length with a model. One thread reads and computes features a few windows
/// in advance; the calling thread analyses batches and delivers the results in order. A batch may span recordings, so
/// that short clips fill it too.
///
/// @param <R> the result for one window
public final class WindowPipeline<R> {
    /// On a CPU a batch is no faster than its windows one by one, and later to answer.
    private static final int CPU_BATCH = 1;

    private static final int GPU_BATCH = 16;

    /// While one batch is analysed, the next is read.
    private static final int BATCHES_AHEAD = 2;

    private final WindowAnalysis<R> analysis;
    private final Normalization normalization;
    private final int batchSize;
    private final Turns turns;

    /// Uses a batch size that suits the model's device.
    ///
    /// @param analysis computes the results, with this model
    /// @param turns gives the model to one piece of work at a time
    public WindowPipeline(LoadedModel model, WindowAnalysis<R> analysis, Turns turns) {
        this(analysis, model.manifest().preprocessing().normalization(), batchSize(model.device()), turns);
    }

    /// @param normalization of the model
    /// @param batchSize number of windows that are analysed together, ≥ 1
    /// @param turns gives the model to one piece of work at a time
    public WindowPipeline(WindowAnalysis<R> analysis, Normalization normalization, int batchSize, Turns turns) {
        if (batchSize < 1) {
            throw new IllegalArgumentException("a batch holds at least one window, got " + batchSize);
        }
        this.analysis = analysis;
        this.normalization = normalization;
        this.batchSize = batchSize;
        this.turns = turns;
    }

    /// The batch size that suits a device.
    public static int batchSize(RunningDevice device) {
        return device.target() instanceof ExecutionTarget.Cuda ? GPU_BATCH : CPU_BATCH;
    }

    /// Analyses recordings; returns when all have ended or failed and are closed.
    ///
    /// @param recordings requested one by one, on the reading thread
    /// @param sink called on the calling thread
    /// @throws CancellationException if `token` was cancelled, also in the middle of a run
    public void run(Iterable<RecordingInput> recordings, WindowSink<R> sink, CancellationToken token) {
        WindowReader reader = new WindowReader(recordings, normalization, BATCHES_AHEAD * batchSize);
        try (ExecutorService thread = Executors.newSingleThreadExecutor(WindowPipeline::readingThread);
                reader) { // closed first: the thread then comes to its end, and is waited for
            thread.execute(reader::read);
            analyse(reader, new Batch<>(batchSize, this::inTurn, sink), token);
        }
    }

    private void analyse(WindowReader reader, Batch<R> batch, CancellationToken token) {
        while (batch.wantsMore()) {
            token.throwIfCancelled();
            switch (reader.take()) {
                case ReaderEvent.OfRecording event -> batch.add(event, token);
                case ReaderEvent.Finished end -> {
                    batch.flush(token);
                    return;
                }
                case ReaderEvent.Broken(RuntimeException cause) -> throw cause;
                case ReaderEvent.Broken(Error cause) -> throw cause;
                case ReaderEvent.Broken(Throwable cause) -> throw new IllegalStateException(cause);
            }
        }
    }

    private List<R> inTurn(List<PlacedWindow> windows, CancellationToken token) {
        return turns.take(() -> {
            token.throwIfCancelled(); // meanwhile the model may have been given back
            return analysis.analyse(windows, token);
        });
    }

    private static Thread readingThread(Runnable work) {
        return Thread.ofPlatform().daemon().name("window-reader").unstarted(work);
    }
}
