package io.github.audiomae.pipeline;

import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Turns;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Analyses any number of recordings of any length with a model. Threads of their own read recordings and compute
/// features a few windows in advance, and run the model; the calling thread delivers the results in order. A batch may
/// span recordings, so that short clips fill it too.
///
/// @param <R> the result for one window
public final class WindowPipeline<R> {
    private final WindowAnalysis<R> analysis;
    private final Preprocessing as;
    private final PipelineSize size;
    private final Turns turns;

    /// Uses a size that suits the model's device.
    ///
    /// @param analysis computes the results, with this model; called on several threads at once
    /// @param turns gives the model to one piece of work at a time
    public WindowPipeline(LoadedModel model, WindowAnalysis<R> analysis, Turns turns) {
        this(analysis, model.manifest().preprocessing(), PipelineSize.of(model, turns), turns);
    }

    /// @param analysis called on as many threads at once as `size` says
    /// @param as of the model
    /// @param turns gives the model to one piece of work at a time
    public WindowPipeline(WindowAnalysis<R> analysis, Preprocessing as, PipelineSize size, Turns turns) {
        this.analysis = analysis;
        this.as = as;
        this.size = size;
        this.turns = turns;
    }

    /// Analyses recordings; returns when all have ended or failed and are closed.
    ///
    /// @param recordings requested one by one, on reading threads, by one at a time
    /// @param sink called on the calling thread
    /// @throws CancellationException if `token` was cancelled, also in the middle of a run
    public void run(Iterable<RecordingInput> recordings, WindowSink<R> sink, CancellationToken token) {
        WindowReader reader = new WindowReader(recordings, as, size);
        ExecutorService reading = threads(size.readers(), "window-reader");
        ExecutorService running = threads(size.runs(), "window-analysis");
        try (reading;
                running;
                reader) { // closed first: the threads then come to their end, and are waited for
            for (int i = 0; i < size.readers(); i++) {
                reading.execute(reader::read);
            }
            Executor runner = size.runs() > 1 ? running : Runnable::run;
            try {
                analyse(reader, new Batch<>(size, this::inTurn, sink, runner), token);
            } finally {
                running.shutdownNow(); // what has not begun is not wanted any more
            }
        }
    }

    private void analyse(WindowReader reader, Batch<R> batch, CancellationToken token) {
        while (batch.wantsMore()) {
            token.throwIfCancelled();
            switch (reader.take()) {
                case ReaderEvent.OfRecording event -> batch.add(event, token);
                case ReaderEvent.Read end -> {} // another recording follows
                case ReaderEvent.Finished end -> {
                    batch.finish(token);
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

    private static ExecutorService threads(int count, String name) {
        return Executors.newFixedThreadPool(
                count, work -> Thread.ofPlatform().daemon().name(name).unstarted(work));
    }
}
