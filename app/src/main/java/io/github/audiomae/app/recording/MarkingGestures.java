package io.github.audiomae.app.recording;

import java.util.List;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// The mouse on what lies over the large spectrogram: the last one that is drawn comes first, the borders of the
/// selection last.
final class MarkingGestures {
    private final RecordingPane pane;
    private final RecordingViewModel model;
    private final List<Marking> markings;
    private final SelectionBorders borders;
    private Marking.@Nullable Grip grip;

    MarkingGestures(RecordingPane pane, RecordingViewModel model, List<Marking> markings, SelectionBorders borders) {
        this.borders = borders;
        this.pane = pane;
        this.model = model;
        this.markings = markings.reversed();
        pane.setOnContextMenuRequested(asked -> this.markings.stream()
                .flatMap(one -> one.menu(pane.ground(), asked.getX(), asked.getY()).stream())
                .findFirst()
                .ifPresent(menu -> menu.show(pane, asked.getScreenX(), asked.getScreenY())));
    }

    /// The cursor over what could be dragged from here.
    Cursor cursor(MouseEvent event) {
        return gripAt(event).map(Marking.Grip::cursor).orElse(Cursor.DEFAULT);
    }

    /// Takes what can be dragged from here.
    ///
    /// @return whether there is something; not with Shift, which draws a box
    boolean press(MouseEvent event) {
        boolean plain = event.getButton() == MouseButton.PRIMARY && !event.isShiftDown();
        grip = plain ? gripAt(event).orElse(null) : null;
        return grip != null;
    }

    void drag(MouseEvent event) {
        if (grip != null) {
            grip.drag(pane.ground(), event.getX(), event.getY());
        }
    }

    void release() {
        if (grip != null) {
            grip.drop();
            grip = null;
        }
    }

    /// Whether a click was used up.
    boolean click(MouseEvent event) {
        return !event.isShiftDown()
                && markings.stream()
                        .anyMatch(one -> one.click(
                                pane.ground(),
                                event.getX(),
                                event.getY(),
                                event.getClickCount(),
                                event.isShortcutDown()));
    }

    private Optional<Marking.Grip> gripAt(MouseEvent event) {
        boolean drawing = model.tool().get() == PointerTool.BOX;
        return markings.stream()
                .flatMap(one -> one.grip(pane.ground(), event.getX(), event.getY(), drawing).stream())
                .findFirst()
                .or(() -> borders.grip(pane.ground(), event.getX(), event.getY()));
    }
}
