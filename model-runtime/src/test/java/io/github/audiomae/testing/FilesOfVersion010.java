package io.github.audiomae.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Files written by version 0.1.0; `version-0.1.0/README.md` beside them says how.
///
/// @param home the user's data folder
/// @param cache the folder for what can be made again
/// @param recordings a recording, its experiment card and its mask
public record FilesOfVersion010(Path home, Path cache, Path recordings) {
    /// A copy of the files.
    ///
    /// @param folder receives the three folders
    public static FilesOfVersion010 copiedTo(Path folder) throws IOException {
        InputStream resource = FilesOfVersion010.class.getResourceAsStream("/version-0.1.0/files.zip");
        try (ZipInputStream zip = new ZipInputStream(Objects.requireNonNull(resource, "files.zip"))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.copy(zip, file);
            }
        }
        return new FilesOfVersion010(folder.resolve("home"), folder.resolve("cache"), folder.resolve("recordings"));
    }

    /// 48 s of tones.
    public Path recording() {
        return recordings.resolve("tones.wav");
    }
}
