package io.github.audiomae.app.recording;

import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.place.Navigation;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.player.PlayerViewModel;
import io.github.audiomae.app.spectrogram.CursorViewModel;
import io.github.audiomae.app.spectrogram.DisplayViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.audio.TimeSpan;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/// The commands for which part of the recording is shown, and where the window is.
///
/// @param view is zoomed while the whole recording is shown
/// @param cursor is zoomed while the panes are shown instead
record RecordingCommands(
        FeatureContext context,
        RecordingViewModel view,
        CursorViewModel cursor,
        DisplayViewModel display,
        PlayerViewModel player) {
    List<Command> all() {
        Messages messages = context.messages();
        Navigation navigation = context.navigation();
        return List.of(
                Command.of("zoom-in", messages.text("key.zoom-in"), either(view::zoomIn, () -> cursor.zoom(0.5)))
                        .key(KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN)
                        .on("recording-zoom-in"),
                Command.of("zoom-out", messages.text("key.zoom-out"), either(view::zoomOut, () -> cursor.zoom(2)))
                        .key(KeyCode.MINUS, KeyCombination.SHORTCUT_DOWN)
                        .on("recording-zoom-out"),
                Command.of("fit", messages.text("key.fit"), either(view::fit, cursor::fit))
                        .key(KeyCode.F)
                        .on("recording-fit"),
                Command.of("fit-selection", messages.text("key.fit-selection"), this::fitSelection)
                        .when(navigation.selection().span().isNotNull())
                        .key(KeyCode.F, KeyCombination.SHIFT_DOWN),
                Command.of("grid", messages.text("key.grid"), () -> flip(display.patchGrid()))
                        .key(KeyCode.G)
                        .on("recording-grid"),
                Command.of(
                                "clock",
                                messages.text("key.clock"),
                                () -> flip(context.workspace().clock().wanted()))
                        .when(context.workspace().clock().start().isNotNull())
                        .on("recording-clock"),
                Command.of("next-window", messages.text("key.next-window"), () -> moveWindow(1))
                        .key(KeyCode.PAGE_DOWN),
                Command.of("previous-window", messages.text("key.previous-window"), () -> moveWindow(-1))
                        .key(KeyCode.PAGE_UP));
    }

    /// Runs a command in the view that is visible: the whole recording, or the panes.
    private Runnable either(Runnable inWhole, Runnable inPanes) {
        return () -> (view.shown().get() ? inWhole : inPanes).run();
    }

    private void fitSelection() {
        Navigation navigation = context.navigation();
        TimeSpan span = navigation.selection().span().get();
        if (span != null) {
            navigation.mark();
            navigation.show(Place.RECORDING);
            view.fit(span);
        }
    }

    private void moveWindow(int windows) {
        WorkspaceViewModel workspace = context.workspace();
        workspace.moveTo(workspace.startSeconds().get() + windows * workspace.windowSeconds());
        player.seek(workspace.startSeconds().get());
    }

    private static void flip(BooleanProperty property) {
        property.set(!property.get());
    }
}
