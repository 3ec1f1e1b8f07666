package io.github.audiomae.pipeline;

import io.github.audiomae.pipeline.ReaderEvent.Cut;
import io.github.audiomae.pipeline.ReaderEvent.Ended;
import io.github.audiomae.pipeline.ReaderEvent.Failed;
import io.github.audiomae.pipeline.ReaderEvent.OfRecording;
import io.github.audiomae.pipeline.ReaderEvent.Opened;
import io.github.audiomae.pipeline.ReaderEvent.Reading;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// The windows that wait to be analysed together, and the other events of their recordings; the sink receives both in
/// their original order. Confined to one thread.
final class Batch<R> {
    private final int size;
    private final WindowAnalysis<R> analysis;
    private final WindowSink<R> sink;
    private final List<OfRecording> waiting = new ArrayList<>();
    private final List<PlacedWindow> windows = new ArrayList<>();
    private boolean wantsMore = true;

    /// @param size number of windows that are analysed together, ≥ 1
    Batch(int size, WindowAnalysis<R> analysis, WindowSink<R> sink) {
        this.size = size;
        this.analysis = analysis;
        this.sink = sink;
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
        if (windows.isEmpty() || windows.size() == size) {
            flush(token);
        }
    }

    private boolean fits(PlacedWindow window) {
        return windows.isEmpty()
                || windows.getFirst().window().frames() == window.window().frames();
    }

    /// Analyses the waiting windows, and passes on all events.
    void flush(CancellationToken token) {
        List<OfRecording> events = List.copyOf(waiting);
        List<PlacedWindow> together = List.copyOf(windows);
        waiting.clear();
        windows.clear();
        Iterator<R> results = List.<R>of().iterator();
        if (!together.isEmpty()) {
            try {
                results = analysis.analyse(together, token).iterator();
            } catch (ProblemException e) {
                events = events.stream().map(event -> failing(event, e)).toList();
            }
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
