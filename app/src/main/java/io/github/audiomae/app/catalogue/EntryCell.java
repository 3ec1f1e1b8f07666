package io.github.audiomae.app.catalogue;

import io.github.audiomae.collection.CatalogueBrowser.Entry;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// A cell of the table of recordings; text that does not fit is its tooltip, if it has no other. The tooltip is made
/// when the pointer comes: a table has many cells, and each tooltip is a window.
final class EntryCell extends TableCell<RecordingRow, @Nullable Entry> {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final BiConsumer<EntryCell, Entry> fill;
    private @Nullable String tip;

    /// @param fill shows an entry in an empty cell
    EntryCell(BiConsumer<EntryCell, Entry> fill) {
        this.fill = fill;
        setOnMouseEntered(entered -> {
            String words = tip == null && isTextTruncated() ? getText() : tip;
            setTooltip(words == null ? null : new Tooltip(words));
        });
        setOnMouseExited(exited -> setTooltip(null));
    }

    /// Says more about what is shown, when the pointer rests on it.
    void explain(String words) {
        tip = words;
    }

    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        setText(null);
        setGraphic(null);
        setAccessibleText(null);
        markFailed(false);
        tip = null;
        if (!empty && entry != null) {
            fill.accept(this, entry);
        }
    }

    void markFailed(boolean failed) {
        pseudoClassStateChanged(FAILED, failed);
    }
}
