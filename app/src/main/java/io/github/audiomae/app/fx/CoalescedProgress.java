package io.github.audiomae.app.fx;

import io.github.audiomae.run.Progress;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Delivers progress on the JavaFX thread, with at most one report pending: the newest.
final class CoalescedProgress implements Progress {
    private record Report(long done, long total, String what) {}

    private final UiThread ui;
    private final Progress listener;
    private final AtomicReference<@Nullable Report> latest = new AtomicReference<>();

    CoalescedProgress(UiThread ui, Progress listener) {
        this.ui = ui;
        this.listener = listener;
    }

    @Override
    public void report(long done, long total, String what) {
        if (latest.getAndSet(new Report(done, total, what)) == null) {
            ui.run(this::deliver);
        }
    }

    private void deliver() {
        Report report = latest.getAndSet(null);
        if (report != null) {
            listener.report(report.done(), report.total(), report.what());
        }
    }
}
