package io.github.audiomae.resources;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// Where files may be kept that can be made again: `AUDIOMAE_HOME`, else what the operating system's convention
/// says.
public final class UserCache {
    private static final String NAME = "audio-mae-explorer";

    private UserCache() {}

    /// The folder for this person on this machine; need not exist.
    public static Path folder() {
        return of(System.getenv(), System.getProperties());
    }

    /// @param environment variables as [System#getenv()] gives them
    /// @param properties `os.name` and `user.home`
    static Path of(Map<String, String> environment, Properties properties) {
        String own = environment.getOrDefault("AUDIOMAE_HOME", "");
        if (!own.isBlank()) {
            return Path.of(own, "cache");
        }
        Path home = Path.of(properties.getProperty("user.home", "."));
        String system = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("mac")) {
            return home.resolve("Library/Caches").resolve(NAME);
        }
        if (system.startsWith("windows")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            Path data = local.isBlank() ? home.resolve("AppData/Local") : Path.of(local);
            return data.resolve(NAME).resolve("cache");
        }
        // XDG Base Directory Specification: relative paths are to be ignored.
        String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
        return (cache.startsWith("/") ? Path.of(cache) : home.resolve(".cache")).resolve(NAME);
    }
}
