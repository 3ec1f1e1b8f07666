package io.github.audiomae.app.browse;

import io.github.audiomae.app.control.Gutter;
import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.player.PlayerViewModel;
import io.github.audiomae.app.player.SelectionViewModel;
import io.github.audiomae.app.spectrogram.FrequencyAxis;
import io.github.audiomae.app.spectrogram.PlotColours;
import io.github.audiomae.app.spectrogram.TimeRuler;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// The view of the whole recording: bar, waveform, large spectrogram, time axis.
final class BrowseView extends GridPane {
    private final BrowsePane pane;

    /// @param dark whether the theme is dark
    BrowseView(
            BrowseFeature browsing,
            WorkspaceViewModel workspace,
            PlayerViewModel player,
            SelectionViewModel selection,
            ObservableValue<Boolean> dark,
            Messages messages) {
        BrowseViewModel browse = browsing.view();
        ObservableValue<PlotColours> colours = dark.map(PlotColours::of);
        setId("browse");
        getStyleClass().add("browse");
        Gutter.columns(this);

        BrowseLayer overWave = new BrowseLayer(browse, workspace, player, selection, colours, false);
        WaveLane wave = new WaveLane(browse, overWave, colours, messages.text("browse.wave.spoken"));
        BrowseLayer overPane = new BrowseLayer(browse, workspace, player, selection, colours, true);
        pane = new BrowsePane(browsing, workspace, overPane, new TileImages(), colours);
        pane.accessibleTextProperty()
                .bind(Bindings.createStringBinding(() -> spoken(browse.view().get(), messages), browse.view()));
        FrequencyAxis frequencies = new FrequencyAxis(messages.locale());
        frequencies.colours().bind(colours);
        frequencies.band().bind(browse.band());
        TimeRuler ruler = new TimeRuler(messages.locale());
        ruler.setId("browse-ruler");
        ruler.colours().bind(colours);
        browse.view().subscribe(now -> {
            ruler.fromSeconds().set(now.from());
            ruler.toSeconds().set(now.to());
        });
        BrowseGestures gestures = new BrowseGestures(browse, workspace, player, selection);
        gestures.attachTo(pane, overPane);
        gestures.attachTo(wave);
        gestures.attachToRuler(ruler);

        add(new BrowseBar(browsing, messages), 0, 0, 2, 1);
        add(wave, 1, 1);
        add(frequencies, 0, 2);
        add(pane, 1, 2);
        add(invitation(workspace, messages), 1, 2);
        add(ruler, 1, 3);
        GridPane.setVgrow(pane, Priority.ALWAYS);
        Shown.when(this, browse.shown());
    }

    /// Moves the keyboard focus to the spectrogram.
    public void take() {
        pane.requestFocus();
    }

    private static String spoken(TimeView view, Messages messages) {
        return messages.text("browse.spoken", messages.time(view.from()), messages.time(view.to()));
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
