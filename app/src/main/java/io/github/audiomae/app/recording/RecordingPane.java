package io.github.audiomae.app.recording;

import io.github.audiomae.app.control.CanvasPane;
import io.github.audiomae.app.spectrogram.DisplayViewModel;
import io.github.audiomae.app.spectrogram.PlotColours;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;

/// The large spectrogram. Drawn at most once per pulse, from tiles that were coloured elsewhere; moving marks are a
/// separate layer.
final class RecordingPane extends CanvasPane {
    static final double LEAST_HEIGHT = 40;

    private static final double LEAST_WIDTH = 80;

    private final RecordingViewModel model;
    private final PictureViewModel picture;
    private final DescriptorsViewModel descriptors;
    private final DisplayViewModel display;
    private final WorkspaceViewModel workspace;
    private final ObservableValue<PlotColours> colours;
    private final TileImages images = new TileImages();
    private final Messages messages;

    RecordingPane(
            RecordingFeature feature,
            WorkspaceViewModel workspace,
            RecordingLayer layer,
            PictureViewModel picture,
            ObservableValue<PlotColours> colours,
            Messages messages) {
        this.messages = messages;
        model = feature.view();
        this.picture = picture;
        descriptors = feature.descriptors();
        display = feature.display();
        this.workspace = workspace;
        this.colours = colours;
        setId("recording-pane");
        getStyleClass().add("spectrogram");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setMinSize(LEAST_WIDTH, LEAST_HEIGHT);
        setPrefSize(LEAST_WIDTH, LEAST_HEIGHT); // two of them share the height evenly
        feature.markings().forEach(marking -> addLayer(new MarkingLayer(marking, model, colours)));
        addLayer(layer);
        redrawOn(
                model.view(),
                model.axis(),
                picture.feed().revision(),
                descriptors.found(),
                descriptors.pitch(),
                descriptors.onsets(),
                display.patchGrid(),
                workspace.startSeconds(),
                workspace.recording(),
                workspace.form(),
                colours);
        widthProperty().subscribe(now -> model.pixels().set(Math.max(1, now.doubleValue() * pixelsPerUnit())));
        heightProperty().subscribe(now -> picture.pixelsDown().set(Math.max(1, now.doubleValue() * pixelsPerUnit())));
    }

    /// Where times and frequencies are on it.
    Ground ground() {
        return new Ground(model.view().get(), model.axis().get(), getWidth(), getHeight());
    }

    /// 2 on a screen at 200 %.
    private double pixelsPerUnit() {
        return getScene() == null ? 1 : getScene().getWindow().getOutputScaleX();
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        PlotColours plot = colours.getValue();
        g.setFill(plot.background());
        g.fillRect(0, 0, width, height);
        Recording recording = workspace.recording().get();
        if (recording == null) {
            return;
        }
        TileRenderer.Frame frame =
                new TileRenderer.Frame(model.view().get(), model.axis().get(), width, height);
        new TileRenderer(g, picture.feed(), images, frame).draw(picture.tileRange());
        MarksRenderer marks = new MarksRenderer(g, frame, plot);
        marks.hatchFrom(recording.seconds());
        double limit = workspace.form().get().preprocessing().axis().highHz();
        if (limit < model.wholeAxis().highHz()) {
            marks.limit(
                    limit, messages.text("recording.limit", messages.number(limit / 1000, limit % 1000 == 0 ? 0 : 1)));
        }
        if (display.patchGrid().get()) {
            marks.grid(workspace.startSeconds().get(), workspace.form().get());
        }
        DescriptorsViewModel.Found found = descriptors.found().get();
        if (found != null && !descriptors.tooWide().get()) {
            marks.draw(found, descriptors.pitch().get(), descriptors.onsets().get());
        }
    }
}
