package io.github.audiomae.app.fx;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;

/// Files that are dropped onto a node.
public final class FileDrops {
    private FileDrops() {}

    /// Lets files be dropped onto `target`.
    ///
    /// @param files hears what was dropped, at least one
    public static void accept(Node target, Consumer<List<Path>> files) {
        target.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        target.setOnDragDropped(event -> {
            List<Path> dropped =
                    event.getDragboard().getFiles().stream().map(File::toPath).toList();
            if (!dropped.isEmpty()) {
                files.accept(dropped);
            }
            event.setDropCompleted(!dropped.isEmpty());
            event.consume();
        });
    }
}
