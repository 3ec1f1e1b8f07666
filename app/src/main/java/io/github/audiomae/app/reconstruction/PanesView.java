package io.github.audiomae.app.reconstruction;

import io.github.audiomae.app.spectrogram.Cover;
import io.github.audiomae.app.spectrogram.CursorViewModel;
import io.github.audiomae.app.spectrogram.FrequencyAxis;
import io.github.audiomae.app.spectrogram.PlotColours;
import io.github.audiomae.app.spectrogram.SpectrogramView;
import io.github.audiomae.app.spectrogram.TimeAxis;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.patches.PatchMask;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

/// Original, masked, reconstruction and difference, one above the other on one time axis. The bar that decides the mask
/// lies between what is and what is left of it.
public final class PanesView extends GridPane {
    private final PanesViewModel panes;
    private final ObservableValue<PlotColours> colours;
    private final CursorViewModel cursor;
    private final PaneCaptions captions;
    private final SpectrogramView original;
    private final SpectrogramView masked;
    private final SpectrogramView rebuilt;
    private final SpectrogramView difference;

    /// @param maskBar lies between original and masked
    /// @param dark whether the window is dark
    public PanesView(
            PanesViewModel panes,
            PaneCaptions captions,
            CursorViewModel cursor,
            ObservableValue<PatchMask> mask,
            ObservableValue<Boolean> dark,
            Node maskBar,
            Messages messages) {
        this.panes = panes;
        this.captions = captions;
        this.cursor = cursor;
        colours = dark.map(PlotColours::of);
        getStyleClass().add("panes");
        ColumnConstraints axis = new ColumnConstraints(FrequencyAxis.WIDTH);
        ColumnConstraints picture = new ColumnConstraints();
        picture.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(axis, picture);

        original = pane("original", Cover.NOTHING, messages.text("pane.original"));
        masked = pane("masked", Cover.HIDDEN, messages.text("pane.masked"));
        rebuilt = pane("rebuilt", Cover.NOTHING, messages.text("pane.rebuilt"));
        difference = pane("difference", Cover.VISIBLE, messages.text("pane.difference"));
        original.picture().bind(panes.original());
        masked.picture().bind(panes.original());
        masked.mask().bind(mask);
        rebuilt.picture().bind(panes.rebuilt());
        difference.picture().bind(panes.difference());
        difference.mask().bind(panes.rebuiltMask());

        addHeader(captions.original(legend(false)));
        addPane(original);
        add(invitation(messages), 1, getRowCount() - 1);
        addRow(maskBar);
        addHeader(captions.masked());
        addPane(masked);
        addHeader(captions.rebuilt());
        addPane(rebuilt);
        addHeader(captions.difference(legend(true)));
        addPane(difference);
        addAxis();
    }

    /// The pane that can be painted on.
    public SpectrogramView masked() {
        return masked;
    }

    /// All panes, from top to bottom.
    public List<SpectrogramView> all() {
        return List.of(original, masked, rebuilt, difference);
    }

    private SpectrogramView pane(String id, Cover cover, String title) {
        SpectrogramView view = new SpectrogramView(cover, cursor);
        view.setId("pane-" + id);
        view.soundFrames().bind(panes.soundFrames());
        view.colours().bind(colours);
        view.accessibleTextProperty().bind(captions.spoken(title));
        return view;
    }

    /// What to do while there is no sound.
    private Node invitation(Messages messages) {
        Label label = new Label(messages.text("pane.invitation"));
        label.getStyleClass().add("muted");
        label.setMouseTransparent(true);
        label.visibleProperty().bind(original.picture().isNull());
        GridPane.setHalignment(label, HPos.CENTER);
        return label;
    }

    private ColourLegend legend(boolean differences) {
        ColourLegend legend = new ColourLegend(differences);
        legend.maker().bind(panes.maker());
        return legend;
    }

    private void addHeader(Node header) {
        add(header, 1, getRowCount());
        getRowConstraints().add(new RowConstraints());
    }

    private void addRow(Node node) {
        add(node, 0, getRowCount(), 2, 1);
        getRowConstraints().add(new RowConstraints());
    }

    private void addPane(SpectrogramView view) {
        FrequencyAxis axis = new FrequencyAxis();
        axis.colours().bind(colours);
        int row = getRowCount();
        add(axis, 0, row);
        add(view, 1, row);
        RowConstraints grows = new RowConstraints();
        grows.setVgrow(Priority.ALWAYS);
        getRowConstraints().add(grows);
    }

    private void addAxis() {
        TimeAxis axis = new TimeAxis(cursor);
        axis.colours().bind(colours);
        axis.startSeconds().bind(captions.shownFrom());
        add(axis, 1, getRowCount());
        getRowConstraints().add(new RowConstraints());
    }
}
