package io.github.audiomae.app.shell;

import io.github.audiomae.app.command.KeyMap;
import io.github.audiomae.app.recordings.FolderSearchViewModel;
import io.github.audiomae.app.recordings.RecordingsViewModel;
import io.github.audiomae.app.settings.FileDialogs;
import io.github.audiomae.app.settings.SettingsViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Commands of the main window that belong to no feature: opening files, and help.
final class Actions {
    private final WorkspaceViewModel workspace;
    private final RecordingsViewModel recordings;
    private final SettingsViewModel settings;
    private final FolderSearchViewModel folders;
    private final FileDialogs files;
    private final Messages messages;
    private final KeyMap keyMap;
    private final Window owner;

    Actions(
            WorkspaceViewModel workspace,
            RecordingsViewModel recordings,
            SettingsViewModel settings,
            FolderSearchViewModel folders,
            FileDialogs files,
            Messages messages,
            KeyMap keyMap,
            Window owner) {
        this.workspace = workspace;
        this.recordings = recordings;
        this.settings = settings;
        this.folders = folders;
        this.files = files;
        this.messages = messages;
        this.keyMap = keyMap;
        this.owner = owner;
    }

    /// Lets the user choose a sound file.
    void openFile() {
        open(files.open(
                owner,
                messages.text("open.title"),
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
                        "*.wma")));
    }

    /// Lets the user choose a folder: all sounds in it and its subfolders are listed.
    void openFolder() {
        open(files.openFolder(owner, messages.text("open.folder.title")));
    }

    /// Opens dropped or given paths: files and the sounds found in folders are listed, and the first one is opened.
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

    private void open(Optional<Path> chosen) {
        chosen.ifPresent(file -> open(List.of(file)));
    }

    /// Shows the keyboard shortcuts.
    void showKeys() {
        new KeyReference(messages, keyMap, owner).show();
    }
}
