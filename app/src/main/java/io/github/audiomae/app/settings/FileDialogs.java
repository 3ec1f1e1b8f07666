package io.github.audiomae.app.settings;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Asks for files. Every dialog starts in the folder that the last one, of whatever kind, ended in: figures and tables
/// go beside the recording that was opened.
public final class FileDialogs {
    private final SettingsViewModel settings;

    public FileDialogs(SettingsViewModel settings) {
        this.settings = settings;
    }

    /// A file to read; empty if the person thought better of it.
    public Optional<Path> open(Window owner, String title, ExtensionFilter... filters) {
        return chosen(chooser(title, filters).showOpenDialog(owner));
    }

    /// A file to write; empty if the person thought better of it.
    ///
    /// @param name suggested
    public Optional<Path> save(Window owner, String title, String name, ExtensionFilter... filters) {
        FileChooser chooser = chooser(title, filters);
        chooser.setInitialFileName(name);
        return chosen(chooser.showSaveDialog(owner));
    }

    /// A folder to read; empty if the person thought better of it.
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
