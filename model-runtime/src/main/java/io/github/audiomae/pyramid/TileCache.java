package io.github.audiomae.pyramid;

import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.files.DiskCache;
import io.github.audiomae.files.Sha256;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Tiles of all recordings, in memory and on disk, each with a size limit; the least recently used go first.
/// Thread-safe, and several processes may share the folder.
public final class TileCache {
    /// Default size limit of the folder: 1 GiB, about a day of sound at the resolutions that are kept.
    public static final long DISK_BYTES = 1L << 30;

    /// Default size limit in memory: tiles for one or two screens.
    public static final long MEMORY_BYTES = 96L << 20;

    private static final int NAME_DIGITS = 24;

    private record MemoryKey(String recording, TileKey key) {}

    private final DiskCache disk;
    private final long memoryBytes;
    private final Map<MemoryKey, Tile> memory = new LinkedHashMap<>(64, 0.75f, true);
    private long inMemory;

    /// @param folder holds nothing but tiles; need not exist
    public TileCache(Path folder) {
        this(folder, DISK_BYTES, MEMORY_BYTES);
    }

    /// @param folder holds nothing but tiles; need not exist
    /// @param diskBytes size limit of the folder; 0 keeps nothing there
    /// @param memoryBytes size limit in memory
    public TileCache(Path folder, long diskBytes, long memoryBytes) {
        disk = new DiskCache(folder, diskBytes);
        this.memoryBytes = memoryBytes;
    }

    /// Changes the size limit of the folder. It applies from the next tile on, when the least recently used ones
    /// are deleted.
    ///
    /// @param bytes 0 keeps nothing there
    public void limitDisk(long bytes) {
        disk.limit(bytes);
    }

    /// The name under which the tiles of a recording are kept; it depends on the file's path, length and time of
    /// change, and on the channel.
    ///
    /// @throws ProblemException if the file does not exist
    static String nameOf(Path file, ChannelChoice channel) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            String identity = file.toAbsolutePath().normalize() + "\n" + attributes.size() + "\n"
                    + attributes.lastModifiedTime().toMillis()
                    + (channel instanceof ChannelChoice.Single ? "\n" + channel : "");
            return Sha256.of(identity.getBytes(StandardCharsets.UTF_8)).substring(0, NAME_DIGITS);
        } catch (IOException e) {
            throw new ProblemException(ProblemCode.SOUND_MISSING, Sentence.of("sound.gone", file), e);
        }
    }

    Optional<Tile> find(String recording, TileKey key) {
        synchronized (memory) {
            Tile known = memory.get(new MemoryKey(recording, key));
            if (known != null) {
                return Optional.of(known);
            }
        }
        Optional<Tile> stored = disk.read(name(recording, key), file -> TileFile.read(key, file));
        stored.ifPresent(tile -> remember(recording, tile));
        return stored;
    }

    boolean isStored(String recording, TileKey key) {
        return disk.contains(name(recording, key));
    }

    /// Keeps a tile in memory.
    void remember(String recording, Tile tile) {
        synchronized (memory) {
            Tile older = memory.put(new MemoryKey(recording, tile.key()), tile);
            inMemory += tile.bytes() - (older == null ? 0 : older.bytes());
            var oldest = memory.values().iterator();
            while (inMemory > memoryBytes && oldest.hasNext()) {
                inMemory -= oldest.next().bytes();
                oldest.remove();
            }
        }
    }

    /// Keeps a tile on disk.
    void store(String recording, Tile tile) {
        disk.write(name(recording, tile.key()), draft -> TileFile.write(tile, draft));
    }

    /// The result of a recording's survey, if it is on disk.
    Optional<Surveyed> surveyed(String recording, SpectrogramForm kind) {
        return disk.read(name(recording, kind), file -> SurveyFile.read(file, kind.sampleRateHz()));
    }

    /// Keeps the result of a survey on disk.
    void store(String recording, SpectrogramForm kind, Surveyed found) {
        disk.write(name(recording, kind), draft -> SurveyFile.write(found, draft));
    }

    /// The file of a tile, relative to the folder.
    static String name(String recording, TileKey key) {
        return recording + "/" + key.kind().word() + "-" + key.resolution() + "/" + key.index() + ".tile";
    }

    private static String name(String recording, SpectrogramForm kind) {
        return recording + "/" + kind.word() + ".survey";
    }

    long inMemory() {
        synchronized (memory) {
            return inMemory;
        }
    }
}
