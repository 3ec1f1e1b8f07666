package io.github.audiomae.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/// Tells libraries with native parts to unpack them into the program's cache folder, and not into hidden folders of the
/// person's home or into the temporary folder. Must run before any of them is loaded.
public final class LibraryCaches {
    /// The property that names the folder for native libraries that are unpacked once; without it, libraries do as they
    /// like.
    public static final String NATIVES = "audiomae.natives";

    private LibraryCaches() {}

    /// Also deletes what killed processes have left there. Never fails: a library that cannot be unpacked says so
    /// when it is needed.
    public static void place(UserFolders folders) {
        Path cache = folders.cache();
        set("org.bytedeco.javacpp.cachedir", cache.resolve("javacpp"));
        set("javafx.cachedir", cache.resolve("javafx"));
        set("DJL_CACHE_DIR", cache.resolve("djl"));
        Path natives = cache.resolve("natives");
        set(NATIVES, natives);
        set("audiomae.devices", folders.data().resolve("devices.json"));
        // These unpack anew in every process.
        Path own = natives.resolve(ProcessMark.own());
        for (String property : new String[] {"jna.tmpdir", "ZstdTempFolder", "org.xerial.snappy.tempdir"}) {
            set(property, own);
        }
        if (!Files.isDirectory(Path.of(System.getProperty("user.home")))) {
            System.setProperty("user.home", folders.data().toString());
        }
        try {
            tidy(natives);
            Files.createDirectories(own);
            own.toFile().deleteOnExit(); // after the files in it, which are registered later
        } catch (IOException e) {
            // Here only: every command starts with this class, and logging takes longer than a short command.
            LoggerFactory.getLogger(LibraryCaches.class).info("{} cannot be prepared", natives, e);
        }
    }

    /// Deletes the folders of processes that have ended.
    static void tidy(Path natives) throws IOException {
        for (Path folder : Folders.entries(natives)) {
            String name = folder.getFileName().toString();
            if (ProcessMark.isMark(name)
                    && ProcessMark.isLeftBehind(
                            name, Files.getLastModifiedTime(folder).toInstant())) {
                Folders.delete(folder);
            }
        }
    }

    private static void set(String property, Path folder) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, folder.toString());
        }
    }
}
