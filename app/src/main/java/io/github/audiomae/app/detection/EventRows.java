package io.github.audiomae.app.detection;

import io.github.audiomae.app.control.CopiedRows;
import io.github.audiomae.detection.DetectedEvent;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Control;
import javafx.scene.control.SelectionModel;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Keeps the selected row of a control and the current detection the same, and gives the control its keys.
final class EventRows {
    private final EventListViewModel list;
    private final SelectionModel<DetectedEvent> selection;
    private final IntConsumer reveal;
    private boolean following;

    /// What the list can do beyond itself.
    ///
    /// @param rename asks for another name for the current detection
    /// @param in goes one place in
    /// @param play plays or pauses
    record Actions(Runnable rename, Runnable in, Runnable play) {}

    private EventRows(EventListViewModel list, SelectionModel<DetectedEvent> selection, IntConsumer reveal) {
        this.list = list;
        this.selection = selection;
        this.reveal = reveal;
    }

    /// @param rows shows the listed detections, one per row
    /// @param selection of these rows
    /// @param reveal scrolls to a row
    /// @param words of what is copied
    static void attach(
            Control rows,
            SelectionModel<DetectedEvent> selection,
            IntConsumer reveal,
            EventListViewModel list,
            EventWords words,
            Actions actions) {
        EventRows link = new EventRows(list, selection, reveal);
        selection.selectedItemProperty().subscribe(link::choose);
        list.current().subscribe(link::mark);
        list.shown().addListener((InvalidationListener) changed -> link.mark());
        rows.addEventFilter(KeyEvent.KEY_PRESSED, event -> act(event, actions));
        CopiedRows.from(
                rows,
                () -> Optional.ofNullable(list.current().get()).stream()
                        .map(words::cells)
                        .toList());
    }

    private static void act(KeyEvent event, Actions actions) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            actions.in().run();
        } else if (event.getCode() == KeyCode.SPACE && !event.isShiftDown()) {
            actions.play().run();
        } else {
            return;
        }
        event.consume();
    }

    private void choose(@Nullable DetectedEvent chosen) {
        if (!following
                && !list.isChanging()
                && chosen != null
                && !chosen.equals(list.current().get())) {
            list.show(chosen);
        }
    }

    /// Marks the current detection, without choosing it again.
    private void mark() {
        following = true;
        DetectedEvent current = list.current().get();
        int index = current == null ? -1 : list.shown().indexOf(current);
        if (index < 0) {
            selection.clearSelection();
        } else if (selection.getSelectedIndex() != index || !current.equals(selection.getSelectedItem())) {
            selection.clearAndSelect(index);
            reveal.accept(Math.max(0, index - 2));
        }
        following = false;
    }
}
