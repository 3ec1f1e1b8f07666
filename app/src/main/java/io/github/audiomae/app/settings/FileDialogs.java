package io.github.audiomae.app.settings;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// File dialogs. Each starts in the folder in which the last one, of any kind, ended, so that figures and tables are
/// saved beside the recording.
public final class FileDialogs {
    private final SettingsViewModel settings;

    public FileDialogs(SettingsViewModel settings) {
        this.settings = settings;
    }

    /// Asks for a file to read; empty if the user cancels.
    public Optional<Path> open(Window owner, String title, ExtensionFilter... filters) {
        return chosen(chooser(title, filters).showOpenDialog(owner));
    }

    /// Asks for a file to write; empty if the user cancels.
    ///
    /// @param name the suggested name
    public Optional<Path> save(Window owner, String title, String name, ExtensionFilter... filters) {
        FileChooser chooser = chooser(title, filters);
        chooser.setInitialFileName(name);
        return chosen(chooser.showSaveDialog(owner));
    }

    /// Asks for a folder to read; empty if the user cancels.
    public Optional<Path> openFolder(Window owner, String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(settings.lastFolder().toFile());
        return chosen(chooser.showDialog(owner));
    }

    private FileChooser chooser(String title, ExtensionFilter... filters) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().addAll(filters);
        chooser.setInitialDirectory(settings.lastFolder().toFile());
        return chooser;
    }

    private Optional<Path> chosen(@Nullable File file) {
        Optional<Path> path = Optional.ofNullable(file).map(File::toPath);
        path.ifPresent(settings::visit);
        return path;
    }
}
