package io.github.audiomae.app.window;

import io.github.audiomae.app.command.KeyMap;
import io.github.audiomae.app.recordings.FolderSearchViewModel;
import io.github.audiomae.app.recordings.RecordingsViewModel;
import io.github.audiomae.app.settings.SettingsViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// What the window does beyond the features: files in, help out.
final class Actions {
    private final WorkspaceViewModel workspace;
    private final RecordingsViewModel recordings;
    private final SettingsViewModel settings;
    private final FolderSearchViewModel folders;
    private final Messages messages;
    private final KeyMap keyMap;
    private final Window owner;

    Actions(
            WorkspaceViewModel workspace,
            RecordingsViewModel recordings,
            SettingsViewModel settings,
            FolderSearchViewModel folders,
            Messages messages,
            KeyMap keyMap,
            Window owner) {
        this.workspace = workspace;
        this.recordings = recordings;
        this.settings = settings;
        this.folders = folders;
        this.messages = messages;
        this.keyMap = keyMap;
        this.owner = owner;
    }

    /// Lets the user choose a sound file.
    void openFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text("open.title"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(messages.text("open.all"), "*.*"),
                        new FileChooser.ExtensionFilter(
                                messages.text("open.sounds"),
                                "*.wav",
                                "*.flac",
                                "*.mp3",
                                "*.ogg",
                                "*.opus",
                                "*.m4a",
                                "*.aiff",
                                "*.aif",
                                "*.wma"));
        settings.lastFolder().map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        open(chooser.showOpenDialog(owner));
    }

    /// Lets the user choose a folder: all sounds below it go on the list.
    void openFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(messages.text("open.folder.title"));
        settings.lastFolder().map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        open(chooser.showDialog(owner));
    }

    /// Opens what was dropped or given: files and what is found in folders go on the list, the first one on the table.
    void open(List<Path> files) {
        List<Path> inFolders = files.stream().filter(Files::isDirectory).toList();
        List<Path> sounds =
                files.stream().filter(file -> !Files.isDirectory(file)).toList();
        openSounds(sounds);
        if (!inFolders.isEmpty()) {
            folders.search(inFolders, sounds.isEmpty() ? this::openSounds : recordings::add);
        }
    }

    private void openSounds(List<Path> sounds) {
        recordings.add(sounds);
        sounds.stream().findFirst().ifPresent(file -> {
            settings.remember(file);
            workspace.open(file);
        });
    }

    private void open(@Nullable File chosen) {
        if (chosen != null) {
            open(List.of(chosen.toPath()));
        }
    }

    /// Shows which key does what.
    void showKeys() {
        new KeyReference(messages, keyMap, owner).show();
    }
}
