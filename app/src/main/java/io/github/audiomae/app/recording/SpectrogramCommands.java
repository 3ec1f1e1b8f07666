package io.github.audiomae.app.recording;

import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.text.Messages;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/// The commands for how the spectrogram is made and which frequencies it shows.
///
/// @param view has what they change
record SpectrogramCommands(RecordingViewModel view, Messages messages) {
    private static final double ZOOM = 2;

    List<Command> all() {
        SpectrogramSettings settings = view.settings();
        ObservableValue<Boolean> fourier = view.shown().and(settings.scale().isNotEqualTo(RecordingScale.MODEL));
        return List.of(
                Command.of("fft-larger", messages.text("key.fft-larger"), () -> settings.stepFft(1))
                        .when(fourier)
                        .key(KeyCode.F7),
                Command.of("fft-smaller", messages.text("key.fft-smaller"), () -> settings.stepFft(-1))
                        .when(fourier)
                        .key(KeyCode.F7, KeyCombination.SHIFT_DOWN),
                Command.of(
                                "whiten",
                                messages.text("key.whiten"),
                                () -> settings.whitened()
                                        .set(!settings.whitened().get()))
                        .when(view.shown())
                        .key(KeyCode.F8)
                        .on("recording-whiten"),
                Command.of("next-scale", messages.text("key.next-scale"), settings::stepScale)
                        .when(view.shown())
                        .key(KeyCode.F9),
                Command.of("fit-frequency", messages.text("key.fit-frequency"), view::fitFrequency)
                        .when(view.shown())
                        .key(KeyCode.F9, KeyCombination.SHIFT_DOWN),
                Command.of("zoom-in-frequency", messages.text("key.zoom-in-frequency"), () -> zoom(1 / ZOOM))
                        .when(view.shown())
                        .key(KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                Command.of("zoom-out-frequency", messages.text("key.zoom-out-frequency"), () -> zoom(ZOOM))
                        .when(view.shown())
                        .key(KeyCode.MINUS, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
    }

    /// Zooms around the pointer, or the middle.
    private void zoom(double factor) {
        RecordingPoint at = view.point().get();
        view.zoomFrequency(at == null ? view.axis().get().hertz(0.5) : at.hertz(), factor);
    }
}
