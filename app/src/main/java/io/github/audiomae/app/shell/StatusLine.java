package io.github.audiomae.app.shell;

import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.feature.Room;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import org.controlsfx.control.StatusBar;

/// The last line of the window: the values under the cursor, and the format of the sound.
final class StatusLine extends StatusBar {
    private static final double HIGH = 27;
    private static final double LOW = 24;

    private final Messages messages;
    private final WorkspaceViewModel workspace;

    StatusLine(
            WorkspaceViewModel workspace,
            ObservableValue<String> readout,
            ObservableValue<Room> room,
            Messages messages) {
        this.messages = messages;
        this.workspace = workspace;
        setId("status");
        room.subscribe(now -> {
            double height = now.isLow() ? LOW : HIGH;
            setMinHeight(height);
            setPrefHeight(height);
        });
        getStyleClass().add("status-line");
        setFocusTraversable(false); // it has no controls
        setAccessibleRole(AccessibleRole.TEXT);
        accessibleTextProperty().bind(readout);
        textProperty().bind(readout);
        Label sound = new Label();
        sound.getStyleClass().add("muted");
        sound.textProperty()
                .bind(Bindings.createStringBinding(
                        this::describe,
                        workspace.recording(),
                        workspace.startSeconds(),
                        workspace.form(),
                        workspace.clock().shown()));
        Tips.of(sound).bind(sound.textProperty()); // a narrow window cuts the line
        getRightItems().add(sound);
    }

    private String describe() {
        Recording recording = workspace.recording().get();
        if (recording == null) {
            return "";
        }
        double start = workspace.startSeconds().get();
        double end = Math.min(recording.seconds(), start + workspace.windowSeconds());
        return messages.text(
                "status.sound",
                messages.number(recording.info().sampleRateHz() / 1000.0, 1),
                channels(recording),
                recording.info().codec(),
                workspace.clock().text(start, messages),
                workspace.clock().text(end, messages),
                messages.number(workspace.form().get().preprocessing().sampleRate() / 1000.0, 1));
    }

    private String channels(Recording recording) {
        return switch (recording.info().channels()) {
            case 1 -> messages.text("status.mono");
            case 2 -> messages.text("status.stereo");
            default -> messages.text("status.channels", recording.info().channels());
        };
    }
}
