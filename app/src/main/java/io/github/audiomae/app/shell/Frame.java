package io.github.audiomae.app.shell;

import io.github.audiomae.app.control.Edge;
import io.github.audiomae.app.feature.Room;
import io.github.audiomae.app.feature.SidePanels;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.text.Messages;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Lays out the regions of the main window. In a narrow window the sources, and in a small one the inspector, lie over
/// the centre.
final class Frame extends Region {
    private static final double SHEET = 320;

    /// Between a note and the edges of the centre.
    private static final double NOTE_GAP = 12;
    private static final double WIDEST_NOTE = 640;
    private static final String FLOATING = "floating";

    private final Region top;
    private final Region sources;
    private final Region centre;
    private final Inspector inspector;
    private final Region rail;
    private final Region bottom;
    private final List<Region> notes;
    private final SidePanels panels;
    private final ObservableValue<Place> place;
    private final Edge sourcesEdge;
    private final Edge inspectorEdge;

    /// What the frame holds.
    ///
    /// @param top the bar and the messages below it
    /// @param bottom player and status
    /// @param notes what lies over the lower edge of the centre while it is visible
    record Regions(
            Region top,
            Region sources,
            Region centre,
            Inspector inspector,
            Region rail,
            Region bottom,
            List<Region> notes) {}

    Frame(Regions regions, SidePanels panels, ObservableValue<Place> place, Messages messages) {
        top = regions.top();
        sources = regions.sources();
        centre = regions.centre();
        inspector = regions.inspector();
        rail = regions.rail();
        bottom = regions.bottom();
        notes = regions.notes();
        this.panels = panels;
        this.place = place;
        sourcesEdge = new Edge(
                "sources-edge",
                Orientation.VERTICAL,
                false,
                sources::getWidth,
                width -> panels.sourcesWidth(place.getValue()).set(width),
                messages.text("edge.sources"));
        inspectorEdge = new Edge(
                "inspector-edge",
                Orientation.VERTICAL,
                true,
                inspector::getWidth,
                width -> panels.inspectorWidth(place.getValue()).set(width),
                messages.text("edge.inspector"));
        for (Region region : List.of(sources, centre, inspector, rail)) {
            region.setManaged(false); // what is in them does not change their size, so it lays out nothing else
        }
        getChildren().addAll(top, sources, sourcesEdge, centre, inspectorEdge, inspector, rail, bottom);
        for (Region note : notes) {
            note.setViewOrder(-3);
            getChildren().add(note);
        }
        for (Place each : Place.values()) {
            panels.sourcesWidth(each).subscribe(now -> requestLayout());
            panels.inspectorWidth(each).subscribe(now -> requestLayout());
        }
        panels.sourcesShown().subscribe(now -> requestLayout());
        panels.inspectorShown().subscribe(now -> requestLayout());
        inspector.isEmpty().subscribe(now -> requestLayout());
        place.subscribe(now -> requestLayout());
        centre.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed -> panels.closeSheets());
    }

    /// The regions between which F6 moves.
    List<Node> regions() {
        return List.of(top, sources, centre, inspector, rail, bottom);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 900;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        Room room = panels.room().get();
        double above = Math.ceil(top.prefHeight(width));
        double below = Math.ceil(bottom.prefHeight(width));
        double height = Math.max(0, getHeight() - above - below);
        top.resizeRelocate(0, 0, width, above);
        bottom.resizeRelocate(0, above + height, width, below);

        boolean sourcesShown = panels.sourcesShown().getValue();
        boolean drawer = room.isNarrow();
        double sourcesWidth =
                SidePanels.sourcesWidth(panels.sourcesWidth(place.getValue()).get(), width);
        show(sources, sourcesShown, drawer);
        sources.resizeRelocate(0, above, sourcesWidth, height);
        double left = sourcesShown && !drawer ? sourcesWidth : 0;

        boolean filled = !inspector.isEmpty().getValue();
        boolean small = room.isSmall();
        boolean inspectorShown = panels.inspectorShown().getValue() && filled;
        double inspectorWidth = small
                ? SHEET
                : SidePanels.inspectorWidth(
                        panels.inspectorWidth(place.getValue()).get(), width);
        rail.setVisible(small && filled);
        rail.resizeRelocate(width - InspectorRail.WIDTH, above, InspectorRail.WIDTH, height);
        double railWidth = small && filled ? InspectorRail.WIDTH : 0;
        show(inspector, inspectorShown, small);
        inspector.resizeRelocate(width - railWidth - inspectorWidth, above, inspectorWidth, height);
        double right = railWidth + (inspectorShown && !small ? inspectorWidth : 0);
        centre.resizeRelocate(left, above, Math.max(0, width - left - right), height);

        for (Region note : notes) {
            lie(note, left, left + centre.getWidth(), above + height);
        }

        edge(sourcesEdge, sourcesShown && !drawer ? sourcesWidth : null, above, height);
        edge(inspectorEdge, inspectorShown && !small ? width - inspectorWidth : null, above, height);
    }

    private static void lie(Region note, double left, double right, double bottom) {
        double widest = Math.min(WIDEST_NOTE, Math.max(0, right - left - 2 * NOTE_GAP));
        double width = Math.min(widest, Math.ceil(note.prefWidth(-1)));
        double height = Math.ceil(note.prefHeight(width));
        note.resizeRelocate(Math.round((left + right - width) / 2), bottom - height - NOTE_GAP, width, height);
    }

    private static void show(Region panel, boolean shown, boolean floating) {
        panel.setVisible(shown);
        panel.setViewOrder(floating ? -1 : 0);
        if (floating != panel.getStyleClass().contains(FLOATING)) {
            if (floating) {
                panel.getStyleClass().add(FLOATING);
            } else {
                panel.getStyleClass().remove(FLOATING);
            }
        }
    }

    private static void edge(Edge edge, @Nullable Double x, double y, double height) {
        edge.setVisible(x != null);
        if (x != null) {
            edge.setViewOrder(-2);
            edge.resizeRelocate(x - Edge.THICKNESS / 2, y, Edge.THICKNESS, height);
        }
    }
}
