package io.github.audiomae.explore;

import io.github.audiomae.files.AtomicFile;
import io.github.audiomae.files.FolderTrim;
import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Timelines on disk, within a bound: those that were not asked for longest go first. Found by what was heard, not by
/// where it lies: a recording that was moved or renamed need not be heard again. Thread-safe.
///
/// A cache, never a duty: what cannot be read is heard again, what cannot be written is left out.
public final class TimelineStore {
    /// Some dozen nights with a small model's classes.
    public static final long DISK_BYTES = 256L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(TimelineStore.class);

    private final Path folder;
    private final long mostBytes;

    /// @param folder holds nothing but timelines; need not exist
    public TimelineStore(Path folder) {
        this(folder, DISK_BYTES);
    }

    /// @param folder holds nothing but timelines; need not exist
    /// @param mostBytes bound of the folder
    public TimelineStore(Path folder, long mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
    }

    /// Whether there is a timeline of any sound with so many bytes. Only then it is worth to find out a sound's hash.
    public boolean knowsSoundOf(long bytes) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> String.valueOf(file.getFileName()).startsWith(bytes + "-"));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    /// What was heard, all of it or its beginning.
    public Optional<ClassTimeline> find(TimelineKey key) {
        Path file = file(key);
        try {
            Optional<ClassTimeline> found = TimelineFile.read(key, file);
            if (found.isPresent()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            } else {
                LOG.warn("{} is damaged; the sound is heard again", file);
                Files.deleteIfExists(file);
            }
            return found;
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("{} cannot be read; the sound is heard again", file, e);
            return Optional.empty();
        }
    }

    /// Keeps what was heard, in place of what was known before.
    public void keep(TimelineKey key, ClassTimeline timeline) {
        try {
            AtomicFile.write(file(key), beside -> TimelineFile.write(key, timeline, beside));
            new FolderTrim(folder).to(mostBytes);
        } catch (ProblemException | IOException | UncheckedIOException e) {
            LOG.warn("{} cannot be written; the program goes on without it", file(key), e);
        }
    }

    private Path file(TimelineKey key) {
        return folder.resolve(key.name() + ".timeline");
    }
}
