package io.github.audiomae.app.cli;

import io.github.audiomae.run.Progress;

/// Shows how far an import has come: a bar on a terminal, one line per step elsewhere.
final class ImportProgress implements Progress, AutoCloseable {
    private static final int THOUSANDTHS = 1000;

    private final CommandContext context;
    private final ProgressLine bar;
    private String last = "";

    private ImportProgress(CommandContext context) {
        this.context = context;
        this.bar = ProgressLine.over(THOUSANDTHS, "import", context);
    }

    static ImportProgress on(CommandContext context) {
        return new ImportProgress(context);
    }

    @Override
    public void report(long done, long total, String what) {
        if (bar.isShown()) {
            bar.at(what);
            bar.to(total == 0 ? 0 : done * THOUSANDTHS / total);
        } else if (!what.equals(last)) {
            context.note(what);
        }
        last = what;
    }

    @Override
    public void close() {
        bar.close();
    }
}
