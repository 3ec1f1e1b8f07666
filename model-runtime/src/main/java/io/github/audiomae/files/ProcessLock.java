package io.github.audiomae.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A lock that can be held only once on the machine, whether by another process or by this one. The operating system
/// releases it when the process ends, for whatever reason.
public final class ProcessLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessLock.class);

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
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                return Optional.of(new ProcessLock(file, channel));
            }
            channel.close();
        } catch (IOException e) {
            LOG.info("{} cannot be locked", file, e);
        }
        return Optional.empty();
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /// Releases the lock; closing twice is harmless.
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.info("{} cannot be freed", file, e);
        }
    }
}
