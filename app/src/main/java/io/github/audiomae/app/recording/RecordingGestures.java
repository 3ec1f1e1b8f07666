package io.github.audiomae.app.recording;

import io.github.audiomae.app.place.Band;
import io.github.audiomae.app.place.SelectionViewModel;
import io.github.audiomae.app.player.PlayerViewModel;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.plot.AxisScale;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Mouse and keys on the large spectrogram, on the waveform above it and on the frequencies beside it.
final class RecordingGestures {
    private static final double WHEEL_ZOOM = 1.25;
    private static final double WHEEL_PAN = 0.1;
    private static final double KEY_STEP = 0.01;
    private static final double KEY_RISE = 1 / 64.0;
    private static final double LEAST_HERTZ = 1;

    private enum Drag {
        NOTHING,
        VIEW,
        WINDOW,
        SPAN,
        BOX,
        MARK
    }

    private final RecordingViewModel model;
    private final WorkspaceViewModel workspace;
    private final PlayerViewModel player;
    private final SelectionViewModel selection;
    private Drag drag = Drag.NOTHING;
    private double pressedAt;
    private double pressedHertz;
    private double pressedY;
    private AxisScale axisPressed;
    private TimeView viewPressed = TimeView.all(0);
    private double windowPressed;
    private @Nullable MarkingGestures marks;

    RecordingGestures(
            RecordingViewModel model,
            WorkspaceViewModel workspace,
            PlayerViewModel player,
            SelectionViewModel selection) {
        this.model = model;
        this.workspace = workspace;
        this.player = player;
        this.selection = selection;
        axisPressed = model.axis().get();
    }

    /// On the spectrogram: dragging moves the view; with Shift it selects; at the tab and sides of the window it
    /// moves that; what lies over it can be handled too.
    void attachTo(RecordingPane pane, RecordingLayer layer, MarkingGestures over) {
        marks = over;
        common(pane);
        pane.setOnMouseMoved(event -> {
            point(pane, event);
            boolean handle = layer.isHandle(event.getX(), event.getY());
            pane.setCursor(handle ? Cursor.H_RESIZE : over.cursor(event));
        });
        pane.setOnMouseExited(event -> model.point().set(null));
        pane.setOnMousePressed(event -> {
            pane.requestFocus();
            boolean handle = layer.isHandle(event.getX(), event.getY());
            press(pane, event, !handle && over.press(event) ? Drag.MARK : dragged(event, handle));
        });
        pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> point(pane, event));
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// On the waveform: dragging inside the window moves it, elsewhere it selects.
    void attachTo(WaveLane lane) {
        common(lane);
        lane.setOnMouseMoved(event -> {
            RecordingPoint at = model.point().get();
            double hertz = at == null ? model.axis().get().hertz(0.5) : at.hertz();
            model.point().set(new RecordingPoint(Math.max(0, seconds(lane, event.getX())), hertz));
        });
        lane.setOnMouseExited(event -> model.point().set(null));
        lane.setOnMousePressed(event -> press(
                lane, event, isWindow(seconds(lane, event.getX())) && !event.isShiftDown() ? Drag.WINDOW : Drag.SPAN));
    }

