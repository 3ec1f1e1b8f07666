package io.github.audiomae.app.cli.console;

import io.github.audiomae.run.Progress;

/// Shows the stages of one long job on stderr: each stage once, and on a terminal its progress.
public final class StageLine implements Progress, AutoCloseable {
    private static final long PER_CENT = 100;

    private final CommandContext context;
    private final boolean terminal = Terminal.isStderr();
    private String stage = "";
    private long shown = -1;

    public StageLine(CommandContext context) {
        this.context = context;
    }

    @Override
    public synchronized void report(long done, long total, String what) {
        long share = total > 0 ? PER_CENT * done / total : 0;
        if (terminal) {
            if (share != shown || !what.equals(stage)) {
                context.redrawn()
                        .print("\r\033[K"
                                + String.format(java.util.Locale.ROOT, "%3d %%  %s", share, VisibleText.line(what)));
                context.redrawn().flush();
            }
        } else if (!what.equals(stage)) {
            context.note(what);
        }
        stage = what;
        shown = share;
    }

    @Override
    public void close() {
        if (terminal && shown >= 0) {
            context.redrawn().println();
        }
    }
}
