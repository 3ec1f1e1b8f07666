package io.github.audiomae.app.window;

import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.settings.SettingsViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// What the window does beyond the features: files in, help out.
final class Actions {
    private final WorkspaceViewModel workspace;
    private final SettingsViewModel settings;
    private final ProblemsViewModel problems;
    private final Messages messages;
    private final List<Path> samples;
    private final Window owner;

    Actions(
            WorkspaceViewModel workspace,
            SettingsViewModel settings,
            ProblemsViewModel problems,
            Messages messages,
            List<Path> samples,
            Window owner) {
        this.workspace = workspace;
        this.settings = settings;
        this.problems = problems;
        this.messages = messages;
        this.samples = List.copyOf(samples);
        this.owner = owner;
    }

    /// The sounds that come with the program.
    List<Path> samples() {
        return samples;
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

    /// Opens what was dropped or given: the first file, or the first one in a folder.
    void open(List<Path> files) {
        files.stream().findFirst().ifPresent(this::open);
    }

    void open(Path file) {
        if (Files.isDirectory(file)) {
            problems.tell(messages.text("open.folder", file));
        } else {
            settings.remember(file);
            workspace.open(file);
        }
    }

    private void open(@Nullable File chosen) {
        if (chosen != null) {
            open(chosen.toPath());
        }
    }

    /// Shows which key does what.
    void showKeys() {
        new KeyReference(messages, owner).show();
    }
}
