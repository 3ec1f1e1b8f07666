package io.github.audiomae.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reduces the size of a folder by deleting its oldest files. Another process may delete files at the same time.
final class FolderTrim {
    /// Files are deleted until the folder holds this share of the limit, so that the next file does not trigger it
    /// again.
    private static final double TARGET = 0.8;

    private record Entry(Path file, long bytes, long time) {}

    private final List<Entry> entries = new ArrayList<>();
    private long total;

    /// Measures a folder; one that does not exist is empty.
    FolderTrim(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    entries.add(new Entry(
                            file,
                            attributes.size(),
                            attributes.lastModifiedTime().toMillis()));
                    total += attributes.size();
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException vanished) {
                    return FileVisitResult.CONTINUE;
                }
            });
        }
    }

    /// Deletes the oldest files if the folder holds more than `mostBytes`.
    void to(long mostBytes) throws IOException {
        if (total <= mostBytes) {
            return;
        }
        entries.sort(Comparator.comparingLong(Entry::time));
        for (Entry entry : entries) {
            if (total <= TARGET * mostBytes) {
                return;
            }
            Files.deleteIfExists(entry.file());
            total -= entry.bytes();
        }
    }
}
