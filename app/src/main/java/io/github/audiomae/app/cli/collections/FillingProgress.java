package io.github.audiomae.app.cli.collections;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.FileReport;
import io.github.audiomae.app.cli.console.ProgressLine;
import io.github.audiomae.recordings.RecordingsListener;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.List;

/// Shows how far the filling of a collection is, once it is known how many recordings wait, and collects outcomes for
/// the report at the end.
final class FillingProgress implements RecordingsListener, AutoCloseable {
    private final FileReport report;
    private final CommandContext context;
    private ProgressLine line;

    FillingProgress(FileReport report, CommandContext context) {
        this.report = report;
        this.context = context;
        line = ProgressLine.over(0, "add", context);
    }

    /// @param waiting number of recordings to analyse
    void start(long waiting) {
        line = ProgressLine.over(waiting, "add", context);
    }

    @Override
    public void begun(Path file) {
        line.at(String.valueOf(file.getFileName()));
    }

    @Override
    public void done(Path file, List<Sentence> warnings) {
        report.done(warnings);
        line.step();
    }

    @Override
    public void failed(Path file, ProblemException problem) {
        report.failed(file, problem.sentenceWithCode());
        line.step();
    }

    @Override
    public void close() {
        line.close();
    }
}
