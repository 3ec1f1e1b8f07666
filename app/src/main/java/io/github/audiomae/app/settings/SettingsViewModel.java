package io.github.audiomae.app.settings;

import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.colour.ColourMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The settings as properties; saved a moment after they change.
public final class SettingsViewModel {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final SettingsStore store;
    private final Lane<Boolean> saving;
    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final ObjectProperty<ColourMap> colourMap = new SimpleObjectProperty<>(ColourMap.MAGMA);
    private final ObjectProperty<@Nullable Path> lastFolder = new SimpleObjectProperty<>();

    private final ObjectProperty<Map<String, List<String>>> keys = new SimpleObjectProperty<>(Map.of());

    public SettingsViewModel(Jobs jobs, SettingsStore store) {
        this.store = store;
        saving = jobs.fileLane();
        Settings loaded = store.load();
        dark.set(loaded.theme().equals(Settings.DARK));
        colourMap.set(ColourMap.withId(loaded.colourMap()).orElse(ColourMap.MAGMA));
        lastFolder.set(Optional.ofNullable(loaded.lastFolder()).map(Path::of).orElse(null));
        keys.set(loaded.keys());
        dark.addListener((property, old, now) -> saveSoon());
        colourMap.addListener((property, old, now) -> saveSoon());
        lastFolder.addListener((property, old, now) -> saveSoon());
        keys.addListener((property, old, now) -> saveSoon());
    }

    /// Whether the window is dark.
    public BooleanProperty dark() {
        return dark;
    }

    /// Colours of levels.
    public ObjectProperty<ColourMap> colourMap() {
        return colourMap;
    }

    /// By command the names of the keys that were chosen for it.
    public ObjectProperty<Map<String, List<String>>> keys() {
        return keys;
    }

    /// Where a file was opened last, if that folder is still there.
    public Optional<Path> lastFolder() {
        return Optional.ofNullable(lastFolder.get()).filter(Files::isDirectory);
    }

    /// Remembers the folder of an opened file.
    public void remember(Path openedFile) {
        lastFolder.set(openedFile.toAbsolutePath().getParent());
    }

    private void saveSoon() {
        Path folder = lastFolder.get();
        Settings now = new Settings(
                dark.get() ? Settings.DARK : Settings.LIGHT,
                colourMap.get().id(),
                folder == null ? null : folder.toString(),
                keys.get());
        saving.replaceAfter(
                PAUSE,
                (token, progress) -> {
                    store.save(now);
                    return true;
                },
                JobState.atEnd(saved -> {}, cause -> {}));
    }
}
