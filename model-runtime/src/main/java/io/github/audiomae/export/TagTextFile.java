package io.github.audiomae.export;

import io.github.audiomae.files.AtomicWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes the tags of all recordings to one file.
final class TagTextFile implements TagResults {
    private final AtomicWriter<OpenText> file;

    /// @throws io.github.audiomae.run.ProblemException if it cannot be written
    TagTextFile(Path target, TagStyle style) {
        file = AtomicWriter.at(target, draft -> {
            Writer out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8);
            return new OpenText(out, style.on(out));
        });
        file.write(text -> text.tags().begin());
    }

    @Override
    public void add(RecordingTags recording) {
        file.write(text -> text.tags().add(recording));
    }

    @Override
    public void finish() {
        file.write(text -> text.tags().end());
        file.commit();
    }

    @Override
    public void close() {
        file.close();
    }

    private record OpenText(Writer out, TagWriter tags) implements Closeable {
        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
