package io.github.audiomae.app.shell;

import io.github.audiomae.app.comparison.ComparisonDialog;
import io.github.audiomae.app.devices.DevicesDialog;
import io.github.audiomae.app.library.LibraryDialog;
import io.github.audiomae.app.library.ModelFileNames;
import io.github.audiomae.app.settings.FileDialogs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Dialog;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The windows about models; each exists at most once.
final class ModelWindows {
    private final Explorer explorer;
    private final Window owner;
    private @Nullable Dialog<?> library;
    private @Nullable Dialog<?> devices;
    private @Nullable Dialog<?> comparison;

    ModelWindows(Explorer explorer, Window owner) {
        this.explorer = explorer;
        this.owner = owner;
    }

    /// Shows the model library.
    void showLibrary() {
        Dialog<?> shown = library;
        if (shown == null) {
            shown = new LibraryDialog(
                    explorer.modelTools().library(),
                    explorer.problems(),
                    new FileDialogs(explorer.settings()),
                    explorer.messages(),
                    owner);
            shown.setOnHidden(hidden -> library = null);
            library = shown;
            shown.show();
        } else {
            toFront(shown);
        }
    }

    /// Shows the devices.
    void showDevices() {
        Dialog<?> shown = devices;
        if (shown == null) {
            shown = new DevicesDialog(explorer.modelTools().devices(), explorer.problems(), explorer.messages(), owner);
            shown.setOnHidden(hidden -> {
                devices = null;
                explorer.modelTools().devices().leave();
            });
            devices = shown;
            shown.show();
        } else {
            toFront(shown);
        }
    }

    /// Two models side by side.
    void showComparison() {
        Dialog<?> shown = comparison;
        if (shown == null) {
            shown = new ComparisonDialog(
                    explorer.modelTools().comparison(),
                    explorer.problems(),
                    explorer.panes().colours(),
                    explorer.settings().dark(),
                    explorer.cursor(),
                    explorer.messages(),
                    owner);
            shown.setOnHidden(hidden -> {
                comparison = null;
                explorer.modelTools().comparison().leave();
            });
            comparison = shown;
            explorer.modelTools().comparison().enter();
            shown.show();
        } else {
            toFront(shown);
        }
    }

    /// Offers to import the first file that looks like a model.
    List<Path> take(List<Path> files) {
        Optional<Path> model = files.stream().filter(ModelFileNames::isMeant).findFirst();
        model.ifPresent(file -> {
            showLibrary();
            explorer.modelTools().library().look(file);
        });
        return files.stream().filter(file -> !ModelFileNames.isMeant(file)).toList();
    }

    private static void toFront(Dialog<?> dialog) {
        if (dialog.getDialogPane().getScene().getWindow() instanceof Stage stage) {
            stage.toFront();
        }
    }
}
