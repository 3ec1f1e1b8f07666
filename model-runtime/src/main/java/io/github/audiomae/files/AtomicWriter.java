package io.github.audiomae.files;

import io.github.audiomae.run.ProblemException;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// An [AtomicFile] that is written piece by piece. Nothing appears before [#commit()]; closing without it leaves
/// everything as it was. Not thread-safe.
///
/// @param <W> the writer; closed once, before the file is moved into place or discarded
public final class AtomicWriter<W extends Closeable> implements AutoCloseable {
    private final AtomicFile file;
    private final W writer;
    private boolean closed;

    private AtomicWriter(AtomicFile file, W writer) {
        this.file = file;
        this.writer = writer;
    }

    /// Starts a file.
    ///
    /// @throws ProblemException if it cannot be written
    public static <W extends Closeable> AtomicWriter<W> at(Path target, Opener<W> opener) {
        AtomicFile file = AtomicFile.at(target);
        try {
            return new AtomicWriter<>(file, opener.open(file.draft()));
        } catch (IOException e) {
            file.close();
            throw file.unwritable(e);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /// Starts a text file in UTF-8.
    ///
    /// @throws ProblemException if it cannot be written
    public static AtomicWriter<Writer> text(Path target) {
        return at(target, draft -> Files.newBufferedWriter(draft, StandardCharsets.UTF_8));
    }

    /// Writes a piece.
    ///
    /// @throws ProblemException if that fails
    public void write(Piece<? super W> piece) {
        try {
            piece.writeTo(writer);
        } catch (IOException e) {
            throw file.unwritable(e);
        }
    }

    /// The file to be.
    public Path target() {
        return file.target();
    }

    /// Closes the writer and moves what it wrote into place.
    ///
    /// @throws ProblemException if that fails
    public void commit() {
        closeWriter();
        file.commit();
    }

    /// Discards what was not committed; closing twice is harmless.
    ///
    /// @throws ProblemException if that fails
    @Override
    public void close() {
        try (file) {
            closeWriter();
        }
    }

    private void closeWriter() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            writer.close();
        } catch (IOException e) {
            throw file.unwritable(e);
        }
    }

    /// Makes the writer.
    ///
    /// @param <W> its type
    @FunctionalInterface
    public interface Opener<W> {
        /// @param draft exists and is empty
        W open(Path draft) throws IOException;
    }

    /// Writes a part of the content.
    ///
    /// @param <W> the writer
    @FunctionalInterface
    public interface Piece<W> {
        void writeTo(W writer) throws IOException;
    }
}
