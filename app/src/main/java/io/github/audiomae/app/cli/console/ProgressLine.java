package io.github.audiomae.app.cli.console;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// A progress bar on stderr if that is a terminal; silent otherwise.
public final class ProgressLine implements AutoCloseable {
    private static final int UPDATE_MILLIS = 200;

    private final String name;
    private final CommandContext context;
    private @Nullable ProgressBar bar;

    /// A bar that is shown from [#begin] on.
    public ProgressLine(String name, CommandContext context) {
        this.name = name;
        this.context = context;
    }

    /// @param total number of steps; a single one needs no bar
    public static ProgressLine over(long total, String name, CommandContext context) {
        ProgressLine line = new ProgressLine(name, context);
        line.begin(total);
        return line;
    }

    /// Shows the bar, once it is known how many steps there are.
    ///
    /// @param total number of steps; a single one needs no bar
    public void begin(long total) {
        if (total < 2 || !Terminal.isStderr()) {
            return;
        }
        bar = new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .clearDisplayOnFinish()
                .setConsumer(new ConsoleProgressBarConsumer(context.redrawn(), Terminal.columns()))
                .build();
    }

    /// Counts one more step as done.
    public void step() {
        if (bar != null) {
            bar.step();
        }
    }

    /// Shows the current item.
    public void at(String what) {
        if (bar != null) {
            bar.setExtraMessage(VisibleText.line(what));
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
