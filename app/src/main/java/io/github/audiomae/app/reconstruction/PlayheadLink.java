package io.github.audiomae.app.reconstruction;

import io.github.audiomae.app.player.PlayerViewModel;
import io.github.audiomae.app.spectrogram.CursorViewModel;
import io.github.audiomae.app.workspace.Excerpt;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.features.SpectrogramWindow;

/// Keeps the playback position of the panes at that of the player.
///
/// @param player the position in the recording
/// @param workspace the start of the window
/// @param cursor shows the position, counted from the start of the window
record PlayheadLink(PlayerViewModel player, WorkspaceViewModel workspace, CursorViewModel cursor) {
    private static final double MILLI = 1e-3;

    /// Starts following.
    void connect() {
        cursor.playheadShown().bind(workspace.excerpt().isNotNull());
        player.positionSeconds().subscribe(this::follow);
        workspace.startSeconds().subscribe(this::follow);
    }

    /// The cursor counts from the start of the window; during playback the window follows the sound.
    private void follow() {
        double position = player.positionSeconds().get();
        double start = workspace.startSeconds().get();
        double end = start + SpectrogramWindow.SECONDS;
        if (player.playing().get() && (position >= end - MILLI || position < start)) {
            workspace.moveTo(position);
        }
        Excerpt shown = workspace.excerpt().get();
        cursor.playheadSeconds()
                .set(position - (shown == null ? 0 : workspace.startSeconds().get()));
    }
}
