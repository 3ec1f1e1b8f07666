package io.github.audiomae.app.window;

import io.github.audiomae.app.player.PlayerViewModel;
import io.github.audiomae.app.spectrogram.PlotColours;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.features.SpectrogramWindow;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// The whole recording as a waveform, with a frame around the ten seconds that the model looks at: drag it, or press
/// the arrow keys.
final class OverviewStrip extends Region {
    private static final double STEP_SECONDS = 1;

    private final WorkspaceViewModel workspace;
    private final PlayerViewModel player;
    private final ObservableValue<PlotColours> colours;
    private final Canvas canvas = new Canvas();
    private double grabbedAtSeconds;

    OverviewStrip(
            WorkspaceViewModel workspace, PlayerViewModel player, ObservableValue<Boolean> dark, Messages messages) {
        this.workspace = workspace;
        this.player = player;
        colours = dark.map(PlotColours::of);
        setId("overview");
        getStyleClass().add("overview");
        setAccessibleRole(AccessibleRole.SLIDER);
        accessibleTextProperty()
                .bind(workspace
                        .startSeconds()
                        .map(start -> messages.text(
                                "overview.spoken",
                                messages.number(start.doubleValue(), 2),
                                messages.number(start.doubleValue() + SpectrogramWindow.SECONDS, 2))));
        setFocusTraversable(true);
        setMinHeight(40);
        setPrefHeight(46);
        getChildren().add(canvas);
        workspace.overview().subscribe(now -> requestLayout());
        workspace.recording().subscribe(now -> requestLayout());
        workspace.startSeconds().subscribe(now -> requestLayout());
        player.positionSeconds().subscribe(now -> requestLayout());
        colours.subscribe(now -> requestLayout());
        setOnMousePressed(this::grab);
        setOnMouseDragged(this::drag);
        setOnKeyPressed(this::move);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        new OverviewPainter(canvas.getGraphicsContext2D(), getWidth(), getHeight(), colours.getValue())
                .paint(
                        workspace.overview().get(),
                        length(),
                        workspace.startSeconds().get(),
                        player.positionSeconds().get());
    }

    /// Inside the frame it is taken along; outside it comes here.
    private void grab(MouseEvent event) {
        requestFocus();
        double at = seconds(event);
        double start = workspace.startSeconds().get();
        boolean inside = at >= start && at <= start + SpectrogramWindow.SECONDS;
        grabbedAtSeconds = inside ? at - start : SpectrogramWindow.SECONDS / 2;
        drag(event);
    }

    private void drag(MouseEvent event) {
        workspace.moveTo(seconds(event) - grabbedAtSeconds);
    }

    private void move(KeyEvent event) {
        double by = switch (event.getCode()) {
            case LEFT -> -STEP_SECONDS;
            case RIGHT -> STEP_SECONDS;
            case PAGE_UP -> -SpectrogramWindow.SECONDS;
            case PAGE_DOWN -> SpectrogramWindow.SECONDS;
            case HOME -> -length();
            case END -> length();
            default -> 0;
        };
        if (by != 0) {
            workspace.moveTo(workspace.startSeconds().get() + by);
            event.consume();
        }
    }

    private double seconds(MouseEvent event) {
        return event.getX() / Math.max(getWidth(), 1) * length();
    }

    /// Short recordings leave room for the whole window.
    private double length() {
        Recording now = workspace.recording().get();
        return Math.max(now == null ? 0 : now.seconds(), SpectrogramWindow.SECONDS);
    }
}
