package io.github.audiomae.app.recording;

import io.github.audiomae.app.control.Edge;
import io.github.audiomae.app.control.Gutter;
import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.place.SelectionViewModel;
import io.github.audiomae.app.player.PlayerViewModel;
import io.github.audiomae.app.spectrogram.FrequencyAxis;
import io.github.audiomae.app.spectrogram.PlotColours;
import io.github.audiomae.app.spectrogram.TimeRuler;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.audio.FrequencyRange;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.plot.AxisScale;
import io.github.audiomae.plot.NoteName;
import io.github.audiomae.plot.Tick;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// The view of the whole recording: bar, waveform, large spectrogram, time axis.
final class RecordingView extends GridPane {
    /// Width of frequencies with the names of notes.
    private static final double NOTES = 96;

    /// Higher frequencies, in hertz, cannot be heard and have no note.
    private static final double HIGHEST_NOTE = 20_000;

    private final RecordingPane pane;

    /// @param dark whether the theme is dark
    RecordingView(
            RecordingFeature feature,
            WorkspaceViewModel workspace,
            PlayerViewModel player,
            SelectionViewModel selection,
            ObservableValue<Boolean> dark,
            Messages messages) {
        RecordingViewModel model = feature.view();
        ObservableValue<PlotColours> colours = dark.map(PlotColours::of);
        setId("recording");
        getStyleClass().add("recording");
        Gutter.columns(this, feature.gutter().width());

        RecordingLayer overWave = new RecordingLayer(model, workspace, player, selection, colours, false);
        WaveLane wave = new WaveLane(feature, overWave, colours, messages.text("recording.wave.spoken"));
        RecordingGestures gestures = new RecordingGestures(model, workspace, player, selection);
        RecordingLayer over = new RecordingLayer(model, workspace, player, selection, colours, true);
        pane = new RecordingPane(feature, workspace, over, feature.picture(), colours, messages);
        FrequencyAxis axis = axis(model, gestures, colours, messages);
        axis.setId("recording-frequencies");
        RecordingLayer overLower = new RecordingLayer(model, workspace, player, selection, colours, true);
        RecordingPane lower = new RecordingPane(feature, workspace, overLower, feature.lower(), colours, messages);
        lower.setId("recording-pane-lower");
        FrequencyAxis lowerAxis = axis(model, gestures, colours, messages);
        pane.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> spoken(model.view().get(), workspace, messages),
                        model.view(),
                        workspace.clock().shown()));
        lower.accessibleTextProperty().bind(pane.accessibleTextProperty());
        for (Node node : new Node[] {lower, lowerAxis}) {
            Shown.when(node, feature.lower().isThere());
        }
        TimeRuler ruler = new TimeRuler(messages.locale());
        ruler.setId("recording-ruler");
        ruler.colours().bind(colours);
        ruler.clock().bind(workspace.clock().shown());
        model.view().subscribe(now -> {
            ruler.fromSeconds().set(now.from());
            ruler.toSeconds().set(now.to());
        });
        SelectionBorders borders = new SelectionBorders(selection);
        gestures.attachTo(pane, over, new MarkingGestures(pane, model, feature.markings(), borders));
        new RecordingGestures(model, workspace, player, selection)
                .attachTo(lower, overLower, new MarkingGestures(lower, model, feature.markings(), borders));
        gestures.attachTo(wave);
        new RulerGestures(model, workspace, player, selection).attachTo(ruler);
        ruler.handles()
                .bind(selection.selection().map(RulerGestures::canReshape).orElse(false));
        selection.span().subscribe(span -> ruler.marked().set(span));

        add(new ToolLine(feature, workspace, messages).line(), 0, 0, 2, 1);
        add(wave, 1, 1);
        add(axis, 0, 2);
        add(pane, 1, 2);
        add(lowerAxis, 0, 3);
        add(lower, 1, 3);
        add(invitation(workspace, messages), 1, 2);
        add(new ClockSwitch(workspace.clock(), messages), 0, 4);
        add(ruler, 1, 4);
        add(gutterEdge(feature.gutter(), messages), 0, 1, 1, 3);
        add(waveEdge(model, messages), 1, 1);
        GridPane.setVgrow(pane, Priority.ALWAYS);
        GridPane.setVgrow(lower, Priority.ALWAYS);
    }

    private static FrequencyAxis axis(
            RecordingViewModel model,
            RecordingGestures gestures,
            ObservableValue<PlotColours> colours,
            Messages messages) {
        FrequencyAxis axis = new FrequencyAxis(messages.locale());
        axis.setPrefHeight(RecordingPane.LEAST_HEIGHT);
        axis.colours().bind(colours);
        axis.ticks()
                .bind(Bindings.createObjectBinding(
                        () -> ticks(model), model.axis(), model.settings().notes()));
        model.settings().notes().subscribe(shown -> axis.setMaxWidth(shown ? NOTES : FrequencyAxis.WIDTH));
        axis.prefWidthProperty().bind(axis.maxWidthProperty());
        gestures.attachToAxis(axis);
        return axis;
    }

    private static Node gutterEdge(Gutter gutter, Messages messages) {
        return new Edge(
                "gutter-edge",
                Orientation.VERTICAL,
                false,
                gutter.width()::get,
                gutter::drag,
                messages.text("edge.gutter"));
    }

    /// The lower edge of the waveform.
    private static Node waveEdge(RecordingViewModel model, Messages messages) {
        Edge edge = new Edge(
                "wave-edge",
                Orientation.HORIZONTAL,
                false,
                model.waveHeight()::get,
                model::dragWave,
                messages.text("edge.wave"));
        GridPane.setValignment(edge, VPos.BOTTOM);
        return edge;
    }

    /// Moves the keyboard focus to the spectrogram.
    public void take() {
        pane.requestFocus();
    }

    /// Frequencies, on request with the names of those notes that can be heard before them.
    private static FrequencyAxis.Ticks ticks(RecordingViewModel model) {
        AxisScale axis = model.axis().get();
        if (!model.settings().notes().get()) {
            return axis::ticks;
        }
        return (height, spacing, locale) -> axis.ticks(height, spacing, locale).stream()
                .map(tick -> new Tick(
                        tick.value(),
                        tick.pixel(),
                        tick.value() > 0 && tick.value() <= HIGHEST_NOTE
                                ? NoteName.of(tick.value()) + "   " + tick.label()
                                : tick.label()))
                .toList();
    }

    /// Where a box, or a span of all frequencies, lies in the window.
    Bounds inScene(TimeSpan span, Optional<FrequencyRange> frequencies) {
        Ground ground = pane.ground();
        double top = frequencies.map(range -> ground.y(range.highHz())).orElse(0.0);
        double bottom = frequencies.map(range -> ground.y(range.lowHz())).orElse(ground.height());
        double left = Math.clamp(ground.x(span.startSeconds()), 0, ground.width());
        double right = Math.clamp(ground.x(span.endSeconds()), 0, ground.width());
        return pane.localToScene(new BoundingBox(left, top, right - left, Math.max(0, bottom - top)));
    }

    private static String spoken(TimeView view, WorkspaceViewModel workspace, Messages messages) {
        return messages.text(
                "recording.spoken",
                workspace.clock().text(view.from(), messages),
                workspace.clock().text(view.to(), messages));
    }

    /// The text shown while no sound is open.
    private static Node invitation(WorkspaceViewModel workspace, Messages messages) {
        Label label = new Label(messages.text("pane.invitation"));
        label.setId("invitation");
        label.getStyleClass().add("muted");
        label.setMouseTransparent(true);
        label.visibleProperty().bind(workspace.recording().isNull());
        GridPane.setHalignment(label, HPos.CENTER);
        return label;
    }
}
