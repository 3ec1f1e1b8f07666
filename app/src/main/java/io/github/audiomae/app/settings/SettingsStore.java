package io.github.audiomae.app.settings;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps settings in one JSON file, written beside it and moved into place.
public final class SettingsStore {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);

    private final Path file;
    private final JsonMapper json = JsonMapper.builder().build();

    /// @param home the user's data folder
    public SettingsStore(Path home) {
        file = home.resolve("settings.json");
    }

    /// The language that was chosen last, where the system speaks `system`. Read before there is a window.
    public Locale language(Locale system) {
        return Language.of(load().language()).locale(system);
    }

    /// What was saved last; defaults where there is nothing readable.
    Settings load() {
        if (!Files.isRegularFile(file)) {
            return Settings.DEFAULT;
        }
        try {
            return json.readValue(file.toFile(), Settings.class);
        } catch (IOException e) {
            LOG.warn("{} cannot be read, defaults are used", file, e);
            return Settings.DEFAULT;
        }
    }

    /// Saves; a failure costs the settings, nothing else.
    void save(Settings settings) {
        try {
            Files.createDirectories(file.getParent());
            Path beside = file.resolveSibling(file.getFileName() + ".new");
            json.writerWithDefaultPrettyPrinter().writeValue(beside.toFile(), settings);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("{} cannot be written, settings are lost when the window closes", file, e);
        }
    }
}
