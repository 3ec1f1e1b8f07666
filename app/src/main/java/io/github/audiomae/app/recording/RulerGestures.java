package io.github.audiomae.app.recording;

import io.github.audiomae.app.place.Band;
import io.github.audiomae.app.place.Origin;
import io.github.audiomae.app.place.Selection;
import io.github.audiomae.app.place.SelectionViewModel;
import io.github.audiomae.app.player.PlayerViewModel;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The mouse on the time axis: a drag selects a span, or moves the end of the selection that is under the pointer; a
/// click moves the playback position, a double click the window; the wheel zooms the time.
final class RulerGestures {
    private static final double WHEEL_ZOOM = 1.25;

    /// How far from an end still counts, in pixels.
    private static final double REACH = 6;

    private static final double LEAST_SECONDS = 0.02;

    private final RecordingViewModel model;
    private final TimeClick click;
    private final SelectionViewModel selection;
    private boolean dragging;
    private boolean reshaping;
    private double fixedSeconds;
    private @Nullable Band band;

    RulerGestures(
            RecordingViewModel model,
            WorkspaceViewModel workspace,
            PlayerViewModel player,
            SelectionViewModel selection) {
        this.model = model;
        click = new TimeClick(workspace, player);
        this.selection = selection;
    }

    /// Whether the ends of a selection can be dragged; a label is changed by its own borders.
    static boolean canReshape(@Nullable Selection selection) {
        return selection != null && selection.origin() != Origin.LABEL;
    }

    void attachTo(Region ruler) {
        ruler.setOnMouseMoved(
                event -> ruler.setCursor(end(ruler, event.getX()) == 0 ? Cursor.DEFAULT : Cursor.H_RESIZE));
        ruler.setOnMousePressed(event -> press(ruler, event));
        ruler.setOnMouseDragged(event -> drag(ruler, event));
        ruler.setOnMouseReleased(event -> {
            if (!event.isStillSincePress()) {
                drag(ruler, event);
            }
            dragging = false;
        });
        ruler.setOnMouseClicked(event -> {
            if (TimeClick.is(event)) {
                click.act(event, seconds(ruler, event.getX()));
            }
        });
        ruler.setOnScroll(event -> zoom(ruler, event));
    }

    /// −1 at the start of the selection, 1 at its end, 0 elsewhere.
    private int end(Region ruler, double x) {
        Selection now = selection.selection().get();
        if (now == null || selection.span().get() == null || !canReshape(now)) {
            return 0;
        }
        TimeView view = model.view().get();
        double toStart = Math.abs(x - view.x(now.span().startSeconds(), ruler.getWidth()));
        double toEnd = Math.abs(x - view.x(now.span().endSeconds(), ruler.getWidth()));
        if (Math.min(toStart, toEnd) > REACH) {
            return 0;
        }
        return toStart < toEnd ? -1 : 1;
    }

    private void press(Region ruler, MouseEvent event) {
        dragging = event.getButton() == MouseButton.PRIMARY;
        int end = end(ruler, event.getX());
        Selection now = selection.selection().get();
        reshaping = end != 0 && now != null;
        if (end != 0 && now != null) {
            fixedSeconds = end < 0 ? now.span().endSeconds() : now.span().startSeconds();
            band = now.band();
        } else {
            fixedSeconds = seconds(ruler, event.getX());
            band = null;
        }
    }

    private void drag(Region ruler, MouseEvent event) {
        double to = seconds(ruler, event.getX());
        Band kept = band;
        if (!dragging || reshaping && Math.abs(to - fixedSeconds) < LEAST_SECONDS) {
            return;
        }
        if (kept == null) {
            selection.between(fixedSeconds, to);
        } else {
            selection.box(fixedSeconds, to, kept);
        }
    }

    private void zoom(Region ruler, ScrollEvent event) {
        double turn = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        if (turn != 0) {
            model.zoom(seconds(ruler, event.getX()), turn > 0 ? 1 / WHEEL_ZOOM : WHEEL_ZOOM);
        }
        event.consume();
    }

    private double seconds(Region ruler, double x) {
        return model.view().get().seconds(x, ruler.getWidth());
    }
}
