package io.github.audiomae.files;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/// A person's folders on this machine: those in `AUDIOMAE_HOME`, else according to the operating system's convention.
/// They need not exist.
///
/// @param data what must not be lost: models, settings, the session
/// @param cache what can be made again
public record UserFolders(Path data, Path cache) {
    private static final String NAME = "audio-mae-explorer";

    /// The folders of the person who runs this program.
    public static UserFolders current() {
        return of(System.getenv(), System.getProperties());
    }

    /// @param environment variables as [System#getenv()] gives them
    /// @param properties `os.name` and `user.home`
    static UserFolders of(Map<String, String> environment, Properties properties) {
        String own = environment.getOrDefault("AUDIOMAE_HOME", "");
        if (!own.isBlank()) {
            return new UserFolders(Path.of(own), Path.of(own, "cache"));
        }
        Path home = Path.of(properties.getProperty("user.home", "."));
        return switch (OperatingSystem.of(properties)) {
            case LINUX ->
                new UserFolders(
                        xdg(environment, "XDG_DATA_HOME", home.resolve(".local/share")),
                        xdg(environment, "XDG_CACHE_HOME", home.resolve(".cache")));
            case MAC ->
                new UserFolders(
                        home.resolve("Library/Application Support").resolve(NAME),
                        home.resolve("Library/Caches").resolve(NAME));
            case WINDOWS ->
                new UserFolders(
                        windows(environment, "APPDATA", home.resolve("AppData/Roaming")),
                        windows(environment, "LOCALAPPDATA", home.resolve("AppData/Local"))
                                .resolve("cache"));
        };
    }

    /// XDG Base Directory Specification: relative paths are to be ignored.
    private static Path xdg(Map<String, String> environment, String variable, Path usual) {
        String folder = environment.getOrDefault(variable, "");
        return (folder.startsWith("/") ? Path.of(folder) : usual).resolve(NAME);
    }

    private static Path windows(Map<String, String> environment, String variable, Path usual) {
        String folder = environment.getOrDefault(variable, "");
        return (folder.isBlank() ? usual : Path.of(folder)).resolve(NAME);
    }
}
