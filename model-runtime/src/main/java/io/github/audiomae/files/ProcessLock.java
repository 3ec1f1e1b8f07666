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

/// A lock that one running program has, and no other, not even a second one in the same process. The system frees it
/// when the program ends, however it ends.
public final class ProcessLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessLock.class);

    private final Path file;
    private final FileChannel channel;

    private ProcessLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Takes the lock; empty while somebody else has it, or where its file cannot be written.
    ///
    /// @param file stands for the lock; made, with its folder, where it is missing, and left there
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

    /// Frees it; closing twice is harmless.
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.info("{} cannot be freed", file, e);
        }
    }
}
