package io.github.audiomae.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;

/// The folder of a person without a usable home, among the temporary files: the same at every start, so that what was
/// unpacked there is used again, and never one that another user has prepared.
final class TemporaryHome {
    private static final String NAME = "audio-mae-explorer-";

    /// Belongs to the user that the process runs as.
    private static final Path OWN_PROCESS = Path.of("/proc/self");

    private TemporaryHome() {}

    /// Creates it if possible; where the temporary folder cannot be written, writing to it will say so.
    ///
    /// @param properties `java.io.tmpdir` and `user.name`
    static Path of(Properties properties) {
        Path temporary = Path.of(properties.getProperty("java.io.tmpdir", ".")).toAbsolutePath();
        String user = userNumber(OWN_PROCESS, properties.getProperty("user.name", "user"));
        Path folder = temporary.resolve(NAME + user.replaceAll("[^\\w.-]", "_"));
        try {
            if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
                create(folder);
            }
            return belongsTo(user, folder) ? folder : Files.createTempDirectory(temporary, NAME);
        } catch (FileAlreadyExistsException e) {
            return of(properties); // created by another process of this user in the meantime
        } catch (IOException e) {
            return folder;
        }
    }

    private static void create(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(folder);
        }
    }

    /// On systems other than Linux the temporary folder belongs to the user.
    private static boolean belongsTo(String user, Path folder) {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && userNumber(folder, user).equals(user);
    }

    private static String userNumber(Path folder, String other) {
        try {
            return Files.isDirectory(OWN_PROCESS)
                    ? Files.getAttribute(folder, "unix:uid").toString()
                    : other;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return other;
        }
    }
}
