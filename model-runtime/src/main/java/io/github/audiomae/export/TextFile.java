package io.github.audiomae.export;

import io.github.audiomae.files.AtomicFile;
import io.github.audiomae.files.Unwritable;
import io.github.audiomae.run.ProblemException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A UTF-8 file that grows beside its place and is moved there at the end.
final class TextFile implements AutoCloseable {
    private final Path target;
    private final AtomicFile file;
    private final BufferedWriter writer;

    TextFile(Path target) {
        this.target = target;
        this.file = new AtomicFile(target);
        try {
            writer = Files.newBufferedWriter(file.beside(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            file.close();
            throw unwritable(e);
        }
    }

    /// Writes through `content`, turning failures into a sentence.
    void write(Content content) {
        try {
            content.writeTo(writer);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    Path target() {
        return target;
    }

    void commit() {
        try {
            writer.close();
        } catch (IOException e) {
            throw unwritable(e);
        }
        file.commit();
    }

    @Override
    public void close() {
        try (file) {
            writer.close();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private ProblemException unwritable(IOException cause) {
        return Unwritable.because(target, file.beside(), cause);
    }

    /// Some text.
    @FunctionalInterface
    interface Content {
        void writeTo(Appendable out) throws IOException;
    }
}
