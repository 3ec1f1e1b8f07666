package io.github.audiomae.explore;

import io.github.audiomae.files.DiskCache;
import java.nio.file.Path;
import java.util.Optional;

/// Timelines on disk, with a size limit: the least recently used go first. They are found by the content of the sound,
/// not by its path: a recording that was moved or renamed need not be classified again. Thread-safe; never fails, see
/// [DiskCache].
public final class TimelineStore {
    /// Default size limit: a few dozen nights with the classes of a small model.
    public static final long DISK_BYTES = 256L << 20;

    private final DiskCache disk;

    /// @param folder holds nothing but timelines; need not exist
    public TimelineStore(Path folder) {
        this.disk = new DiskCache(folder, DISK_BYTES);
    }

    /// The timelines among other cached files, the same for the main window and the command line.
    ///
    /// @param cache the folder of all cached files
    public static TimelineStore in(Path cache) {
        return new TimelineStore(cache.resolve("timelines"));
    }

    /// Whether there is a timeline of any sound of this size. If not, a sound's hash need not be computed.
    public boolean knowsSoundOf(long bytes) {
        return disk.containsAny(bytes + "-");
    }

    /// The timeline for a key, complete or only its beginning.
    public Optional<ClassTimeline> find(TimelineKey key) {
        return disk.read(name(key), file -> TimelineFile.read(key, file));
    }

    /// Keeps a timeline in place of an earlier one for the key.
    public void keep(TimelineKey key, ClassTimeline timeline) {
        disk.write(name(key), draft -> TimelineFile.write(key, timeline, draft));
    }

    private static String name(TimelineKey key) {
        return key.name() + ".timeline";
    }
}
