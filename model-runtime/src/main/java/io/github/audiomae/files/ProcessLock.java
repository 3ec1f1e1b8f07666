package io.github.audiomae.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A lock that can be held only once on the machine, whether by another process or by this one. The operating system
/// releases it when the process ends, for whatever reason.
public final class ProcessLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessLock.class);

    private static final Map<Path, ReentrantLock> OWN = new ConcurrentHashMap<>();

    /// The files that this process has locked. They must not even be opened: on POSIX systems a process loses all its
    /// locks on a file when it closes any of its channels to it.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Path file;
    private final FileChannel channel;

    private ProcessLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Takes the lock; empty if it is held already, or its file cannot be written.
    ///
    /// @param file stands for the lock; created with its folder if it is missing, and never deleted
    public static Optional<ProcessLock> take(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = Objects.requireNonNull(absolute.getParent(), "a file has a folder");
        try {
            Files.createDirectories(folder);
            Path real = folder.toRealPath().resolve(folder.relativize(absolute));
            if (HELD.add(real)) {
                return opened(real);
            }
        } catch (IOException e) {
            LOG.info("{} cannot be locked", file, e);
        }
        return Optional.empty();
    }

    private static Optional<ProcessLock> opened(Path file) throws IOException {
        FileChannel channel = null;
        boolean locked = false;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            locked = isLocked(channel);
            return locked ? Optional.of(new ProcessLock(file, channel)) : Optional.empty();
        } finally {
            if (!locked) {
                if (channel != null) {
                    channel.close();
                }
                HELD.remove(file);
            }
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /// Takes the lock, waiting until nobody else holds it. Where it cannot be had, in a folder that cannot be
    /// written, on a disk without locks, or after half a minute, the work goes on without it. The same thread may
    /// take it again.
    ///
    /// @param file stands for the lock; created with its folder if it is missing, and never deleted
    /// @return to be closed by the same thread
    public static Held await(Path file) {
        ReentrantLock own = OWN.computeIfAbsent(file.toAbsolutePath().normalize(), path -> new ReentrantLock());
        own.lock();
        if (own.getHoldCount() > 1) {
            return own::unlock;
        }
        Optional<ProcessLock> lock = patiently(file);
        return () -> {
            lock.ifPresent(ProcessLock::close);
            own.unlock();
        };
    }

    private static Optional<ProcessLock> patiently(Path file) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<ProcessLock> lock = take(file);
            if (lock.isPresent() || !Files.isWritable(file)) {
                return lock;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        LOG.warn("{} is locked by another process for too long; going on without it", file);
        return Optional.empty();
    }

    /// A lock that is held until it is closed.
    @FunctionalInterface
    public interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /// Releases the lock; closing twice is harmless.
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.info("{} cannot be freed", file, e);
        } finally {
            HELD.remove(file);
        }
    }
}
