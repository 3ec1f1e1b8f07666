package io.github.audiomae.app.recording;

import io.github.audiomae.app.player.PlayerViewModel;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// What a click at a time of the recording does, wherever it is clicked: it moves the playback position there; a double
/// click moves the window there. With Shift, which draws, a click does nothing.
record TimeClick(WorkspaceViewModel workspace, PlayerViewModel player) {
    /// Whether an event is a click of the main button and not the end of a drag.
    static boolean is(MouseEvent event) {
        return event.getButton() == MouseButton.PRIMARY && event.isStillSincePress();
    }

    /// @param seconds the time under the pointer
    void act(MouseEvent event, double seconds) {
        if (event.getClickCount() == 2) {
            workspace.moveTo(seconds - workspace.windowSeconds() / 2);
        } else if (!event.isShiftDown()) {
            player.seek(seconds);
        }
    }
}
