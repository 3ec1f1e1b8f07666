package io.github.audiomae.files;

import io.github.audiomae.run.Sentence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/// A person's folders on this machine. They need not exist.
///
/// The first that can be used: those of `AUDIOMAE_HOME`; on Linux those of XDG; those below `HOME`; those below the
/// home of the system's list of users; a folder of this user among the temporary files. What `AUDIOMAE_HOME` names is
/// always taken for data, even if it can only be read, because a library may be meant to be read only.
///
/// @param data what must not be lost: models, settings, the session
/// @param cache what can be made again
/// @param remark what a person should know about these folders; empty in the usual case
public record UserFolders(Path data, Path cache, Optional<Sentence> remark) {
    private static final String NAME = "audio-mae-explorer";

    /// The folders of the person who runs this program; the same as long as it runs.
    public static UserFolders current() {
        return Current.FOLDERS;
    }

    /// @param environment variables as [System#getenv()] gives them
    /// @param properties `os.name`, `user.home`, `user.name` and `java.io.tmpdir`
    static UserFolders of(Map<String, String> environment, Properties properties) {
        OperatingSystem system = OperatingSystem.of(properties);
        String own = environment.getOrDefault("AUDIOMAE_HOME", "");
        Optional<Path> data = own.isBlank()
                ? firstUsable(dataFolders(system, environment, properties))
                : Optional.of(Path.of(own).toAbsolutePath());
        List<Path> caches = own.isBlank()
                ? cacheFolders(system, environment, properties)
                : List.of(Path.of(own, "cache").toAbsolutePath());
        Optional<Path> cache = caches.stream().filter(UserFolders::isWritable).findFirst();
        if (data.isPresent() && cache.isPresent()) {
            return new UserFolders(data.get(), cache.get(), Optional.empty());
        }
        Path temporary = TemporaryHome.of(properties);
        Path usedCache = cache.orElse(temporary.resolve("cache"));
        return data.map(kept ->
                        new UserFolders(kept, usedCache, Optional.of(Sentence.of("home.cache", kept, usedCache))))
                .orElseGet(() ->
                        new UserFolders(temporary, usedCache, Optional.of(Sentence.of("home.temporary", temporary))));
    }

    /// The home of the person, below which dialogs start: `HOME`, else that of the system's list of users, else the
    /// folder of temporary files.
    public static Path home() {
        return homes(System.getenv(), System.getProperties()).stream()
                .findFirst()
                .orElse(Path.of(System.getProperty("java.io.tmpdir")));
    }

    private static List<Path> dataFolders(
            OperatingSystem system, Map<String, String> environment, Properties properties) {
        return switch (system) {
            case LINUX -> folders(environment, properties, "XDG_DATA_HOME", ".local/share");
            case MAC -> folders(environment, properties, "", "Library/Application Support");
            case WINDOWS -> folders(environment, properties, "APPDATA", "AppData/Roaming");
        };
    }

    private static List<Path> cacheFolders(
            OperatingSystem system, Map<String, String> environment, Properties properties) {
        return switch (system) {
            case LINUX -> folders(environment, properties, "XDG_CACHE_HOME", ".cache");
            case MAC -> folders(environment, properties, "", "Library/Caches");
            case WINDOWS ->
                folders(environment, properties, "LOCALAPPDATA", "AppData/Local").stream()
                        .map(folder -> folder.resolve("cache"))
                        .toList();
        };
    }

    /// @param variable names a folder; ignored if relative, as the XDG Base Directory Specification demands
    /// @param usual the folder below a home
    private static List<Path> folders(
            Map<String, String> environment, Properties properties, String variable, String usual) {
        List<Path> folders = new ArrayList<>();
        String named = environment.getOrDefault(variable, "");
        if (named.startsWith("/") || Path.of(named).isAbsolute()) {
            folders.add(Path.of(named));
        }
        homes(environment, properties).forEach(home -> folders.add(home.resolve(usual)));
        return folders.stream().map(folder -> folder.resolve(NAME)).toList();
    }

    /// Java gives `?` where the system's list of users has no entry.
    private static List<Path> homes(Map<String, String> environment, Properties properties) {
        return Stream.of(environment.getOrDefault("HOME", ""), properties.getProperty("user.home", ""))
                .filter(home -> !home.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .filter(Files::isDirectory)
                .distinct()
                .toList();
    }

    /// A folder that can only be read is used where there is no other.
    private static Optional<Path> firstUsable(List<Path> folders) {
        return folders.stream()
                .filter(UserFolders::isWritable)
                .findFirst()
                .or(() -> folders.stream().filter(Files::isReadable).findFirst());
    }

    /// Whether files can be written there, as far as permissions tell; the folder is not created.
    private static boolean isWritable(Path folder) {
        Path existing = folder;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return Files.isDirectory(existing) && Files.isWritable(existing);
    }

    /// Found once: the program changes `user.home` for its libraries where that is no folder.
    private static final class Current {
        static final UserFolders FOLDERS = of(System.getenv(), System.getProperties());
    }
}
