package io.github.audiomae.pipeline;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.features.Normalization;
import io.github.audiomae.features.WindowSource;
import io.github.audiomae.pipeline.ReaderEvent.Reading;
import io.github.audiomae.run.ProblemException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

/// Reads recordings one after another, divides them into windows, and keeps a few of these ready. [#read()] runs on one
/// thread, all other methods on others.
final class WindowReader implements AutoCloseable {
    private final Iterable<RecordingInput> recordings;
    private final Normalization normalization;
    private final Semaphore room;
    private final BlockingQueue<ReaderEvent> events = new LinkedBlockingQueue<>();
    private volatile boolean closed;

    /// @param ahead number of windows that may be kept ready, ≥ 1
    WindowReader(Iterable<RecordingInput> recordings, Normalization normalization, int ahead) {
        this.recordings = recordings;
        this.normalization = normalization;
        room = new Semaphore(ahead);
    }

    /// Waits for the next event and returns it.
    ReaderEvent take() {
        try {
            ReaderEvent next = events.take();
            if (next instanceof ReaderEvent.Cut) {
                room.release();
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting for a window");
        }
    }

    /// Makes [#read()] end after the current window.
    @Override
    public void close() {
        closed = true;
        room.release();
    }

    /// Reads all recordings.
    @SuppressWarnings("CatchingUnchecked") // whatever it is, the analysing thread throws it again
    void read() {
        try {
            for (RecordingInput recording : recordings) {
                if (closed) {
                    return;
                }
                read(new Reading(recording));
            }
            events.add(new ReaderEvent.Finished());
        } catch (Throwable cause) {
            events.add(new ReaderEvent.Broken(cause));
        }
    }

    private void read(Reading reading) {
        RecordingInput input = reading.input();
        try (WindowSource source = input.opening().open(normalization)) {
            double seconds = source.seconds();
            List<TimeSpan> windows = input.plan().spans(seconds);
            int first = input.start().after(windows);
            events.add(new ReaderEvent.Opened(reading, seconds, windows));
            for (TimeSpan span : windows.subList(first, windows.size())) {
                if (reading.isGivenUp() || closed) {
                    return;
                }
                cut(reading, span, source);
            }
            events.add(new ReaderEvent.Ended(reading, source.warnings()));
        } catch (ProblemException e) {
            events.add(new ReaderEvent.Failed(reading, e));
        }
    }

    private void cut(Reading reading, TimeSpan span, WindowSource source) {
        room.acquireUninterruptibly();
        if (!closed) {
            PlacedWindow window = new PlacedWindow(
                    span,
                    source.window(span, normalization, reading.input().plan().mostFrames()));
            events.add(new ReaderEvent.Cut(reading, window));
        }
    }
}
