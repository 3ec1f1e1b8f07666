package io.github.audiomae.app.feature;

import io.github.audiomae.app.command.CommandRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The main window, as seen by features. Window and commands are available once the window exists: in parts, in
/// commands and in their actions, but not while features are created.
public final class Host {
    private @Nullable Window window;
    private @Nullable CommandRegistry commands;
    private final SidePanels panels = new SidePanels();
    private final UndoOrder undoOrder = new UndoOrder();
    private Consumer<Path> folders = folder -> {};
    private @Nullable Consumer<List<Path>> files;

    /// Sets the window and all commands.
    public void open(Window mainWindow, CommandRegistry all) {
        window = mainWindow;
        commands = all;
    }

    /// Shows folders with `opener`; without it they are not shown.
    public void showFolders(Consumer<Path> opener) {
        folders = opener;
    }

    /// Opens files with `opener`.
    public void openFilesWith(Consumer<List<Path>> opener) {
        files = opener;
    }

    /// Opens files and folders of any kind that the program knows, as if they were dropped on the main window.
    public void openFiles(List<Path> chosen) {
        there(files).accept(chosen);
    }

    /// The window that owns dialogs.
    public Window window() {
        return there(window);
    }

    /// The panels beside the centre.
    public SidePanels panels() {
        return panels;
    }

    /// The order of changes that can be taken back.
    public UndoOrder undoOrder() {
        return undoOrder;
    }

    /// All commands of the program.
    public CommandRegistry commands() {
        return there(commands);
    }

    /// Opens a folder outside of the program.
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
