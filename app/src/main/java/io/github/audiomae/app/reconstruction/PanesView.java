package io.github.audiomae.app.reconstruction;

import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.player.HeardViewModel;
import io.github.audiomae.app.spectrogram.Cover;
import io.github.audiomae.app.spectrogram.CursorViewModel;
import io.github.audiomae.app.spectrogram.FrequencyAxis;
import io.github.audiomae.app.spectrogram.PatchTint;
import io.github.audiomae.app.spectrogram.PlotColours;
import io.github.audiomae.app.spectrogram.SpectrogramView;
import io.github.audiomae.app.spectrogram.TimeAxis;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.patches.PatchMask;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

/// Original, masked, reconstruction and difference on a common time axis: stacked, two by two, or original and
/// reconstruction in one pane. The mask bar is between the original and the masked pane.
final class PanesView extends GridPane {
    private static final int PANES = 1 + PaneId.USUAL.size();

    /// The least height of a pane with the line above it, and that of the axis, in pixels.
    private static final double LEAST_PANE = 84 + 24;

    private static final double AXIS = 22;

    private final PanesViewModel panes;
    private final ObservableValue<PlotColours> colours;
    private final CursorViewModel cursor;
    private final Locale locale;
    private final PaneCaptions captions;
    private final Node maskBar;
    private final SpectrogramView original;
    private final SpectrogramView masked;
    private final SpectrogramView rebuilt;
    private final SpectrogramView difference;
    private final WipePane wipe;
    private final PaneCell originalCell;
    private final Map<String, PaneCell> cells = new LinkedHashMap<>();
    private final List<SpectrogramView> extras = new ArrayList<>();
    private final PaneCell wipeCell;
    private final Node invitation;
    private final TabSwitch tabs;
    private int stacked = PANES;

    /// @param maskBar placed between original and masked
    /// @param dark whether the theme is dark
    /// @param heard a loudspeaker above a pane chooses that it is heard
    PanesView(
            PanesViewModel panes,
            PaneCaptions captions,
            CursorViewModel cursor,
            ObservableValue<PatchMask> mask,
            ObservableValue<Boolean> dark,
            Node maskBar,
            HeardViewModel heard,
            Messages messages) {
        this.panes = panes;
        this.captions = captions;
        this.cursor = cursor;
        locale = messages.locale();
        this.maskBar = maskBar;
        colours = dark.map(PlotColours::of);
        getStyleClass().add("panes");

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
        difference.tint().bind(panes.tint());
        original.tint()
                .bind(new Combined<>(
                        this::overOriginal, panes.strokes(), panes.arrangement().veil()));
        original.outlined().bind(panes.arrangement().veil().map(Veil::outlined));
        wipe = new WipePane(original, rebuilt, panes.arrangement(), messages);

        originalCell = cell(
                captions.original(new LevelsMenu(panes, ColourLegend.ofValues(panes.colours()), messages)), original);
        cells.put(PaneId.MASKED, cell(captions.masked(), masked));
        cells.put(PaneId.REBUILT, cell(captions.rebuilt(), rebuilt));
        cells.put(
                PaneId.DIFFERENCE,
                cell(captions.difference(ColourLegend.ofDifferences(panes.shownColours()), errorLegend()), difference));
        wipeCell = cell(captions.wipe(new LevelsMenu(panes, ColourLegend.ofValues(panes.colours()), messages)), wipe);
        new Loudspeakers(heard, panes.arrangement(), messages)
                .add(
                        originalCell.header(),
                        at(PaneId.MASKED).header(),
                        at(PaneId.REBUILT).header());
        panes.arrangement().extras().forEach(this::addExtra);
        cells.forEach((id, cell) -> cell.header().addMenu(new PaneMenu(id, panes.arrangement(), messages)));
        invitation = invitation(messages);
        tabs = new TabSwitch(panes.arrangement(), messages);
        panes.arrangement().arrangement().subscribe(now -> arrange(now));
        panes.arrangement().tab().subscribe(now -> arrangeAgain());
        panes.arrangement().panes().subscribe(now -> arrangeAgain());
        heightProperty().subscribe(height -> fit(height.doubleValue()));
        panes.arrangement().patchErrors().subscribe(this::arrangeAgain);
    }

    /// A veil, or what is being painted.
    private PatchTint overOriginal() {
        PatchTint strokes = panes.strokes().getValue();
        Veil veil = panes.arrangement().veil().get();
        return veil != null && veil.isOver(strokes) ? veil.tint() : strokes;
    }

    /// The panes that the user can paint on.
    List<SpectrogramView> canvases() {
        return List.of(original, masked);
    }

    /// All panes, from top to bottom.
    List<SpectrogramView> all() {
        return Stream.concat(Stream.of(original, masked, rebuilt, difference), extras.stream())
                .toList();
    }

    private void arrangeAgain() {
        arrange(panes.arrangement().arrangement().get());
    }

    /// Panes are at least so high that patterns can be seen; those for which there is no room share the last place.
    private void fit(double height) {
        double room = height - maskBar.prefHeight(-1) - AXIS;
        int fitting = height <= 0 ? PANES : (int) Math.clamp(room / LEAST_PANE, 2, PANES);
        if (fitting != stacked) {
            stacked = fitting;
            arrangeAgain();
        }
    }

    private void arrange(Arrangement arrangement) {
        cells.values().forEach(cell -> cell.header().showTabs(null));
        getChildren().clear();
        getRowConstraints().clear();
        getColumnConstraints().clear();
        wipe.leave();
        switch (arrangement) {
            case STACKED -> stack();
            case GRID -> pair();
            case WIPE -> wipe();
        }
    }

