package io.github.audiomae.cluster;

import io.github.audiomae.recordings.RecordingsListener;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.List;

/// Lets a test fail where a recording cannot be read.
final class StrictListener implements RecordingsListener {
    @Override
    public void done(Path file, List<Sentence> warnings) {}

    @Override
    public void failed(Path file, ProblemException problem) {
        throw problem;
    }
}
