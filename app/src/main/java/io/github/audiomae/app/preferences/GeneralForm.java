package io.github.audiomae.app.preferences;

import io.github.audiomae.app.control.BoundChoice;
import io.github.audiomae.app.settings.Language;
import io.github.audiomae.app.settings.SettingsViewModel;
import io.github.audiomae.app.settings.ThemeChoice;
import io.github.audiomae.app.text.ByteSize;
import io.github.audiomae.app.text.ColourName;
import io.github.audiomae.app.text.Glyphs;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.colour.ColourMap;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// Theme, colours, language, device.
final class GeneralForm extends GridPane {
    private final Messages messages;

    GeneralForm(SettingsViewModel settings, Messages messages) {
        this.messages = messages;
        getStyleClass().addAll("form", "preferences-form");
        row(
                "preferences.theme",
                new BoundChoice<>("preferences-theme", settings.theme(), List.of(ThemeChoice.values()), this::words));
        row(
                "preferences.colours",
                new BoundChoice<>(
                        "preferences-colours", settings.colourMap(), levels(), map -> ColourName.of(map, messages)));
        row(
                "preferences.language",
                new BoundChoice<>(
                        "preferences-language", settings.language(), List.of(Language.values()), this::words));
        remark("preferences.language.about");
        row(
                "preferences.device",
                new BoundChoice<>("preferences-device", settings.device(), Devices.all(settings), this::device));
        remark("preferences.device.about");
        row(
                "preferences.cache",
                new BoundChoice<>("preferences-cache", settings.cacheMegabytes(), caches(settings), this::megabytes));
        remark("preferences.cache.about");
    }

    private static List<ColourMap> levels() {
        return Arrays.stream(ColourMap.values())
                .filter(map -> map != ColourMap.DIVERGING)
                .toList();
    }

    /// The usual ones, and the current one, which may have been edited in the settings file.
    private static List<Integer> caches(SettingsViewModel settings) {
        return Stream.of(250, 1000, 4000, 16_000, settings.cacheMegabytes().get())
                .distinct()
                .sorted()
                .toList();
    }

    private String megabytes(int megabytes) {
        return ByteSize.text(megabytes * 1_000_000L, messages);
    }

    private void row(String key, Node control) {
        Label label = new Label(messages.text(key));
        label.setLabelFor(control);
        label.setMinWidth(Label.USE_PREF_SIZE);
        addRow(getRowCount(), label, control);
    }

    private void remark(String key) {
        Label remark = new Label(messages.text(key));
        remark.getStyleClass().add("muted-small");
        remark.setWrapText(true);
        remark.setMaxWidth(340);
        add(remark, 1, getRowCount());
    }

    private String words(ThemeChoice theme) {
        return switch (theme) {
            case DARK -> messages.text("preferences.theme.dark");
            case LIGHT -> messages.text("preferences.theme.light");
            case SYSTEM -> messages.text("preferences.theme.system");
        };
    }

    private String words(Language language) {
        if (language == Language.SYSTEM) {
            return messages.text("preferences.language.system");
        }
        return Glyphs.canDraw(language.ownName()) ? language.ownName() : language.name(messages.locale());
    }

    private String device(String device) {
        return switch (device) {
            case SettingsViewModel.ANY_DEVICE -> messages.text("preferences.device.auto");
            case "cpu" -> messages.text("preferences.device.cpu");
            case "cpu:1" -> messages.text("preferences.device.cpu-one");
            case "cuda" -> messages.text("preferences.device.cuda");
            default -> device;
        };
    }
}
