package io.github.audiomae.files;

import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/// A file that appears whole or not at all: written beside its place, moved there by [#commit()].
///
/// Closing without a commit leaves the old file, if any, as it was.
public final class AtomicFile implements AutoCloseable {
    private final Path target;
    private final Path beside;

    /// @param target the file to be; its folder is made where it is missing
    /// @throws ProblemException if its folder cannot be written to
    public AtomicFile(Path target) {
        this.target = target.toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw new ProblemException(ProblemCode.CANNOT_WRITE, Sentence.of("write.folder", target));
        }
        try {
            Path folder = this.target.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            // Not createTempFile: that makes files which only their owner may read.
            beside = this.target.resolveSibling("." + this.target.getFileName() + "-" + UUID.randomUUID() + ".part");
            Files.createFile(beside);
        } catch (IOException e) {
            throw Unwritable.because(target, e);
        }
    }

    /// Where to write, until the commit.
    public Path beside() {
        return beside;
    }

    /// Moves what was written into place.
    ///
    /// @throws ProblemException if that fails
    public void commit() {
        try {
            try {
                Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /// Writes one file in one go.
    ///
    /// @throws ProblemException if that fails
    public static void write(Path target, Content content) {
        try (AtomicFile file = new AtomicFile(target)) {
            try {
                content.writeTo(file.beside());
            } catch (IOException e) {
                throw file.unwritable(e);
            }
            file.commit();
        }
    }

    private ProblemException unwritable(IOException cause) {
        return Unwritable.because(target, beside, cause);
    }

    /// Something that writes itself to a file.
    @FunctionalInterface
    public interface Content {
        /// @param file exists, empty
        void writeTo(Path file) throws IOException;
    }
}
