package io.github.audiomae.export;

import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.Flushable;
import java.io.IOException;

/// Writes the tags of all recordings to a stream.
final class TagStream implements TagResults {
    private final TagWriter writer;
    private final Flushable out;
    private boolean begun;

    /// @param writer writes to `out`
    TagStream(TagWriter writer, Flushable out) {
        this.writer = writer;
        this.out = out;
    }

    @Override
    public void add(RecordingTags recording) {
        try {
            begin();
            writer.add(recording);
            out.flush();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    @Override
    public void finish() {
        try {
            begin();
            writer.end();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private void begin() throws IOException {
        if (!begun) {
            begun = true;
            writer.begin();
        }
    }

    @Override
    public void close() {
        // The stream is closed by the caller.
    }

    private static ProblemException unwritable(IOException cause) {
        return new ProblemException(ProblemCode.CANNOT_WRITE, Sentence.of("write.results"), cause);
    }
}
