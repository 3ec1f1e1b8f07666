package io.github.audiomae.pyramid;

import io.github.audiomae.files.AtomicFile;
import io.github.audiomae.files.FolderTrim;
import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tiles on disk, within a bound: what was not used for longest goes first. Thread-safe, and safe beside other programs
/// with the same folder, since files appear whole and vanish whole.
///
/// A cache, never a duty: what cannot be read is made again, what cannot be written is left out.
final class TileStore {
    private static final Logger LOG = LoggerFactory.getLogger(TileStore.class);

    /// How much may be written, as a share of the bound, before the folder is measured again.
    private static final int MEASURES = 16;

    /// A file's time is only renewed when it is older: not at every look.
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Path folder;
    private volatile long mostBytes;
    private final AtomicLong unmeasured;
    private final AtomicBoolean complained = new AtomicBoolean();

    TileStore(Path folder, long mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
        unmeasured = new AtomicLong(mostBytes); // measured at the first write
    }

    /// Another bound of the folder, kept from the next tile on.
    void limit(long bytes) {
        mostBytes = bytes;
        unmeasured.set(bytes);
    }

    /// @param recording names the recording's folder
    Optional<Tile> read(String recording, TileKey key) {
        Path file = file(recording, key);
        try {
            Optional<Tile> tile = TileFile.read(key, file);
            if (tile.isEmpty()) {
                LOG.warn("{} is damaged; it is made again", file);
                Files.deleteIfExists(file);
                return tile;
            }
            renew(file);
            return tile;
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            complain("read", e);
            return Optional.empty();
        }
    }

    /// Whether there is a file for the tile; it may be damaged.
    boolean contains(String recording, TileKey key) {
        return Files.isRegularFile(file(recording, key));
    }

    void write(String recording, Tile tile) {
        if (mostBytes <= 0) {
            return;
        }
        try {
            AtomicFile.write(file(recording, tile.key()), beside -> TileFile.write(tile, beside));
        } catch (ProblemException e) {
            complain("written", e);
            return;
        }
        if (unmeasured.addAndGet(tile.bytes()) > mostBytes / MEASURES) {
            unmeasured.set(0);
            trim();
        }
    }

    /// What a survey found, unless it is not there, damaged or of another version.
    Optional<Surveyed> readSurvey(String recording, SpectrogramKind kind) {
        Path file = survey(recording, kind);
        try {
            Optional<Surveyed> found = SurveyFile.read(file);
            if (found.isPresent()) {
                renew(file);
            }
            return found;
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            complain("read", e);
            return Optional.empty();
        }
    }

    void writeSurvey(String recording, SpectrogramKind kind, Surveyed found) {
        if (mostBytes <= 0) {
            return;
        }
        try {
            AtomicFile.write(survey(recording, kind), beside -> SurveyFile.write(found, beside));
        } catch (ProblemException e) {
            complain("written", e);
        }
    }

    private void trim() {
        try {
            new FolderTrim(folder).to(mostBytes);
        } catch (IOException | UncheckedIOException e) {
            complain("trimmed", e);
        }
    }

    Path file(String recording, TileKey key) {
        String level = key.kind().name().toLowerCase(Locale.ROOT) + "-" + key.level();
        return folder.resolve(recording).resolve(level).resolve(key.index() + ".tile");
    }

    private Path survey(String recording, SpectrogramKind kind) {
        return folder.resolve(recording).resolve(kind.name().toLowerCase(Locale.ROOT) + ".survey");
    }

    private static void renew(Path file) throws IOException {
        Instant now = Instant.now();
        if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(FRESH))) {
            Files.setLastModifiedTime(file, FileTime.from(now));
        }
    }

    /// Once is enough: a full or read-only disk would say it at every tile.
    private void complain(String what, Exception cause) {
        if (!complained.getAndSet(true)) {
            LOG.warn("the tiles in {} cannot be {}; the program goes on without them", folder, what, cause);
        }
    }
}
