package io.github.audiomae.app.preferences;

import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.command.Menu;
import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.feature.Feature;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.Part;
import io.github.audiomae.app.feature.Part.Third;
import io.github.audiomae.app.feature.Preference;
import io.github.audiomae.app.feature.TextPreference;
import io.github.audiomae.app.settings.Language;
import io.github.audiomae.app.settings.SettingsViewModel;
import io.github.audiomae.app.settings.ThemeChoice;
import io.github.audiomae.app.text.ColourName;
import io.github.audiomae.app.text.Glyphs;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.colour.ColourMap;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// Appearance and language, the preferences of all features, and the keys of all commands.
public final class PreferencesFeature implements Feature {
    private final FeatureContext context;
    private final Supplier<List<Feature>> features;

    /// @param features all features, whose preferences are shown; read after all of them exist
    public PreferencesFeature(FeatureContext context, Supplier<List<Feature>> features) {
        this.context = context;
        this.features = features;
    }

    @Override
    public String id() {
        return "preferences";
    }

    @Override
    public List<Part> parts() {
        ColourMenu colours = new ColourMenu(context.settings(), context.messages());
        Shown.when(colours, context.host().panels().room().map(room -> !room.isSmall()));
        return List.of(new Part.Tool(Third.END, colours));
    }

    @Override
    public List<Command> commands() {
        Messages messages = context.messages();
        return List.of(
                Command.of("preferences", messages.text("key.preferences"), this::show)
                        .key(KeyCode.COMMA, KeyCombination.SHORTCUT_DOWN)
                        .in(Menu.PROGRAM, messages.text("program.preferences"), Material2OutlinedMZ.SETTINGS),
                Command.of("theme", messages.text("key.theme"), this::flipTheme)
                        .key(KeyCode.T, KeyCombination.SHORTCUT_DOWN)
                        .in(Menu.PROGRAM, messages.text("toolbar.theme"), Material2OutlinedAL.BRIGHTNESS_6),
                Command.of("keys", messages.text("key.keys"), this::showKeys)
                        .key(KeyCode.F2)
                        .in(Menu.HELP, messages.text("program.keys"), Material2OutlinedAL.KEYBOARD));
    }

    private void showKeys() {
        new KeyReference(
                        context.host().commands(),
                        features.get().stream()
                                .flatMap(feature -> feature.gestures().stream())
                                .toList(),
                        context.messages(),
                        context.host().window())
                .show();
    }

    private void flipTheme() {
        SettingsViewModel settings = context.settings();
        settings.dark().set(!settings.dark().get());
    }

    private void show() {
        List<Preference<?>> all = Stream.concat(
                        Stream.of(this), features.get().stream().filter(other -> other != this))
                .flatMap(feature -> feature.preferences().stream())
                .toList();
        List<TextPreference> texts = features.get().stream()
                .flatMap(feature -> feature.textPreferences().stream())
                .toList();
        new PreferencesDialog(
                        new GeneralForm(all, texts),
                        context.settings().dark(),
                        context.host().commands(),
                        context.messages(),
                        context.host().window())
                .show();
    }

    @Override
    public List<Preference<?>> preferences() {
        Messages messages = context.messages();
        SettingsViewModel settings = context.settings();
        List<ColourMap> colours = Arrays.stream(ColourMap.values())
                .filter(map -> map != ColourMap.DIVERGING)
                .toList();
        return List.of(
                new Preference<>(
                        "theme",
                        messages.text("preferences.theme"),
                        null,
                        settings.theme(),
                        List.of(ThemeChoice.values()),
                        this::words),
                new Preference<>(
                        "colours",
                        messages.text("preferences.colours"),
                        null,
                        settings.colourMap(),
                        colours,
                        map -> ColourName.of(map, messages)),
                new Preference<>(
                        "language",
                        messages.text("preferences.language"),
                        messages.text("preferences.language.about"),
                        settings.language(),
                        List.of(Language.values()),
                        this::words));
    }

    private String words(ThemeChoice theme) {
        Messages messages = context.messages();
        return switch (theme) {
            case DARK -> messages.text("preferences.theme.dark");
            case LIGHT -> messages.text("preferences.theme.light");
            case SYSTEM -> messages.text("preferences.theme.system");
        };
    }

    private String words(Language language) {
        Messages messages = context.messages();
        if (language == Language.SYSTEM) {
            return messages.text("preferences.language.system");
        }
        return Glyphs.canDraw(language.ownName()) ? language.ownName() : language.name(messages.locale());
    }
}
