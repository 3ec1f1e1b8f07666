package io.github.audiomae.pipeline;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

/// What is ready of one recording. One thread adds, another takes.
final class ReadAhead {
    private final BlockingQueue<ReaderEvent> events = new LinkedBlockingQueue<>();
    private final Semaphore room;

    /// @param windows number of windows that may be kept ready, ≥ 1
    ReadAhead(int windows) {
        room = new Semaphore(windows);
    }

    /// Waits until another window may be added.
    void waitForRoom() {
        room.acquireUninterruptibly();
    }

    /// Lets whoever waits for room go on.
    void open() {
        room.release();
    }

    void add(ReaderEvent event) {
        events.add(event);
    }

    ReaderEvent take() throws InterruptedException {
        ReaderEvent next = events.take();
        if (next instanceof ReaderEvent.Cut) {
            room.release();
        }
        return next;
    }
}
