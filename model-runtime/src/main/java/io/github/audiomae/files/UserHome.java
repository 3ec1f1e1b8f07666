package io.github.audiomae.files;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// Where a person's data lives: `AUDIOMAE_HOME`, else what the operating system's convention says.
public final class UserHome {
    private static final String NAME = "audio-mae-explorer";

    private UserHome() {}

    /// @param environment variables as [System#getenv()] gives them
    /// @param properties `os.name` and `user.home`
    public static Path of(Map<String, String> environment, Properties properties) {
        String own = environment.getOrDefault("AUDIOMAE_HOME", "");
        if (!own.isBlank()) {
            return Path.of(own);
        }
        Path home = Path.of(properties.getProperty("user.home", "."));
        String system = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("mac")) {
            return home.resolve("Library/Application Support").resolve(NAME);
        }
        if (system.startsWith("windows")) {
            String roaming = environment.getOrDefault("APPDATA", "");
            return (roaming.isBlank() ? home.resolve("AppData/Roaming") : Path.of(roaming)).resolve(NAME);
        }
        // XDG Base Directory Specification: relative paths are to be ignored.
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        return (data.startsWith("/") ? Path.of(data) : home.resolve(".local/share")).resolve(NAME);
    }
}
