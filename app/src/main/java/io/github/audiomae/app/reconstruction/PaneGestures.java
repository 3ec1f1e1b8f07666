package io.github.audiomae.app.reconstruction;

import io.github.audiomae.app.masking.MaskKind;
import io.github.audiomae.app.masking.MaskingViewModel;
import io.github.audiomae.app.masking.PaintTool;
import io.github.audiomae.app.player.PlayerViewModel;
import io.github.audiomae.app.spectrogram.CursorViewModel;
import io.github.audiomae.app.spectrogram.SpectrogramPoint;
import io.github.audiomae.app.spectrogram.SpectrogramView;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// Mouse and arrow keys on the panes: pointing, seeking, painting, zooming.
final class PaneGestures {
    private static final double WHEEL_ZOOM = 1.2;
    private static final double WHEEL_PAN = 0.1;

    private final CursorViewModel cursor;
    private final MaskingViewModel masking;
    private final PlayerViewModel player;
    private final WorkspaceViewModel workspace;

    PaneGestures(
            CursorViewModel cursor, MaskingViewModel masking, PlayerViewModel player, WorkspaceViewModel workspace) {
        this.cursor = cursor;
        this.masking = masking;
        this.player = player;
        this.workspace = workspace;
    }

    void attachTo(PanesView panes) {
        panes.canvases().forEach(view -> view.addEventHandler(KeyEvent.KEY_PRESSED, this::paintByKeys)); // may consume
        panes.all().forEach(this::attachTo);
        panes.canvases().forEach(this::paintOn);
    }

    private void paintOn(SpectrogramView canvas) {
        canvas.setOnMousePressed(event -> beginStroke(canvas, event));
        canvas.setOnMouseDragged(event -> stroke(canvas, event));
        canvas.setOnMouseReleased(event -> endStroke(canvas));
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::fillWhileDrawing);
        canvas.focusedProperty().subscribe(now -> masking.endGesture());
        masking.state().subscribe(now -> outlineBrush(canvas));
        masking.tool().subscribe(now -> outlineBrush(canvas));
        masking.brushSize().subscribe(now -> outlineBrush(canvas));
    }

    private void attachTo(SpectrogramView view) {
        view.setOnMouseMoved(event -> cursor.pointAt(view.pointUnder(event.getX(), event.getY())));
        view.setOnMouseDragged(event -> cursor.pointAt(view.pointUnder(event.getX(), event.getY())));
        view.setOnMouseExited(event -> cursor.leave());
        view.setOnMousePressed(event -> seek(view, event));
        view.setOnScroll(event -> scroll(view, event));
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::moveCursor);
    }

    private void seek(SpectrogramView view, MouseEvent event) {
        view.requestFocus();
        SpectrogramPoint point = view.pointUnder(event.getX(), event.getY());
        player.seek(workspace.startSeconds().get() + point.seconds());
    }

    private void beginStroke(SpectrogramView view, MouseEvent event) {
        if (!painting()) {
            seek(view, event);
            return;
        }
        view.requestFocus();
        masking.beginStroke(event.isSecondaryButtonDown());
        stroke(view, event);
    }

    private void endStroke(SpectrogramView view) {
        masking.endGesture();
        outlineBrush(view);
    }

    /// As in QuPath: F while drawing fills the area that the stroke encloses.
    private void fillWhileDrawing(KeyEvent event) {
        if (event.getCode() == KeyCode.F && painting() && masking.isInGesture()) {
            masking.fillHoles();
            event.consume();
        }
    }

    private void stroke(SpectrogramView view, MouseEvent event) {
        SpectrogramPoint point = view.pointUnder(event.getX(), event.getY());
        cursor.pointAt(point);
        if (painting()) {
            masking.stroke(point.timeIndex(), point.frequencyIndex());
        }
    }

    private void scroll(SpectrogramView view, ScrollEvent event) {
        double turn = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        if (turn == 0) {
            return;
        }
        if (event.isControlDown()) {
            double frame = cursor.viewport().get().frame(event.getX(), view.getWidth());
            cursor.zoom(frame, turn > 0 ? 1 / WHEEL_ZOOM : WHEEL_ZOOM);
        } else if (event.isAltDown()) {
            masking.growBrush(turn > 0 ? 1 : -1);
        } else {
            cursor.pan(turn > 0 ? -WHEEL_PAN : WHEEL_PAN);
        }
        event.consume();
    }

    private void moveCursor(KeyEvent event) {
        int step = event.isShiftDown() ? cursor.form().get().grid().size() : 1;
        switch (event.getCode()) {
            case LEFT -> cursor.move(-step, 0);
            case RIGHT -> cursor.move(step, 0);
            case UP -> cursor.move(0, step);
            case DOWN -> cursor.move(0, -step);
            case ENTER -> seekToCursor();
            default -> {
                return;
            }
        }
        growBox();
        event.consume();
    }

    private void seekToCursor() {
        SpectrogramPoint point = cursor.point().get();
        if (point != null) {
            player.seek(workspace.startSeconds().get() + point.seconds());
        }
    }

    /// Enter acts at the keyboard cursor like a mouse press at the pointer, Shift+Enter like the other button. A
    /// box starts at the first Enter, follows the cursor, and ends at the next Enter.
    private void paintByKeys(KeyEvent event) {
        SpectrogramPoint point = cursor.point().get();
        if (event.getCode() != KeyCode.ENTER || !painting() || point == null) {
            return;
        }
        boolean ending = masking.isInGesture();
        if (!ending) {
            masking.beginStroke(event.isShiftDown());
        }
        masking.stroke(point.timeIndex(), point.frequencyIndex());
        if (ending || masking.tool().get() != PaintTool.BOX) {
            masking.endGesture();
        }
        event.consume();
    }

    private void growBox() {
        SpectrogramPoint point = cursor.point().get();
        if (painting() && masking.isInGesture() && point != null) {
            masking.stroke(point.timeIndex(), point.frequencyIndex());
        }
    }

    private void outlineBrush(SpectrogramView view) {
        view.showBrush(painting() ? masking::touched : null);
    }

    private boolean painting() {
        return masking.state().get().kind() == MaskKind.PAINTED;
    }
}
