package io.github.audiomae.app.sources;

import io.github.audiomae.app.feature.Host;
import io.github.audiomae.app.text.Messages;
import java.nio.file.Path;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/// The menu of a sound in the list.
///
/// @param sources opens and removes sounds
/// @param host shows folders
record SourceMenu(SourcesViewModel sources, Host host, Messages messages) {
    ContextMenu of(SourceRow.Item item) {
        Path file = item.entry().file();
        MenuItem remove = item(messages.text("sources.remove"), () -> sources.remove(file));
        remove.setDisable(!item.own());
        return new ContextMenu(
                item(messages.text("sources.open"), () -> sources.open(file)),
                item(messages.text("sources.reveal"), () -> reveal(file)),
                remove);
    }

    private void reveal(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            host.showFolder(folder);
        }
    }

    private static MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(chosen -> action.run());
        return item;
    }
}
