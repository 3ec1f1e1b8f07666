package io.github.audiomae.app.settings;

import io.github.audiomae.app.text.Messages;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// File dialogs. Each starts in the folder in which the last one, of any kind, ended, so that figures and tables are
/// saved beside the recording.
public final class FileDialogs {
    private final SettingsViewModel settings;
    private final Messages messages;

    public FileDialogs(SettingsViewModel settings, Messages messages) {
        this.settings = settings;
        this.messages = messages;
    }

    /// The folder in which the next dialog starts.
    public Path folder() {
        return settings.lastFolder();
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

    /// Asks for a file to write whose name ends like this: the ending is added if it is missing. If the longer name is
    /// taken, asks whether that file may be replaced. Empty if the user cancels.
    ///
    /// @param name the suggested name
    /// @param ending for example `.json`
    /// @param fits whether a typed name already ends as it should
    public Optional<Path> saveAs(Window owner, String title, String name, String ending, Predicate<String> fits) {
        return save(owner, title, name).flatMap(file -> {
            String typed = String.valueOf(file.getFileName());
            Path whole = fits.test(typed) ? file : file.resolveSibling(typed + ending);
            boolean agreed = whole.equals(file) // the system has asked about this name
                    || Files.notExists(whole)
                    || new ReplaceQuestion(owner, whole, false, messages).ask() == ReplaceQuestion.Answer.REPLACE;
            return agreed ? Optional.of(whole) : Optional.empty();
        });
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
