package io.github.audiomae.app.settings;

import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.colour.ColourMap;
import io.github.audiomae.files.UserFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The settings as properties; saved shortly after they change.
public final class SettingsViewModel {
    /// The value for the fastest device.
    public static final String ANY_DEVICE = "auto";

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int MOST_RECENT = 12;

    private final SettingsStore store;
    private final Lane<Boolean> saving;
    private final ObjectProperty<ThemeChoice> theme = new SimpleObjectProperty<>(ThemeChoice.DARK);
    private final BooleanProperty systemDark = new SimpleBooleanProperty(true);
    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final ObjectProperty<ColourMap> colourMap = new SimpleObjectProperty<>(ColourMap.MAGMA);
    private final ObjectProperty<@Nullable Path> lastFolder = new SimpleObjectProperty<>();
    private final ObjectProperty<Map<String, List<String>>> keys = new SimpleObjectProperty<>(Map.of());
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.SYSTEM);
    private final StringProperty device = new SimpleStringProperty(ANY_DEVICE);
    private final ObservableList<Path> recent = FXCollections.observableArrayList();
    private final ObservableList<Path> shownRecent =
            FXCollections.unmodifiableObservableList(recent); // one view: its listeners are lost with it
    private final BooleanProperty tourSeen = new SimpleBooleanProperty();
    private final StringProperty startPattern = new SimpleStringProperty("");
    private final ObjectProperty<Integer> cacheMegabytes = new SimpleObjectProperty<>(Settings.USUAL_CACHE_MEGABYTES);

    public SettingsViewModel(Jobs jobs, SettingsStore store) {
        this.store = store;
        saving = jobs.fileLane();
        adopt(store.load());
        theme.subscribe(this::applyTheme);
        systemDark.subscribe(this::applyTheme);
        dark.addListener((property, old, now) -> keepTheme(now));
        List.<Property<?>>of(
                        theme, colourMap, lastFolder, keys, language, device, tourSeen, cacheMegabytes, startPattern)
                .forEach(property -> property.addListener((changed, old, now) -> saveSoon()));
        recent.addListener((ListChangeListener<Path>) change -> saveSoon());
    }

    /// Dark, light, or as the system.
    public ObjectProperty<ThemeChoice> theme() {
        return theme;
    }

    /// Whether the system theme is dark; set by the code that can detect it.
    public BooleanProperty systemDark() {
        return systemDark;
    }

    /// Whether the theme is dark. Setting it chooses [ThemeChoice#DARK] or [ThemeChoice#LIGHT].
    public BooleanProperty dark() {
        return dark;
    }

    /// The colour map of spectrograms.
    public ObjectProperty<ColourMap> colourMap() {
        return colourMap;
    }

    /// The changed shortcuts: by command, the names of its keys.
    public ObjectProperty<Map<String, List<String>>> keys() {
        return keys;
    }

    /// The language of the main window, from its next start on.
    public ObjectProperty<Language> language() {
        return language;
    }

    /// Where models run, as [io.github.audiomae.inference.ExecutionTarget#parse] reads it.
    public StringProperty device() {
        return device;
    }

    /// Whether the tour was shown.
    public BooleanProperty tourSeen() {
        return tourSeen;
    }

    /// Where date and time stand in the names of recordings, see [io.github.audiomae.timestamp.NamePattern]; blank for
    /// the usual forms alone.
    public StringProperty startPattern() {
        return startPattern;
    }

    /// Limit of the disk cache, in 10^6 bytes.
    public ObjectProperty<Integer> cacheMegabytes() {
        return cacheMegabytes;
    }

    /// Limit of the disk cache, in bytes.
    public ObservableValue<Long> cacheBytes() {
        return cacheMegabytes.map(megabytes -> megabytes * 1_000_000L);
    }

    /// Files opened last, newest first.
    public ObservableList<Path> recent() {
        return shownRecent;
    }

    /// Clears [#recent()].
    public void forgetRecent() {
        recent.clear();
    }

    /// The folder of the file chosen last, if it still exists; otherwise the user's home folder.
    public Path lastFolder() {
        return Optional.ofNullable(lastFolder.get()).filter(Files::isDirectory).orElseGet(() -> UserFolders.home());
    }

    /// Remembers the folder of a chosen file.
    void visit(Path file) {
        lastFolder.set(file.toAbsolutePath().normalize().getParent());
    }

    /// Keeps an opened file among [#recent()], and its folder.
    public void remember(Path openedFile) {
        Path file = openedFile.toAbsolutePath().normalize();
        visit(file);
        recent.remove(file);
        recent.addFirst(file);
        if (recent.size() > MOST_RECENT) {
            recent.remove(MOST_RECENT, recent.size());
        }
    }

    private void adopt(Settings loaded) {
        theme.set(ThemeChoice.of(loaded.theme()));
        colourMap.set(ColourMap.withId(loaded.colourMap()).orElse(ColourMap.MAGMA));
        lastFolder.set(Optional.ofNullable(loaded.lastFolder()).map(Path::of).orElse(null));
        keys.set(loaded.keys());
        language.set(Language.of(loaded.language()));
        device.set(loaded.device());
        recent.setAll(loaded.recent().stream().map(Path::of).toList());
        tourSeen.set(loaded.tourSeen());
        cacheMegabytes.set(loaded.cacheMegabytes());
        startPattern.set(loaded.startPattern());
    }

    private boolean wantsDark() {
        return switch (theme.get()) {
            case DARK -> true;
            case LIGHT -> false;
            case SYSTEM -> systemDark.get();
        };
    }

    private void applyTheme() {
        dark.set(wantsDark());
    }

    private void keepTheme(boolean nowDark) {
        if (nowDark != wantsDark()) {
            theme.set(nowDark ? ThemeChoice.DARK : ThemeChoice.LIGHT);
        }
    }

    private void saveSoon() {
        Settings now = snapshot();
        saving.replaceAfter(
                PAUSE,
                (token, progress) -> {
                    store.save(now);
                    return true;
                },
                JobState.atEnd(saved -> {}, cause -> {}));
    }

    private Settings snapshot() {
        Path folder = lastFolder.get();
        return new Settings(
                theme.get().id(),
                colourMap.get().id(),
                folder == null ? null : folder.toString(),
                keys.get(),
                language.get().id(),
                device.get(),
                recent.stream().map(Path::toString).toList(),
                tourSeen.get(),
                cacheMegabytes.get(),
                startPattern.get());
    }

    /// Saves pending changes; called when the main window closes.
    public void close() {
        saving.cancel();
        store.save(snapshot());
    }
}
