package io.github.audiomae.recordings;

import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Notes what it is told.
final class Notes implements RecordingsListener {
    private final List<String> lines = new ArrayList<>();
    private int wanted = Integer.MAX_VALUE;

    /// Wants no more recordings after this many.
    Notes wanting(int recordings) {
        wanted = recordings;
        return this;
    }

    List<String> lines() {
        return lines;
    }

    @Override
    public void begun(Path file) {
        lines.add("begun " + file.getFileName());
    }

    @Override
    public void done(Path file, List<Sentence> warnings) {
        lines.add("done " + file.getFileName());
        wanted--;
    }

    @Override
    public void failed(Path file, ProblemException problem) {
        lines.add("failed " + file.getFileName() + " " + problem.code());
        wanted--;
    }

    @Override
    public boolean wantsMore() {
        return wanted > 0;
    }
}
