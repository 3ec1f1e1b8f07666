package io.github.audiomae.pyramid;

import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Tiles of all recordings, in memory and below that on disk, each within its bound; what was not used for longest goes
/// first. Thread-safe, and several programs may share the folder.
public final class TileCache {
    /// A gigabyte: about a day of sound at the levels that are kept.
    public static final long DISK_BYTES = 1L << 30;

    /// Tiles for a screen or two.
    public static final long MEMORY_BYTES = 96L << 20;

    private record MemoryKey(String recording, TileKey key) {}

    private final TileStore store;
    private final long memoryBytes;
    private final Map<MemoryKey, Tile> memory = new LinkedHashMap<>(64, 0.75f, true);
    private long inMemory;

    /// @param folder holds nothing but tiles; need not exist
    public TileCache(Path folder) {
        this(folder, DISK_BYTES, MEMORY_BYTES);
    }

    /// @param folder holds nothing but tiles; need not exist
    /// @param diskBytes bound of the folder; 0 keeps nothing there
    /// @param memoryBytes bound of the memory
    public TileCache(Path folder, long diskBytes, long memoryBytes) {
        store = new TileStore(folder, diskBytes);
        this.memoryBytes = memoryBytes;
    }

    /// Another bound of the folder: kept from the next tile on, when what was not used for longest goes first.
    ///
    /// @param bytes 0 keeps nothing there
    public void limitDisk(long bytes) {
        store.limit(bytes);
    }

    /// What the tiles of a recording are found by: where it is, how long, and when it was last changed.
    ///
    /// @throws ProblemException if the file is not there
    static String nameOf(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            String identity = file.toAbsolutePath().normalize() + "\n" + attributes.size() + "\n"
                    + attributes.lastModifiedTime().toMillis();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (IOException e) {
            throw new ProblemException(ProblemCode.SOUND_MISSING, Sentence.of("sound.gone", file), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }

    Optional<Tile> find(String recording, TileKey key) {
        synchronized (memory) {
            Tile known = memory.get(new MemoryKey(recording, key));
            if (known != null) {
                return Optional.of(known);
            }
        }
        Optional<Tile> stored = store.read(recording, key);
        stored.ifPresent(tile -> remember(recording, tile));
        return stored;
    }

    boolean isStored(String recording, TileKey key) {
        return store.contains(recording, key);
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
        store.write(recording, tile);
    }

    /// What the survey of a recording found, if it lies on disk.
    Optional<Surveyed> surveyed(String recording, SpectrogramKind kind) {
        return store.readSurvey(recording, kind);
    }

    /// Keeps on disk what a survey found.
    void store(String recording, SpectrogramKind kind, Surveyed found) {
        store.writeSurvey(recording, kind, found);
    }

    long inMemory() {
        synchronized (memory) {
            return inMemory;
        }
    }
}
