package io.github.audiomae.app.settings;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.audiomae.files.JsonFile;
import io.github.audiomae.run.ProblemException;
import java.nio.file.Path;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps settings in one JSON file.
public final class SettingsStore {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);

    private final JsonFile<Settings> file;

    /// @param home the user's data folder
    public SettingsStore(Path home) {
        file = JsonFile.indented(home.resolve("settings.json"), new TypeReference<>() {});
    }

    /// The language that was chosen last, where the system speaks `system`. Read before there is a window.
    public Locale language(Locale system) {
        return Language.of(load().language()).locale(system);
    }

    /// What was saved last; defaults where there is nothing readable.
    Settings load() {
        return file.read().orElse(Settings.DEFAULT);
    }

    /// Saves; a failure costs the settings, nothing else.
    void save(Settings settings) {
        try {
            file.write(settings);
        } catch (ProblemException e) {
            LOG.warn("{} cannot be written, settings are lost when the window closes", file.path(), e);
        }
    }
}
