package io.github.audiomae.app.settings;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.audiomae.files.JsonFile;
import io.github.audiomae.run.ProblemException;
import java.nio.file.Path;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stores settings in one JSON file.
public final class SettingsStore {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);

    private final JsonFile<Settings> file;

    /// @param home the user's data folder
    public SettingsStore(Path home) {
        file = JsonFile.indented(home.resolve("settings.json"), new TypeReference<>() {});
    }

    /// The stored language, where the system's is `system`. Read before there is a window.
    public Locale language(Locale system) {
        return Language.of(load().language()).locale(system);
    }

    /// The stored settings; defaults if they cannot be read.
    Settings load() {
        return file.read().orElse(Settings.DEFAULT);
    }

    /// Saves; if that fails, only the settings are lost.
    void save(Settings settings) {
        try {
            file.write(settings);
        } catch (ProblemException e) {
            LOG.warn("{} cannot be written, settings are lost when the window closes", file.path(), e);
        }
    }
}
