package io.github.audiomae.app.cli.console;

import io.github.audiomae.download.SpeedMeter;
import io.github.audiomae.run.Progress;
import java.util.Locale;
import java.util.OptionalLong;

/// Shows the progress of a download on stderr: each file once, and on a terminal the share, speed and remaining time.
public final class TransferLine implements Progress, AutoCloseable {
    private static final double MEGA = 1e6;
    private static final long PER_CENT = 100;
    private static final long STEP_NANOS = 200_000_000L;

    private final CommandContext context;
    private final boolean terminal = Terminal.isStderr();
    private final SpeedMeter meter = new SpeedMeter();
    private String file = "";
    private long drawn = System.nanoTime() - STEP_NANOS;
    private boolean open;

    public TransferLine(CommandContext context) {
        this.context = context;
    }

    @Override
    public void report(long done, long total, String what) {
        double speed = meter.bytesPerSecond(done);
        if (!terminal) {
            if (!what.equals(file)) {
                context.note("downloading " + what + (total > 0 ? " (" + mega(total) + " MB in all)" : ""));
            }
        } else if (System.nanoTime() - drawn >= STEP_NANOS || (done == total && open)) {
            drawn = System.nanoTime();
            open = true;
            context.redrawn().print("\r\033[K" + VisibleText.line(line(done, total, speed, what)));
            context.redrawn().flush();
        }
        file = what;
    }

    private static String line(long done, long total, double speed, String what) {
        OptionalLong left = SpeedMeter.secondsLeft(done, total, speed);
        return (total > 0 ? String.format(Locale.ROOT, "%3d %%  ", PER_CENT * done / total) : "")
                + what + "  " + mega(done) + (total > 0 ? " of " + mega(total) : "") + " MB  " + mega((long) speed)
                + " MB/s" + (left.isPresent() ? "  " + left.getAsLong() + " s left" : "");
    }

    private static String mega(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / MEGA);
    }

    @Override
    public void close() {
        if (open) {
            context.redrawn().println();
        }
    }
}
