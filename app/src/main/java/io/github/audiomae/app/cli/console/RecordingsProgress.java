package io.github.audiomae.app.cli.console;

import io.github.audiomae.recordings.RecordingsListener;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Shows the progress of work on recordings, and collects outcomes for the report at the end.
///
/// @param wanted whether the results of another recording are still wanted
public record RecordingsProgress(FileReport report, ProgressLine progress, BooleanSupplier wanted)
        implements RecordingsListener {
    @Override
    public void begun(Path file) {
        progress.at(String.valueOf(file.getFileName()));
    }

    @Override
    public void done(Path file, List<Sentence> warnings) {
        report.done(warnings);
        progress.step();
    }

    @Override
    public void failed(Path file, ProblemException problem) {
        report.failed(file, problem.sentenceWithCode());
        progress.step();
    }

    @Override
    public boolean wantsMore() {
        return wanted.getAsBoolean();
    }
}
