package io.github.audiomae.collection;

import io.github.audiomae.files.JarFolder;
import io.github.audiomae.files.LibraryCaches;
import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.slf4j.LoggerFactory;
import org.sqlite.JDBC;
import org.sqlite.util.OSInfo;

/// Unpacks the native library of SQLite once, into the folder that the property [LibraryCaches#NATIVES] names. Its Java
/// side would unpack it into the temporary folder in every process, compare it byte by byte, and leave it there if the
/// process is killed.
final class SqliteNatives {
    /// Read by the Java side of SQLite.
    private static final String PATH = "org.sqlite.lib.path";

    private SqliteNatives() {}

    /// Must run before SQLite is loaded. Never fails: where nothing can be unpacked, SQLite does as it likes.
    static void unpack() {
        String cache = System.getProperty(LibraryCaches.NATIVES);
        if (cache == null || System.getProperty(PATH) != null) {
            return;
        }
        try (ZipFile jar = JarFolder.jarOf(JDBC.class)) {
            JarFolder library =
                    new JarFolder(jar, "org/sqlite/native/" + OSInfo.getNativeLibFolderPathForCurrentOS() + "/", 1);
            if (!library.names().isEmpty()) {
                System.setProperty(PATH, library.unpackInto(Path.of(cache)).toString());
            }
        } catch (IOException | ProblemException e) {
            LoggerFactory.getLogger(SqliteNatives.class).info("{} cannot be used", cache, e);
        }
    }
}