    private void stack() {
        columns(1);
        originalCell.addTo(this, 0, 0);
        add(invitation, 1, 1);
        add(maskBar, 0, 2, 2, 1);
        List<String> below = panes.arrangement().panes().get();
        List<String> shared = below.subList(stacked - 2, below.size());
        String chosen = panes.arrangement().tab().get();
        String last = shared.contains(chosen) ? chosen : shared.getFirst();
        int row = 3;
        int[] growing = new int[stacked];
        growing[0] = 1;
        for (int i = 0; i < stacked - 1; i++) {
            boolean isLast = i == stacked - 2;
            PaneCell cell = at(isLast ? last : below.get(i));
            if (isLast && shared.size() > 1) {
                tabs.offer(shared, last);
                cell.header().showTabs(tabs);
            }
            cell.addTo(this, 0, row);
            growing[i + 1] = row + 1;
            row += 2;
        }
        add(axis(), 1, row);
        rows(growing);
    }

    private Node errorLegend() {
        TintLegend legend = new TintLegend(new SimpleStringProperty("0"), panes.tintReach());
        Shown.when(legend, panes.arrangement().patchErrors());
        return legend;
    }

    private PaneCell at(String id) {
        PaneCell cell = cells.get(id);
        if (cell == null) {
            throw new IllegalArgumentException("no pane " + id);
        }
        return cell;
    }

    private void addExtra(ExtraPane extra) {
        SpectrogramView view = pane(extra.id(), Cover.NOTHING, extra.title());
        view.picture().bind(extra.picture());
        view.tint().bind(extra.tint());
        extras.add(view);
        cells.put(extra.id(), cell(captions.extra(extra), view));
    }

    private void pair() {
        columns(2);
        originalCell.addTo(this, 0, 0);
        add(invitation, 1, 1);
        List<String> below = panes.arrangement().panes().get();
        at(below.get(0)).addTo(this, 2, 0);
        add(maskBar, 0, 2, 4, 1);
        at(below.get(1)).addTo(this, 0, 3);
        at(below.get(2)).addTo(this, 2, 3);
        add(axis(), 1, 5);
        add(axis(), 3, 5);
        rows(1, 4);
    }

    private void wipe() {
        columns(1);
        wipe.enter();
        at(beforeWipe()).addTo(this, 0, 0);
        add(maskBar, 0, 2, 2, 1);
        wipeCell.addTo(this, 0, 3);
        add(invitation, 1, 4);
        add(axis(), 1, 5);
        rows(1, 4);
    }

    /// The pane above the two that are compared: an offered one that was chosen, else the first one besides the
    /// reconstruction; in place of what is hidden the errors where they are wanted.
    private String beforeWipe() {
        ArrangementViewModel arrangement = panes.arrangement();
        List<String> others = arrangement.panes().get().stream()
                .filter(id -> !id.equals(PaneId.REBUILT))
                .toList();
        String first = others.stream()
                .filter(id -> !PaneId.USUAL.contains(id))
                .findFirst()
                .orElse(others.getFirst());
        return first.equals(PaneId.MASKED) && arrangement.patchErrors().get() ? PaneId.DIFFERENCE : first;
    }

    private void columns(int pairs) {
        for (int pair = 0; pair < pairs; pair++) {
            ColumnConstraints picture = new ColumnConstraints();
            picture.setHgrow(Priority.ALWAYS);
            picture.setMinWidth(0);
            picture.setPrefWidth(600);
            getColumnConstraints().addAll(new ColumnConstraints(FrequencyAxis.WIDTH), picture);
        }
    }

    /// Rows of pictures share the available height.
    private void rows(int... growing) {
        for (int row = 0; row <= growing[growing.length - 1]; row++) {
            RowConstraints constraints = new RowConstraints();
            int now = row;
            constraints.setVgrow(
                    IntStream.of(growing).anyMatch(grows -> grows == now) ? Priority.ALWAYS : Priority.NEVER);
            getRowConstraints().add(constraints);
        }
    }

    private SpectrogramView pane(String id, Cover cover, String title) {
        SpectrogramView view = new SpectrogramView(cover, cursor);
        view.setId("pane-" + id);
        view.soundFrames().bind(panes.soundFrames());
        view.colours().bind(colours);
        view.accessibleTextProperty().bind(captions.spoken(title));
        return view;
    }

    private PaneCell cell(PaneHeader header, Node picture) {
        FrequencyAxis axis = new FrequencyAxis(locale);
        axis.colours().bind(colours);
        axis.ticks()
                .bind(cursor.form()
                        .map(form -> FrequencyAxis.of(form.preprocessing().axis())));
        return new PaneCell(header, axis, picture);
    }

    /// The text shown while no sound is open.
    private Node invitation(Messages messages) {
        Label label = new Label(messages.text("pane.invitation"));
        label.setId("invitation");
        label.getStyleClass().add("muted");
        label.setMouseTransparent(true);
        label.visibleProperty().bind(original.picture().isNull());
        GridPane.setHalignment(label, HPos.CENTER);
        return label;
    }

    private TimeAxis axis() {
        TimeAxis axis = new TimeAxis(cursor, locale);
        axis.colours().bind(colours);
        axis.startSeconds().bind(captions.shownFrom());
        return axis;
    }

    /// A pane with the line above it and the axis beside it.
    ///
    /// @param header above the picture
    /// @param axis beside it
    /// @param picture the picture
    private record PaneCell(PaneHeader header, FrequencyAxis axis, Node picture) {
        /// Adds the three to a grid: the header in `row`, axis and picture below, starting at `column`.
        void addTo(GridPane grid, int column, int row) {
            grid.add(header, column + 1, row);
            grid.add(axis, column, row + 1);
            grid.add(picture, column + 1, row + 1);
        }
    }
}
