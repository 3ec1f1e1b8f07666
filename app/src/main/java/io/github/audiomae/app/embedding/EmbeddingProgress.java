package io.github.audiomae.app.embedding;

import io.github.audiomae.recordings.RecordingsListener;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Progress;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.List;

/// The progress of an export of one recording, in hundredths of a second; a problem ends the export.
///
/// @param seconds length of the recording, as far as known
/// @param progress receives the progress
record EmbeddingProgress(double seconds, Progress progress) implements RecordingsListener {
    private static final double PER_SECOND = 100;

    @Override
    public void reached(Path file, double second) {
        progress.report(Math.round(second * PER_SECOND), Math.round(seconds * PER_SECOND), "");
    }

    @Override
    public void done(Path file, List<Sentence> warnings) {
        // Warnings of a recording are shown where it is opened.
    }

    @Override
    public void failed(Path file, ProblemException problem) {
        throw problem;
    }
}
