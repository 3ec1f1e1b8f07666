package io.github.audiomae.app.recording;

import io.github.audiomae.app.control.CanvasPane;
import io.github.audiomae.app.player.PlayerViewModel;
import io.github.audiomae.app.spectrogram.PlotColours;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// The overview: the whole recording as a waveform and a small spectrogram, with a frame around the window. The frame
/// can be dragged, or moved with the arrow keys.
final class OverviewStrip extends CanvasPane {
    private static final double STEP_SECONDS = 1;
    private static final double HEIGHT_LARGE = 46;
    private static final double HEIGHT_SMALL = 36;

    private final OverviewViewModel overview;
    private final RecordingViewModel model;
    private final Runnable leave;
    private final WorkspaceViewModel workspace;
    private final PlayerViewModel player;
    private final ObservableValue<PlotColours> colours;
    private final TileImages images = new TileImages();
    private double grabbedAtSeconds;

    /// @param dark whether the theme is dark
    OverviewStrip(
            RecordingFeature feature,
            WorkspaceViewModel workspace,
            PlayerViewModel player,
            ObservableValue<Boolean> dark,
            Messages messages) {
        overview = feature.overview();
        model = feature.view();
        leave = feature::leave;
        this.workspace = workspace;
        this.player = player;
        colours = dark.map(PlotColours::of);
        setId("overview");
        getStyleClass().add("overview");
        setAccessibleRole(AccessibleRole.SLIDER);
        accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> spoken(messages),
                        workspace.startSeconds(),
                        workspace.clock().shown()));
        setFocusTraversable(true);
        model.shown().subscribe(large -> {
            setMinHeight(large ? HEIGHT_LARGE : HEIGHT_SMALL);
            setPrefHeight(large ? HEIGHT_LARGE : HEIGHT_SMALL);
        });
        redrawOn(
                overview.revision(),
                model.view(),
                model.shown(),
                workspace.recording(),
                workspace.startSeconds(),
                workspace.form(),
                player.positionSeconds(),
                colours);
        widthProperty().subscribe(now -> overview.pixels().set(Math.max(1, now.doubleValue())));
        heightProperty()
                .subscribe(
                        now -> overview.pixelsDown().set(Math.max(1, OverviewRenderer.mapHeight(now.doubleValue()))));
        setOnMousePressed(this::grab);
        setOnMouseDragged(this::drag);
        setOnKeyPressed(this::move);
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        OverviewRenderer renderer = new OverviewRenderer(g, width, height, colours.getValue());
        renderer.background();
        if (workspace.recording().get() == null) {
            return;
        }
        TimeView all = overview.view().get();
        renderer.wave(overview.there(), all);
        renderer.minimap(overview, images);
        if (model.shown().get()) {
            renderer.seen(model.view().get());
        }
        renderer.playhead(all.x(player.positionSeconds().get(), width));
        renderer.frame(workspace.startSeconds().get(), workspace.windowSeconds(), all);
    }

    /// A press inside the frame drags it; a press outside moves it there, with the playback position.
    private void grab(MouseEvent event) {
        requestFocus();
        double at = seconds(event);
        double start = workspace.startSeconds().get();
        boolean inside = at >= start && at <= start + workspace.windowSeconds();
        grabbedAtSeconds = inside ? at - start : workspace.windowSeconds() / 2;
        if (!inside) {
            leave.run();
            player.seek(at);
        }
        drag(event);
    }

    private void drag(MouseEvent event) {
        workspace.moveTo(seconds(event) - grabbedAtSeconds);
    }

    private void move(KeyEvent event) {
        double by = switch (event.getCode()) {
            case LEFT -> -STEP_SECONDS;
            case RIGHT -> STEP_SECONDS;
            case PAGE_UP -> -workspace.windowSeconds();
            case PAGE_DOWN -> workspace.windowSeconds();
            case HOME -> -length();
            case END -> length();
            default -> 0;
        };
        if (by != 0) {
            workspace.moveTo(workspace.startSeconds().get() + by);
            player.seek(workspace.startSeconds().get());
            event.consume();
        }
    }

    private double seconds(MouseEvent event) {
        return event.getX() / Math.max(getWidth(), 1) * length();
    }

    /// At least the length of the window, for short recordings.
    private double length() {
        return overview.view().get().length();
    }

    private String spoken(Messages messages) {
        double start = workspace.startSeconds().get();
        return messages.text(
                "overview.spoken",
                workspace.clock().text(start, messages),
                workspace.clock().text(start + workspace.windowSeconds(), messages));
    }
}
