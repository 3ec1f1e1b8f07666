package io.github.audiomae.app.feature;

import io.github.audiomae.app.command.Commands;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// What features may ask of the main window. It is there once the window is: in parts, in commands and in what they do,
/// but not while features are created.
public final class Host {
    private @Nullable Window window;
    private @Nullable Commands commands;
    private Consumer<Path> folders = folder -> {};

    /// The window is there, and what it can be told to do.
    public void open(Window mainWindow, Commands all) {
        window = mainWindow;
        commands = all;
    }

    /// From now on folders are shown through `opener`; without it they stay closed.
    public void showFolders(Consumer<Path> opener) {
        folders = opener;
    }

    /// The owner of dialogs.
    public Window window() {
        return there(window);
    }

    /// Everything that the program can be told to do.
    public Commands commands() {
        return there(commands);
    }

    /// Shows a folder outside of the program.
    public void showFolder(Path folder) {
        folders.accept(folder);
    }

    private static <T> T there(@Nullable T it) {
        if (it == null) {
            throw new IllegalStateException("the main window is not open yet");
        }
        return it;
    }
}
