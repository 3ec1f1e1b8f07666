package io.github.audiomae.pipeline;

import io.github.audiomae.pipeline.ReaderEvent.Cut;
import io.github.audiomae.pipeline.ReaderEvent.Ended;
import io.github.audiomae.pipeline.ReaderEvent.Failed;
import io.github.audiomae.pipeline.ReaderEvent.OfRecording;
import io.github.audiomae.pipeline.ReaderEvent.Opened;
import io.github.audiomae.pipeline.ReaderEvent.Reading;
import io.github.audiomae.run.Await;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/// The windows that wait to be analysed together, those that are being analysed, and the other events of their
/// recordings; the sink receives all in their original order. Confined to one thread, apart from the analysis.
final class Batch<R> {
    private final PipelineSize size;
    private final WindowAnalysis<R> analysis;
    private final WindowSink<R> sink;
    private final Executor runner;
    private final Deque<Run<R>> running = new ArrayDeque<>();
    private final List<OfRecording> waiting = new ArrayList<>();
    private final List<PlacedWindow> windows = new ArrayList<>();
    private boolean wantsMore = true;

    /// Events that belong together, and the results for the windows among them.
    private record Run<R>(List<OfRecording> events, FutureTask<List<R>> results) {}

    /// @param runner runs the analysis; several at once if the size says so
    Batch(PipelineSize size, WindowAnalysis<R> analysis, WindowSink<R> sink, Executor runner) {
        this.size = size;
        this.analysis = analysis;
        this.sink = sink;
        this.runner = runner;
    }

    /// Whether the sink wants another recording.
    boolean wantsMore() {
        return wantsMore;
    }

    /// Takes an event; analyses the batch when it is full, or when the next window has another length.
    void add(OfRecording event, CancellationToken token) {
        if (event.reading().isGivenUp()) {
            return;
        }
        if (event instanceof Cut cut) {
            if (!fits(cut.window())) {
                flush(token);
                add(event, token); // meanwhile its recording may have failed
                return;
            }
            windows.add(cut.window());
        }
        waiting.add(event);
        if (windows.isEmpty() || windows.size() == size.batch()) {
            flush(token);
        }
    }

    private boolean fits(PlacedWindow window) {
        return windows.isEmpty()
                || windows.getFirst().window().frames() == window.window().frames();
    }

    /// Starts the analysis of the waiting windows, and passes on what is known by then.
    void flush(CancellationToken token) {
        if (waiting.isEmpty()) {
            return;
        }
        List<PlacedWindow> together = List.copyOf(windows);
        FutureTask<List<R>> results =
                new FutureTask<>(() -> together.isEmpty() ? List.of() : analysis.analyse(together, token));
        running.add(new Run<>(List.copyOf(waiting), results));
        waiting.clear();
        windows.clear();
        if (together.isEmpty()) {
            results.run();
        } else {
            runner.execute(results);
        }
        while (!running.isEmpty() && (isBusy() || running.element().results().isDone())) {
            tell(running.remove());
        }
    }

    /// Whether every run has its work, and one more waits for it. Events without windows need none.
    private boolean isBusy() {
        return running.stream().filter(run -> !run.results().isDone()).count() > size.runs();
    }

    /// Analyses what waits, and passes on everything.
    void finish(CancellationToken token) {
        flush(token);
        while (!running.isEmpty()) {
            tell(running.remove());
        }
    }

    private void tell(Run<R> run) {
        List<OfRecording> events = run.events();
        Iterator<R> results = List.<R>of().iterator();
        try {
            results = Await.result(run.results()).iterator();
        } catch (ProblemException e) {
            events = events.stream().map(event -> failing(event, e)).toList();
        }
        for (OfRecording event : events) {
            Optional<R> result = event instanceof Cut ? Optional.of(results.next()) : Optional.empty();
            if (wantsMore && !event.reading().isGivenUp()) {
                tell(event, result).ifPresent(problem -> fail(event.reading(), problem));
            }
        }
    }

    private static OfRecording failing(OfRecording event, ProblemException problem) {
        return event instanceof Cut ? new Failed(event.reading(), problem) : event;
    }

    /// @return the problem with which the recording fails, if it does
    private Optional<ProblemException> tell(OfRecording event, Optional<R> result) {
        RecordingInput input = event.reading().input();
        try {
            switch (event) {
                case Opened opened -> sink.begin(input, opened.seconds(), opened.windows());
                case Cut cut -> sink.result(input, cut.window().span(), result.orElseThrow());
                case Ended ended -> {
                    sink.end(input, ended.warnings());
                    wantsMore = sink.wantsMore();
                }
                case Failed failed -> {
                    return Optional.of(failed.problem());
                }
            }
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(e);
        }
    }

    private void fail(Reading reading, ProblemException problem) {
        reading.giveUp();
        sink.failed(reading.input(), problem);
        wantsMore = sink.wantsMore();
    }
}
