package io.github.audiomae.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/// Waits until what was written has reached the disk, so that a power cut cannot leave an empty or partial file under
/// its final name.
public final class DiskFlush {
    /// Windows demands the right to write, which a model's file that is shared with another model may lack
    /// elsewhere.
    private static final StandardOpenOption FOR_FILES =
            OperatingSystem.current() == OperatingSystem.WINDOWS ? StandardOpenOption.WRITE : StandardOpenOption.READ;

    private DiskFlush() {}

    /// The content of a file.
    public static void file(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, FOR_FILES)) {
            channel.force(true);
        }
    }

    /// The names in a folder; does nothing where the system does not support that.
    public static void folder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            return; // Windows, and some network disks
        }
    }

    /// A folder with every file in it.
    public static void tree(Path folder) throws IOException {
        List<Path> inside;
        try (Stream<Path> walk = Files.walk(folder)) {
            inside = walk.toList();
        }
        for (Path path : inside) {
            if (Files.isDirectory(path)) {
                folder(path);
            } else {
                file(path);
            }
        }
    }
}
