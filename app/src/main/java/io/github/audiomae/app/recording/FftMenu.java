package io.github.audiomae.app.recording;

import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.files.EnumWord;
import io.github.audiomae.pyramid.FourierWindow;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/// Chooses the Fourier transform: its size, window and overlap; and names of notes beside frequencies.
final class FftMenu extends MenuButton {
    private final SpectrogramSettings settings;
    private final Messages messages;

    FftMenu(SpectrogramSettings settings, Messages messages) {
        this.settings = settings;
        this.messages = messages;
        setId("fft");
        getStyleClass().add("compact-menu");
        setMinWidth(USE_PREF_SIZE);
        Tips.put(this, messages.text("fft.tip"));
        settings.fftSize().subscribe(size -> setText(messages.text("fft.size", size.toString())));
        MenuItem fixed = new MenuItem(messages.text("fft.fixed"));
        fixed.setDisable(true);
        fixed.visibleProperty().bind(settings.scale().isEqualTo(RecordingScale.MODEL));
        getItems().add(fixed);
        radios(
                getItems(),
                settings.fftSize(),
                SpectrogramSettings.FFT_SIZES,
                size -> "fft-" + size,
                size -> messages.text("fft.samples", size.toString()));
        Menu window = menu("fft-window", "fft.window");
        radios(
                window.getItems(),
                settings.window(),
                List.of(FourierWindow.values()),
                each -> "fft-window-" + EnumWord.of(each),
                each -> messages.text(key(each)));
        Menu overlap = menu("fft-overlap", "fft.overlap");
        radios(
                overlap.getItems(),
                settings.overlap(),
                SpectrogramSettings.OVERLAPS,
                percent -> "fft-overlap-" + percent,
                percent -> messages.text("unit.percent", percent));
        CheckMenuItem notes = new CheckMenuItem(messages.text("fft.notes"));
        notes.setId("note-names");
        notes.selectedProperty().bindBidirectional(settings.notes());
        getItems().addAll(new SeparatorMenuItem(), window, overlap, new SeparatorMenuItem(), notes);
    }

    private Menu menu(String id, String key) {
        Menu menu = new Menu(messages.text(key));
        menu.setId(id);
        menu.disableProperty().bind(settings.scale().isEqualTo(RecordingScale.MODEL));
        return menu;
    }

    private <T> void radios(
            ObservableList<MenuItem> into,
            ObjectProperty<T> chosen,
            List<T> all,
            Function<T, String> id,
            Function<T, String> words) {
        ToggleGroup group = new ToggleGroup();
        for (T value : all) {
            RadioMenuItem item = new RadioMenuItem(words.apply(value));
            item.setId(id.apply(value));
            item.setToggleGroup(group);
            item.setOnAction(picked -> chosen.set(value));
            item.disableProperty().bind(settings.scale().isEqualTo(RecordingScale.MODEL));
            chosen.subscribe(now -> item.setSelected(value.equals(now)));
            into.add(item);
        }
    }

    private static String key(FourierWindow window) {
        return switch (window) {
            case HANN -> "fft.window.hann";
            case HAMMING -> "fft.window.hamming";
            case BLACKMAN_HARRIS -> "fft.window.blackman-harris";
            case RECTANGULAR -> "fft.window.rectangular";
        };
    }
}