    /// On the frequencies: the wheel zooms them, with Shift it moves them; dragging moves them; a double click
    /// shows all.
    void attachToAxis(Region axis) {
        axis.setCursor(Cursor.V_RESIZE);
        axis.setOnMousePressed(event -> press(axis, event, Drag.NOTHING));
        axis.setOnMouseDragged(event -> moveFrequencies(event.getY() - pressedY, axis.getHeight()));
        axis.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                model.fitFrequency();
            }
        });
        axis.setOnScroll(event -> {
            double turn = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
            if (turn != 0 && event.isShiftDown()) {
                model.panFrequency(turn > 0 ? WHEEL_PAN : -WHEEL_PAN);
            } else if (turn != 0) {
                double hertz = model.axis().get().hertzAt(event.getY(), axis.getHeight());
                model.zoomFrequency(hertz, turn > 0 ? 1 / WHEEL_ZOOM : WHEEL_ZOOM);
            }
            event.consume();
        });
    }

    private void common(Region region) {
        region.setOnMouseDragged(event -> drag(region, event));
        region.setOnMouseReleased(event -> release(region, event));
        region.setOnMouseClicked(event -> click(region, event));
        region.setOnScroll(event -> scroll(region, event));
    }

    /// A fast drag may end elsewhere than at its last move.
    private void release(Region region, MouseEvent event) {
        if (!event.isStillSincePress()) {
            drag(region, event);
        }
        if (drag == Drag.MARK && marks != null) {
            marks.release();
        }
        drag = Drag.NOTHING;
    }

    private void press(Region region, MouseEvent event, Drag what) {
        drag = event.getButton() == MouseButton.PRIMARY ? what : Drag.NOTHING;
        pressedAt = event.getX();
        pressedY = event.getY();
        axisPressed = model.axis().get();
        pressedHertz = axisPressed.hertzAt(pressedY, region.getHeight());
        viewPressed = model.view().get();
        windowPressed = workspace.startSeconds().get();
    }

    private void drag(Region region, MouseEvent event) {
        double from = viewPressed.seconds(pressedAt, region.getWidth());
        double to = viewPressed.seconds(event.getX(), region.getWidth());
        switch (drag) {
            case VIEW -> {
                model.goTo(viewPressed.from() + from - to);
                if (region instanceof RecordingPane) {
                    moveFrequencies(event.getY() - pressedY, region.getHeight());
                }
            }
            case WINDOW -> workspace.moveTo(windowPressed + to - from);
            case SPAN -> selection.between(from, to);
            case BOX -> selection.box(from, to, band(region, event));
            case MARK -> {
                if (marks != null) {
                    marks.drag(event);
                }
            }
            case NOTHING -> {}
        }
    }

    /// Moves the frequencies with the pointer since it was pressed.
    private void moveFrequencies(double down, double height) {
        model.showAxis(axisPressed.moved(down / Math.max(1, height), model.wholeAxis()));
    }

    private Drag dragged(MouseEvent event, boolean handle) {
        if (event.isShiftDown()) {
            return Drag.BOX;
        }
        if (handle) {
            return Drag.WINDOW;
        }
        return model.tool().get() == PointerTool.BOX ? Drag.BOX : Drag.VIEW;
    }

    /// The frequencies between the press and the pointer.
    private Band band(Region region, MouseEvent event) {
        AxisScale seen = model.axis().get();
        double hertz = Math.clamp(seen.hertzAt(event.getY(), region.getHeight()), seen.lowHz(), seen.highHz());
        double low = Math.max(0, Math.min(hertz, pressedHertz));
        double high = Math.max(hertz, pressedHertz);
        return new Band(low, Math.max(high, low + LEAST_HERTZ));
    }

    private void click(Region region, MouseEvent event) {
        if (!TimeClick.is(event)) {
            return;
        }
        boolean used = region instanceof RecordingPane && marks != null && marks.click(event);
        if (!used) {
            new TimeClick(workspace, player).act(event, seconds(region, event.getX()));
        }
    }

    private void scroll(Region region, ScrollEvent event) {
        double turn = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        if (turn == 0) {
            return;
        }
        double hertz = model.axis().get().hertzAt(event.getY(), region.getHeight());
        double factor = turn > 0 ? 1 / WHEEL_ZOOM : WHEEL_ZOOM;
        if (event.isControlDown() && event.isShiftDown()) {
            model.panFrequency(turn > 0 ? WHEEL_PAN : -WHEEL_PAN);
        } else if (event.isControlDown()) {
            model.zoom(seconds(region, event.getX()), factor);
        } else if (event.isShiftDown()) {
            model.zoomFrequency(hertz, factor);
        } else {
            model.pan(turn > 0 ? -WHEEL_PAN : WHEEL_PAN);
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int step = event.isShiftDown() ? 10 : 1;
        switch (event.getCode()) {
            case LEFT -> move(-step, 0);
            case RIGHT -> move(step, 0);
            case UP -> move(0, step);
            case DOWN -> move(0, -step);
            case PAGE_UP -> jump(() -> model.page(-1));
            case PAGE_DOWN -> jump(() -> model.page(1));
            case HOME -> jump(() -> model.goTo(0));
            case END -> jump(() -> model.goTo(model.view().get().length()));
            case PLUS, ADD -> model.zoomIn();
            case MINUS, SUBTRACT -> model.zoomOut();
            case ENTER -> act();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Moves the view, and the playback position with it if it would no longer be visible.
    private void jump(Runnable move) {
        move.run();
        TimeView now = model.view().get();
        if (!player.playing().get() && !now.contains(player.positionSeconds().get())) {
            player.seek(now.from());
        }
    }

    /// Enter acts at the keyboard cursor like a click at the pointer.
    private void act() {
        RecordingPoint at = model.point().get();
        if (at != null) {
            player.seek(at.seconds());
        }
    }

    private void move(int steps, int rises) {
        TimeView view = model.view().get();
        RecordingPoint at = model.point().get();
        double seconds = at == null ? (view.from() + view.to()) / 2 : at.seconds();
        AxisScale axis = model.axis().get();
        double unit = at == null ? 0.5 : axis.unit(at.hertz());
        double next = Math.clamp(seconds + steps * KEY_STEP * view.span(), 0, view.length());
        model.point().set(new RecordingPoint(next, axis.hertz(Math.clamp(unit + rises * KEY_RISE, 0, 1))));
        if (!view.contains(next)) {
            model.pan(Math.signum(steps) / 2.0);
        }
    }

    private void point(Region region, MouseEvent event) {
        AxisScale axis = model.axis().get();
        double hertz = Math.clamp(axis.hertzAt(event.getY(), region.getHeight()), axis.lowHz(), axis.highHz());
        double seconds = Math.max(0, seconds(region, event.getX()));
        model.point().set(new RecordingPoint(seconds, hertz));
    }

    private boolean isWindow(double seconds) {
        double start = workspace.startSeconds().get();
        return seconds >= start && seconds <= start + workspace.windowSeconds();
    }

    private double seconds(Region region, double x) {
        return model.view().get().seconds(x, region.getWidth());
    }
}
