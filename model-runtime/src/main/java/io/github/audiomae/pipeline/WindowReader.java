package io.github.audiomae.pipeline;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.WindowSource;
import io.github.audiomae.pipeline.ReaderEvent.Reading;
import io.github.audiomae.run.ProblemException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Reads recordings, several at once, divides them into windows, and keeps a few of these ready; passes them on in the
/// order of the recordings. [#read()] runs on as many threads as recordings are read at once, [#take()] on one other.
final class WindowReader implements AutoCloseable {
    private final Iterator<RecordingInput> recordings;
    private final Preprocessing as;
    private final PipelineSize size;
    private final Semaphore places;
    private final BlockingQueue<ReadAhead> order = new LinkedBlockingQueue<>();
    private @Nullable ReadAhead current;
    private boolean exhausted;
    private volatile boolean closed;

    WindowReader(Iterable<RecordingInput> recordings, Preprocessing as, PipelineSize size) {
        this.recordings = recordings.iterator();
        this.as = as;
        this.size = size;
        places = new Semaphore(size.recordingsAhead());
    }

    /// Waits for the next event and returns it.
    ReaderEvent take() {
        try {
            if (current == null) {
                current = order.take();
            }
            ReaderEvent next = current.take();
            if (next instanceof ReaderEvent.Read) {
                current = null;
                places.release();
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting for a window");
        }
    }

    /// Makes every [#read()] end after its current window.
    @Override
    public void close() {
        closed = true;
        places.release(size.readers());
        if (current != null) {
            current.open();
        }
        order.forEach(ReadAhead::open);
    }

    /// Reads recordings until there are no more.
    void read() {
        while (true) {
            places.acquireUninterruptibly();
            ReadAhead ahead = new ReadAhead(size.ahead());
            RecordingInput next = next(ahead);
            if (next == null) {
                places.release(); // for the other threads, which will find the same
                return;
            }
            read(new Reading(next), ahead);
        }
    }

    /// The next recording, whose events will follow those of the one before; null if there is none.
    @SuppressWarnings("CatchingUnchecked") // whatever it is, the analysing thread throws it again
    private synchronized @Nullable RecordingInput next(ReadAhead ahead) {
        if (closed || exhausted) {
            return null;
        }
        order.add(ahead);
        if (closed) {
            ahead.open();
        }
        try {
            if (recordings.hasNext()) {
                return recordings.next();
            }
            ahead.add(new ReaderEvent.Finished());
        } catch (Throwable cause) {
            ahead.add(new ReaderEvent.Broken(cause));
        }
        exhausted = true;
        return null;
    }

    @SuppressWarnings("CatchingUnchecked") // whatever it is, the analysing thread throws it again
    private void read(Reading reading, ReadAhead ahead) {
        RecordingInput input = reading.input();
        try (WindowSource source = input.opening().open(as)) {
            double seconds = source.seconds();
            List<TimeSpan> windows = input.plan().spans(seconds);
            int first = input.start().after(windows);
            ahead.add(new ReaderEvent.Opened(reading, seconds, windows));
            for (TimeSpan span : windows.subList(first, input.start().until(windows))) {
                ahead.waitForRoom();
                if (reading.isGivenUp() || closed) {
                    break;
                }
                ahead.add(new ReaderEvent.Cut(reading, new PlacedWindow(span, source.window(span, as))));
            }
            ahead.add(new ReaderEvent.Ended(reading, source.warnings()));
        } catch (ProblemException e) {
            ahead.add(new ReaderEvent.Failed(reading, e));
        } catch (Throwable cause) {
            ahead.add(new ReaderEvent.Broken(cause));
        }
        ahead.add(new ReaderEvent.Read());
    }
}
