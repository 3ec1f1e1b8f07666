package io.github.audiomae.app.reconstruction;

import io.github.audiomae.app.player.PlayerViewModel;
import io.github.audiomae.app.spectrogram.CursorViewModel;
import io.github.audiomae.app.workspace.Excerpt;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import javafx.beans.value.ObservableValue;

/// Keeps the playback position of the panes at that of the player, and within the window: a window that is moved away
/// from it takes it along, so that playback starts with what is visible.
///
/// @param player the position in the recording
/// @param workspace the start of the window
/// @param cursor shows the position, counted from the start of the window
/// @param shown whether the panes are visible
record PlayheadLink(
        PlayerViewModel player, WorkspaceViewModel workspace, CursorViewModel cursor, ObservableValue<Boolean> shown) {
    private static final double MILLI = 1e-3;

    /// Starts following.
    void connect() {
        cursor.playheadShown().bind(workspace.excerpt().isNotNull());
        player.positionSeconds().subscribe(this::followSound);
        workspace.startSeconds().subscribe(this::followWindow);
    }

    /// During playback the window follows the sound, unless that stays in it.
    private void followSound() {
        if (player.playing().get() && !player.staysInWindow() && isOutside()) {
            workspace.moveTo(player.positionSeconds().get());
        }
        place();
    }

    private void followWindow() {
        if (shown.getValue() && isOutside()) {
            player.seek(workspace.startSeconds().get());
        }
        place();
    }

    private boolean isOutside() {
        double fromStart =
                player.positionSeconds().get() - workspace.startSeconds().get();
        return fromStart < 0 || fromStart >= workspace.windowSeconds() - MILLI;
    }

    /// The cursor counts from the start of the window.
    private void place() {
        double position = player.positionSeconds().get();
        Excerpt shown = workspace.excerpt().get();
        cursor.playheadSeconds()
                .set(position - (shown == null ? 0 : workspace.startSeconds().get()));
    }
}
