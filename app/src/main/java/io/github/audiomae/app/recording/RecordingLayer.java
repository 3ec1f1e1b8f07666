package io.github.audiomae.app.recording;

import io.github.audiomae.app.place.Band;
import io.github.audiomae.app.place.Origin;
import io.github.audiomae.app.place.Selection;
import io.github.audiomae.app.place.SelectionViewModel;
import io.github.audiomae.app.player.PlayerViewModel;
import io.github.audiomae.app.spectrogram.Lines;
import io.github.audiomae.app.spectrogram.PlotColours;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.audio.TimeSpan;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/// The moving layer over spectrogram and waveform: the window, the selection, the playback position, the pointer.
final class RecordingLayer extends Pane {
    /// Height of the tab by which the window is dragged, and the tolerance around it, in pixels.
    private static final double TAB = 7;

    private static final double MISS = 5;

    /// Smallest width of the tab, so that it can be hit even if the window is narrow.
    private static final double LEAST_TAB = 14;

    private static final double MOST_TAB = 72;

    private final RecordingViewModel model;
    private final WorkspaceViewModel workspace;
    private final PlayerViewModel player;
    private final SelectionViewModel selection;
    private final boolean spectrogram;
    private final Rectangle selected = new Rectangle();
    private final Rectangle window = new Rectangle();
    private final Rectangle tab = new Rectangle();
    private final Line playhead = new Line();
    private final Line column = new Line();
    private final Line row = new Line();

    /// @param spectrogram whether it lies over the spectrogram: the window has a tab for dragging, and the pointer
    ///     a line at its frequency
    RecordingLayer(
            RecordingViewModel model,
            WorkspaceViewModel workspace,
            PlayerViewModel player,
            SelectionViewModel selection,
            ObservableValue<PlotColours> colours,
            boolean spectrogram) {
        this.model = model;
        this.spectrogram = spectrogram;
        this.workspace = workspace;
        this.player = player;
        this.selection = selection;
        setMouseTransparent(true);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        window.setFill(null);
        window.setStrokeWidth(1.5);
        tab.setArcWidth(5);
        tab.setArcHeight(5);
        playhead.setStrokeWidth(1.5);
        selected.setFill(Color.web("#ffffff", 0.16));
        colours.subscribe(this::colour);
        for (var shape : new Shape[] {selected, window, tab, column, row, playhead}) {
            shape.setManaged(false);
            getChildren().add(shape);
        }
        InvalidationListener move = changed -> requestLayout();
        for (Observable cause : new Observable[] {
            model.view(),
            model.axis(),
            model.point(),
            workspace.startSeconds(),
            workspace.form(),
            workspace.recording(),
            player.positionSeconds(),
            selection.selection()
        }) {
            cause.addListener(move);
        }
    }

    /// Whether the window can be dragged at this pixel: at its tab or at its sides.
    boolean isHandle(double x, double y) {
        double left = x(workspace.startSeconds().get());
        double right = x(workspace.startSeconds().get() + workspace.windowSeconds());
        boolean side = Math.abs(x - left) <= 4 || Math.abs(x - right) <= 4;
        return side || y <= TAB + MISS && Math.abs(x - (left + right) / 2) <= tabWidth() / 2 + MISS;
    }

    @Override
    protected void layoutChildren() {
        boolean open = workspace.recording().get() != null;
        getChildren().forEach(shape -> shape.setVisible(open));
        double left = x(workspace.startSeconds().get());
        double right = x(workspace.startSeconds().get() + workspace.windowSeconds());
        place(window, Math.round(left), 0.75, Math.max(1, Math.round(right - left)), getHeight() - 1.5);
        place(tab, (left + right - tabWidth()) / 2, 0, tabWidth(), TAB);
        tab.setVisible(open && spectrogram);
        showSelection(open);
        vertical(playhead, player.positionSeconds().get());
        RecordingPoint point = model.point().get();
        column.setVisible(open && point != null);
        row.setVisible(open && point != null && spectrogram);
        if (point != null) {
            vertical(column, point.seconds());
            double y = Math.floor(model.axis().get().y(point.hertz(), getHeight())) + 0.5;
            Lines.place(row, 0, y, getWidth(), y);
        }
    }

    /// A box where it has a band and this is the spectrogram; else a span from top to bottom.
    private void showSelection(boolean open) {
        TimeSpan span = selection.span().get();
        Selection now = selection.selection().get();
        selected.setVisible(open && span != null);
        if (span == null || now == null) {
            return;
        }
        Band band = spectrogram ? now.band() : null;
        double top = band == null ? 0 : model.axis().get().y(band.highHertz(), getHeight());
        double bottom = band == null ? getHeight() : model.axis().get().y(band.lowHertz(), getHeight());
        selected.setStrokeWidth(band == null || now.origin() == Origin.LABEL ? 0 : 1.5); // labels have their own
        place(
                selected,
                x(span.startSeconds()),
                top,
                x(span.endSeconds()) - x(span.startSeconds()),
                Math.max(1, bottom - top));
    }

    private double tabWidth() {
        double width = x(workspace.windowSeconds()) - x(0);
        return Math.clamp(width, LEAST_TAB, MOST_TAB);
    }

    private void colour(PlotColours colours) {
        window.setStroke(colours.accent());
        selected.setStroke(colours.accent());
        tab.setFill(colours.accent());
        playhead.setStroke(colours.playhead());
        column.setStroke(colours.cursor());
        row.setStroke(colours.cursor());
    }

    private double x(double seconds) {
        return model.view().get().x(seconds, getWidth());
    }

    private void vertical(Line line, double seconds) {
        double x = Math.floor(x(seconds)) + 0.5;
        Lines.place(line, x, 0, x, getHeight());
    }

    private static void place(Rectangle rectangle, double x, double y, double width, double height) {
        rectangle.setX(x);
        rectangle.setY(y);
        rectangle.setWidth(width);
        rectangle.setHeight(height);
    }
}
