package io.github.audiomae.files;

import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A folder of files that can be made again, with a size limit: the least recently used go first. Thread-safe, and safe
/// when several processes share the folder, since files appear and disappear whole.
///
/// It never fails: a file that cannot be read is reported as missing, one that cannot be written is left out.
public final class DiskCache {
    private static final Logger LOG = LoggerFactory.getLogger(DiskCache.class);

    /// Part of the size limit that may be written before the folder is measured again: 1/16.
    private static final int MEASURES = 16;

    /// A file that is read is marked as used only if its last mark is older than this.
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Path folder;
    private final AtomicLong unmeasured = new AtomicLong();
    private final AtomicBoolean complained = new AtomicBoolean();
    private volatile long mostBytes;

    /// @param folder holds nothing else; need not exist
    /// @param mostBytes the size limit, which may be exceeded by a sixteenth; 0 keeps nothing
    public DiskCache(Path folder, long mostBytes) {
        this.folder = folder;
        limit(mostBytes);
    }

    /// Changes the size limit, from the next file on.
    ///
    /// @param bytes 0 keeps nothing
    public void limit(long bytes) {
        mostBytes = bytes;
        unmeasured.set(bytes); // the next file makes it measure
    }

    /// The content of a file; empty if it is missing, unreadable or damaged. A damaged one is deleted.
    ///
    /// @param name of the file, relative to the folder
    public <T> Optional<T> read(String name, Reader<T> reader) {
        Path file = folder.resolve(name);
        try {
            Optional<T> found = reader.read(file);
            if (found.isPresent()) {
                markUsed(file);
            } else {
                LOG.warn("{} is damaged or of another version; it is made again", file);
                Files.deleteIfExists(file);
            }
            return found;
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            complain("read", e);
            return Optional.empty();
        }
    }

    /// Whether there is such a file; it may be damaged.
    public boolean contains(String name) {
        return Files.isRegularFile(folder.resolve(name));
    }

    /// Whether the name of any file directly in the folder starts with `start`.
    public boolean containsAny(String start) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> String.valueOf(file.getFileName()).startsWith(start));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    /// Keeps a file, replacing one of the same name.
    ///
    /// @param name relative to the folder
    public void write(String name, AtomicFile.Content content) {
        if (mostBytes <= 0) {
            return;
        }
        Path file = folder.resolve(name);
        try {
            AtomicFile.writeReplaceable(file, content);
            if (unmeasured.addAndGet(Files.size(file)) > mostBytes / MEASURES) {
                unmeasured.set(0);
                new FolderTrim(folder).to(mostBytes);
            }
        } catch (NoSuchFileException e) {
            return; // another program trimmed it away already
        } catch (ProblemException | IOException | UncheckedIOException e) {
            complain("written", e);
        }
    }

    private static void markUsed(Path file) throws IOException {
        Instant now = Instant.now();
        if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(FRESH))) {
            Files.setLastModifiedTime(file, FileTime.from(now));
        }
    }

    /// Logs only the first failure: a full or read-only disk would fail at every file.
    private void complain(String what, Exception cause) {
        if (!complained.getAndSet(true)) {
            LOG.warn("{} cannot be {}; the program goes on without what is kept there", folder, what, cause);
        }
    }

    /// Reads one file.
    ///
    /// @param <T> what it holds
    @FunctionalInterface
    public interface Reader<T> {
        /// The content of the file; empty if it is damaged, of another version, or belongs to another key.
        Optional<T> read(Path file) throws IOException;
    }
}
