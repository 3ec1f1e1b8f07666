package io.github.audiomae.app.fx;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;

/// Files dropped onto a node.
public final class FileDrops {
    private FileDrops() {}

    /// Accepts files dropped onto `target`.
    ///
    /// @param files receives the dropped files, at least one
    /// @return whether files are being dragged over it
    public static ReadOnlyBooleanProperty accept(Node target, Consumer<List<Path>> files) {
        ReadOnlyBooleanWrapper held = new ReadOnlyBooleanWrapper();
        target.setOnDragOver(event -> {
            boolean welcome = event.getDragboard().hasFiles();
            if (welcome) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            held.set(welcome);
            event.consume();
        });
        target.setOnDragExited(event -> held.set(false));
        target.setOnDragDropped(event -> {
            held.set(false);
            List<Path> dropped =
                    event.getDragboard().getFiles().stream().map(File::toPath).toList();
            if (!dropped.isEmpty()) {
                files.accept(dropped);
            }
            event.setDropCompleted(!dropped.isEmpty());
            event.consume();
        });
        return held.getReadOnlyProperty();
    }
}
