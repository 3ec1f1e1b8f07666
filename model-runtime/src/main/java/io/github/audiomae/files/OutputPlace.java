package io.github.audiomae.files;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// The place where a target is written. Symbolic links are followed, so that a link stays and the file that it names is
/// written.
///
/// @param path the file, which may not exist yet; of a stream, the target as it was given
/// @param stream whether it is a pipe or a character device: it takes bytes, but cannot be replaced by a file
record OutputPlace(Path path, boolean stream) {
    private static final int MOST_LINKS = 40;

    /// The type of a file in `st_mode` (POSIX, `sys/stat.h`).
    private static final int TYPE = 0xF000;

    private static final int PIPE = 0x1000;
    private static final int CHARACTER_DEVICE = 0x2000;

    /// @throws NoSuchFileException if the target can be neither replaced nor written to, such as a disk or a socket
    /// @throws IOException if its links cannot be followed
    static OutputPlace of(Path target) throws IOException {
        if (!Files.exists(target)) {
            return new OutputPlace(behindLinks(target.toAbsolutePath(), MOST_LINKS), false);
        }
        if (Files.isRegularFile(target)) {
            return new OutputPlace(target.toRealPath(), false);
        }
        if (takesBytes(mode(target))) {
            return new OutputPlace(target, true);
        }
        throw new NoSuchFileException(target.toString(), null, "not a file and not a pipe");
    }

    /// Whether a file of this `st_mode` takes a stream of bytes: a pipe or a character device.
    static boolean takesBytes(int mode) {
        int type = mode & TYPE;
        return type == PIPE || type == CHARACTER_DEVICE;
    }

    private static int mode(Path target) throws IOException {
        try {
            return (int) Files.getAttribute(target, "unix:mode");
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return 0; // not a POSIX system
        }
    }

    /// Links may lead to a file that does not exist yet.
    private static Path behindLinks(Path path, int most) throws IOException {
        if (!Files.isSymbolicLink(path)) {
            return path;
        }
        if (most == 0) {
            throw new FileSystemLoopException(path.toString());
        }
        return behindLinks(path.resolveSibling(Files.readSymbolicLink(path)), most - 1);
    }
}
