package io.github.audiomae.files;

import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A file that appears whole or not at all: it is written as a draft beside its final place and moved there by
/// [#commit()].
///
/// A target that is a symbolic link stays one: the file that it names is written. A pipe or a character device is never
/// replaced: the draft lies in the folder for temporary files, and its bytes are sent to the target.
///
/// Closing without a commit leaves the old file, if any, unchanged. Not thread-safe.
public final class AtomicFile implements AutoCloseable {
    private final Path target;
    private final OutputPlace place;
    private final Path draft;

    private AtomicFile(Path target, OutputPlace place, Path draft) {
        this.target = target;
        this.place = place;
        this.draft = draft;
    }

    /// Starts an empty draft.
    ///
    /// @param target the final file; its folder is created if it is missing
    /// @throws ProblemException if its folder cannot be written to
    public static AtomicFile at(Path target) {
        if (Files.isDirectory(target)) {
            throw new ProblemException(ProblemCode.CANNOT_WRITE, Sentence.of("write.folder", target));
        }
        try {
            OutputPlace place = OutputPlace.of(target);
            return new AtomicFile(target, place, place.stream() ? Drafts.temporary(target) : beside(place.path()));
        } catch (NoSuchFileException e) {
            throw new ProblemException(ProblemCode.CANNOT_WRITE, Sentence.of("write.special", target), e);
        } catch (IOException e) {
            throw Unwritable.because(target, e);
        }
    }

    /// Whether a target is a pipe or a character device. No other file should be written beside it.
    public static boolean isStream(Path target) {
        try {
            return !Files.isDirectory(target) && OutputPlace.of(target).stream();
        } catch (IOException e) {
            return false;
        }
    }

    private static Path beside(Path place) throws IOException {
        if (Files.exists(place) && !Files.isWritable(place)) {
            throw new AccessDeniedException(place.toString());
        }
        Path folder = place.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return Drafts.beside(place);
    }

    /// The file to write to, until the commit.
    public Path draft() {
        return draft;
    }

    /// The final file, as given to [#at(Path)].
    public Path target() {
        return target;
    }

    /// Moves the draft into place, once it has reached the disk, or sends it to a stream. Whatever wrote to it must
    /// be closed before.
    ///
    /// @throws ProblemException if that fails
    public void commit() {
        try {
            if (!place.stream()) {
                DiskFlush.file(draft);
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
        move();
        Path folder = place.path().getParent();
        if (folder != null && !place.stream()) {
            DiskFlush.folder(folder);
        }
    }

    private void move() {
        try {
            if (place.stream()) {
                send();
            } else {
                replace();
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private void send() throws IOException {
        // Without CREATE: if the pipe is gone, no file takes its place.
        try (OutputStream out = Files.newOutputStream(place.path(), StandardOpenOption.WRITE)) {
            Files.copy(draft, out);
        }
        Files.delete(draft);
    }

    private void replace() throws IOException {
        try {
            Files.move(draft, place.path(), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, place.path(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Deletes the draft if it was not committed; closing twice is harmless.
    ///
    /// @throws ProblemException if that fails
    @Override
    public void close() {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /// Writes one file at once.
    ///
    /// @throws ProblemException if that fails
    public static void write(Path target, Content content) {
        try (AtomicFile file = at(target)) {
            file.fill(content);
            file.commit();
        }
    }

    /// Writes one file at once, without waiting for the disk: after a power cut it may be empty or partial.
    ///
    /// @throws ProblemException if that fails
    static void writeReplaceable(Path target, Content content) {
        try (AtomicFile file = at(target)) {
            file.fill(content);
            file.move();
        }
    }

    private void fill(Content content) {
        try {
            content.writeTo(draft);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /// The problem of writing to the draft, with the size that it reached.
    ProblemException unwritable(IOException cause) {
        return Unwritable.because(target, draft, cause);
    }

    /// Writes the content of a file.
    @FunctionalInterface
    public interface Content {
        /// @param draft exists and is empty
        void writeTo(Path draft) throws IOException;
    }
}
