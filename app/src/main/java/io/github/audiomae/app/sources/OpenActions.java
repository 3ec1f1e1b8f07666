package io.github.audiomae.app.sources;

import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.settings.FileDialogs;
import io.github.audiomae.app.text.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;

/// Opens sounds: asks for them, or takes what was dropped.
final class OpenActions {
    private final FeatureContext context;
    private final SourcesViewModel recordings;
    private final SourceListViewModel list;
    private final FolderSearchViewModel folders;

    OpenActions(
            FeatureContext context,
            SourcesViewModel recordings,
            SourceListViewModel list,
            FolderSearchViewModel folders) {
        this.context = context;
        this.recordings = recordings;
        this.list = list;
        this.folders = folders;
    }

    /// Lets the user choose a sound file, or another file that the program knows.
    void openFile() {
        Messages messages = context.messages();
        FileDialogs files = context.files();
        open(files.open(
                context.host().window(),
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
        open(context.files()
                .openFolder(context.host().window(), context.messages().text("open.folder.title")));
    }

    /// Opens what was dropped or given: files and what is found in folders go on the list, the first one is shown.
    void open(List<Path> files) {
        List<Path> inFolders = files.stream().filter(Files::isDirectory).toList();
        List<Path> sounds =
                files.stream().filter(file -> !Files.isDirectory(file)).toList();
        openSounds(sounds);
        if (!inFolders.isEmpty()) {
            list.adopt(inFolders);
            folders.search(inFolders, sounds.isEmpty() ? this::openSounds : recordings::add);
        }
    }

    private void openSounds(List<Path> sounds) {
        recordings.add(sounds);
        sounds.stream().findFirst().ifPresent(file -> {
            context.settings().remember(file);
            context.workspace().open(file);
        });
    }

    private void open(Optional<Path> chosen) {
        chosen.ifPresent(file -> context.host().openFiles(List.of(file)));
    }
}
