package io.github.audiomae.app.player;

import io.github.audiomae.app.workspace.Recording;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Decides whether playback goes on in the next recording of the list, so that a folder is a playlist.
public final class PlaylistViewModel {
    private final BooleanProperty goesOn = new SimpleBooleanProperty();
    private final PlayerViewModel player;
    private Supplier<Optional<Path>> next = Optional::empty;
    private @Nullable Path expected;

    /// @param recording the open one; its listeners in the player come before those made here
    PlaylistViewModel(PlayerViewModel player, ObservableValue<@Nullable Recording> recording) {
        this.player = player;
        player.whenHeardToTheEnd(this::goOn);
        player.playing().addListener((property, old, now) -> expected = now ? null : expected);
        recording.map(Recording::file).addListener((property, old, now) -> arrive(now));
    }

    /// Whether the next recording is opened and played when one was heard to its end.
    public BooleanProperty goesOn() {
        return goesOn;
    }

    /// Tells how the next recording is opened.
    ///
    /// @param opening opens it and returns its file; empty after the last one
    public void openNextWith(Supplier<Optional<Path>> opening) {
        next = opening;
    }

    private void goOn() {
        if (goesOn.get()) {
            expected = null;
            next.get().ifPresent(this::expect);
        }
    }

    /// It may be there already.
    private void expect(Path file) {
        expected = file;
        if (file.equals(player.file())) {
            arrive(file);
        }
    }

    /// Another recording than the expected one was opened by the user and stays silent.
    private void arrive(@Nullable Path file) {
        boolean awaited = file != null && file.equals(expected);
        expected = null;
        if (awaited) {
            player.toggle();
        }
    }
}
