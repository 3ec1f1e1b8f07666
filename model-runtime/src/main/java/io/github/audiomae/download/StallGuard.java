package io.github.audiomae.download;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/// Ends the reading of a body that delivers no more data; Java's client would wait for ever.
final class StallGuard implements AutoCloseable {
    private final InputStream body;
    private final Duration patience;
    private final Thread watch;
    private volatile long lastReceived = System.nanoTime();
    private volatile boolean stalled;

    StallGuard(InputStream body, Duration patience) {
        this.body = body;
        this.patience = patience;
        watch = Thread.ofVirtual().name("stall-guard").start(this::watch);
    }

    /// Notes that bytes arrived.
    void received() {
        lastReceived = System.nanoTime();
    }

    /// Whether this guard ended the reading.
    boolean stalled() {
        return stalled;
    }

    private void watch() {
        try {
            long quiet = 0;
            while (quiet < patience.toNanos()) {
                Thread.sleep(Duration.ofNanos(patience.toNanos() - quiet).plusMillis(1));
                quiet = System.nanoTime() - lastReceived;
            }
            stalled = true;
            body.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // The reader reports it.
        }
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
