package io.github.audiomae.app.catalogue;

import io.github.audiomae.collection.CatalogueBrowser.Entry;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// A cell of the table of recordings; text that does not fit is its tooltip, if it has no other.
final class EntryCell extends TableCell<RecordingRow, @Nullable Entry> {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final BiConsumer<EntryCell, Entry> fill;
    private final Tooltip whole = new Tooltip();

    /// @param fill shows an entry in an empty cell
    EntryCell(BiConsumer<EntryCell, Entry> fill) {
        this.fill = fill;
        whole.textProperty().bind(textProperty());
        textTruncatedProperty().subscribe(cut -> {
            if (getTooltip() == null || getTooltip() == whole) {
                setTooltip(cut ? whole : null);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        setText(null);
        setGraphic(null);
        setAccessibleText(null);
        markFailed(false);
        if (getTooltip() != whole) {
            setTooltip(null);
        }
        if (!empty && entry != null) {
            fill.accept(this, entry);
        }
    }

    void markFailed(boolean failed) {
        pseudoClassStateChanged(FAILED, failed);
    }
}
