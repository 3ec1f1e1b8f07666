package io.github.audiomae.app.recording;

import io.github.audiomae.app.control.CanvasPane;
import io.github.audiomae.app.spectrogram.PlotColours;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;

/// The drawing of a [Marking], on a canvas of its own: changing it draws no tiles.
final class MarkingLayer extends CanvasPane {
    private final Marking marking;
    private final RecordingViewModel model;
    private final ObservableValue<PlotColours> colours;

    MarkingLayer(Marking marking, RecordingViewModel model, ObservableValue<PlotColours> colours) {
        this.marking = marking;
        this.model = model;
        this.colours = colours;
        setMouseTransparent(true);
        redrawOn(model.view(), model.axis(), colours);
        redrawOn(marking.causes().toArray(Observable[]::new));
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        marking.draw(g, new Ground(model.view().get(), model.axis().get(), width, height), colours.getValue());
    }
}
