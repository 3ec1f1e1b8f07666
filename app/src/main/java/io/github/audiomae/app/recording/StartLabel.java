package io.github.audiomae.app.recording;

import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.timestamp.RecordingStart;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.function.BiFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// Beside the overview: the day of the recording, and its first and last minute.
final class StartLabel extends VBox {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /// @param there whether there is room for it
    StartLabel(WorkspaceViewModel workspace, ObservableValue<Boolean> there, Messages messages) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern(messages.text("overview.day"), messages.locale());
        setId("recording-start");
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(0);
        Label date = label(workspace, (start, sound) -> day.format(start.local()));
        Label times = label(workspace, (start, sound) -> fromTo(start.at(0), start.at(sound.seconds())));
        times.getStyleClass().add("muted-small");
        Tooltip whole = new Tooltip();
        whole.textProperty()
                .bind(workspace
                        .clock()
                        .start()
                        .map(start -> start.iso(0).replace('T', ' '))
                        .orElse(""));
        Tooltip.install(this, whole);
        getChildren().addAll(date, times);
        Shown.when(
                this,
                Bindings.createObjectBinding(
                        () -> there.getValue() && workspace.clock().start().get() != null,
                        there,
                        workspace.clock().start()));
    }

    /// To the second where both are in the same minute.
    private static String fromTo(TemporalAccessor first, TemporalAccessor last) {
        boolean apart = !MINUTE.format(first).equals(MINUTE.format(last));
        DateTimeFormatter format = apart ? MINUTE : SECOND;
        return format.format(first) + " – " + format.format(last);
    }

    private static Label label(WorkspaceViewModel workspace, BiFunction<RecordingStart, Recording, String> words) {
        Label label = new Label();
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            RecordingStart start = workspace.clock().start().get();
                            Recording sound = workspace.recording().get();
                            return start == null || sound == null ? "" : words.apply(start, sound);
                        },
                        workspace.clock().start(),
                        workspace.recording()));
        return label;
    }
}
