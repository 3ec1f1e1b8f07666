package io.github.audiomae.download;

import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folder of one download, locked by one downloader at a time.
final class DownloadFolder implements AutoCloseable {
    private static final Duration KEPT = Duration.ofDays(30);

    private final FileChannel lock;

    private DownloadFolder(FileChannel lock) {
        this.lock = lock;
    }

    /// Creates the folder if it is missing, and locks it.
    ///
    /// @throws ProblemException if another downloader has locked it
    static DownloadFolder open(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock held = null;
        try {
            held = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Locked by this process.
        } finally {
            if (held == null) {
                channel.close();
            }
        }
        if (held == null) {
            throw new ProblemException(ProblemCode.DOWNLOAD_BUSY, Sentence.of("download.busy"));
        }
        return new DownloadFolder(channel);
    }

    /// Total size of the files in a folder, in bytes.
    static long bytes(Path folder) throws IOException {
        long sum = 0;
        for (Path file : entries(folder)) {
            sum += Files.size(file);
        }
        return sum;
    }

    /// Deletes a folder and its files.
    static void delete(Path folder) {
        try {
            for (Path file : entries(folder)) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Deletes downloads that were not continued for a month.
    static void forgetOld(Path downloads) throws IOException {
        FileTime longAgo = FileTime.from(Instant.now().minus(KEPT));
        for (Path folder : entries(downloads)) {
            if (Files.isDirectory(folder) && Files.getLastModifiedTime(folder).compareTo(longAgo) < 0) {
                delete(folder);
            }
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
