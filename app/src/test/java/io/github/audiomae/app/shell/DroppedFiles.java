package io.github.audiomae.app.shell;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;

/// Files that are dragged over a node and dropped on it, as events from the operating system.
final class DroppedFiles {
    private DroppedFiles() {}

    static DragEvent event(EventType<DragEvent> type, Node target, Path... files) {
        return new DragEvent(
                target,
                target,
                type,
                dragboard(files),
                10,
                10,
                10,
                10,
                TransferMode.COPY,
                null,
                null,
                new PickResult(target, 10, 10));
    }

    /// A dragboard as another program fills it; JavaFX has no public way to make one.
    private static Dragboard dragboard(Path... files) {
        TKClipboard clipboard = (TKClipboard) Proxy.newProxyInstance(
                TKClipboard.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getContentTypes" -> Set.of(DataFormat.FILES);
                    case "getTransferModes" -> Set.of(TransferMode.COPY);
                    case "hasContent" -> arguments[0].equals(DataFormat.FILES);
                    case "getContent" ->
                        arguments[0].equals(DataFormat.FILES)
                                ? Stream.of(files).map(Path::toFile).toList()
                                : null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return DragboardHelper.createDragboard(clipboard);
    }
}
