package io.github.audiomae.app.feature;

import io.github.audiomae.app.place.Place;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The panels beside the centre: which are shown, how wide they are in each place, and which sections of the inspector
/// are open. Where the window is narrow a panel lies over the centre, until it is closed.
public final class SidePanels {
    /// The widths between which panels can be dragged, in pixels at 100 %.
    public static final double LEAST_SOURCES = 180;

    public static final double MOST_SOURCES = 320;
    public static final double LEAST_INSPECTOR = 300;
    public static final double MOST_INSPECTOR = 420;

    private final ObjectProperty<Room> room = new SimpleObjectProperty<>(new Room(1440, 900));
    private final BooleanProperty sources = new SimpleBooleanProperty(true);
    private final BooleanProperty inspector = new SimpleBooleanProperty(true);
    private final ObjectProperty<@Nullable String> below = new SimpleObjectProperty<>();
    private final DoubleProperty belowHeight = new SimpleDoubleProperty();
    private final BooleanProperty drawer = new SimpleBooleanProperty();
    private final BooleanProperty sheet = new SimpleBooleanProperty();
    // Fields: a binding that nobody keeps ends with the next garbage collection, whoever listens to it.
    private final ObservableValue<Boolean> sourcesShown = Bindings.createBooleanBinding(
            () -> room.get().isNarrow() ? drawer.get() : sources.get(), room, drawer, sources);
    private final ObservableValue<Boolean> inspectorShown = Bindings.createBooleanBinding(
            () -> room.get().isSmall() ? sheet.get() : inspector.get(), room, sheet, inspector);
    private final Map<Place, DoubleProperty> sourcesWidths = new EnumMap<>(Place.class);
    private final Map<Place, DoubleProperty> inspectorWidths = new EnumMap<>(Place.class);
    private final List<String> used = new ArrayList<>();
    private final Set<String> folded = new HashSet<>();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();

    public SidePanels() {
        for (Place place : Place.values()) {
            sourcesWidths.put(place, new SimpleDoubleProperty());
            inspectorWidths.put(place, new SimpleDoubleProperty());
        }
        room.map(Room::isNarrow).addListener((property, before, now) -> drawer.set(false));
        room.map(Room::isSmall).addListener((property, before, now) -> sheet.set(false));
    }

    /// The size of the window's content.
    public ObjectProperty<Room> room() {
        return room;
    }

    /// Whether the sources are shown beside the centre, where there is room.
    public BooleanProperty sources() {
        return sources;
    }

    /// Whether the inspector is shown beside the centre, where there is room.
    public BooleanProperty inspector() {
        return inspector;
    }

    /// The id of the table that is open below the centre; null for none.
    public ObjectProperty<@Nullable String> below() {
        return below;
    }

    /// The height that it was dragged to; 0 for the usual one.
    public DoubleProperty belowHeight() {
        return belowHeight;
    }

    /// Opens a table below the centre in place of another one, or closes it.
    ///
    /// @param id of its part
    public void turnBelow(String id) {
        below.set(id.equals(below.get()) ? null : id);
    }

    /// Whether the sources lie over the centre.
    public BooleanProperty drawer() {
        return drawer;
    }

    /// Whether the inspector lies over the centre.
    public BooleanProperty sheet() {
        return sheet;
    }

    /// Whether the sources are visible, beside or over the centre.
    public ObservableValue<Boolean> sourcesShown() {
        return sourcesShown;
    }

    /// Whether the inspector is visible, beside or over the centre.
    public ObservableValue<Boolean> inspectorShown() {
        return inspectorShown;
    }

    /// Shows or hides the sources.
    public void toggleSources() {
        BooleanProperty now = room.get().isNarrow() ? drawer : sources;
        now.set(!now.get());
    }

    /// Shows or hides the inspector.
    public void toggleInspector() {
        BooleanProperty now = room.get().isSmall() ? sheet : inspector;
        now.set(!now.get());
    }

    /// Shows the sources.
    public void showSources() {
        (room.get().isNarrow() ? drawer : sources).set(true);
    }

    /// Opens a section of the inspector, and shows the inspector.
    public void show(String section) {
        (room.get().isSmall() ? sheet : inspector).set(true);
        open(section);
    }

    /// Closes what lies over the centre.
    ///
    /// @return whether something did
    public boolean closeSheets() {
        boolean closed = drawer.get() || sheet.get();
        drawer.set(false);
        sheet.set(false);
        return closed;
    }

    /// The width that the sources were dragged to in a place; 0 for the usual one.
    public DoubleProperty sourcesWidth(Place place) {
        return there(sourcesWidths, place);
    }

    /// The width that the inspector was dragged to in a place; 0 for the usual one.
    public DoubleProperty inspectorWidth(Place place) {
        return there(inspectorWidths, place);
    }

    /// The width of the sources in a window of this width: as dragged, else more in a large window.
    public static double sourcesWidth(double dragged, double window) {
        return fitting(dragged > 0 ? dragged : 0.14 * window, LEAST_SOURCES, dragged > 0 ? MOST_SOURCES : 240);
    }

    /// The width of the inspector in a window of this width: as dragged, else more in a large window.
    public static double inspectorWidth(double dragged, double window) {
        return fitting(dragged > 0 ? dragged : 0.22 * window, LEAST_INSPECTOR, dragged > 0 ? MOST_INSPECTOR : 360);
    }

    /// Opens a section; it becomes the one used last.
    public void open(String section) {
        used.remove(section);
        used.addFirst(section);
        folded.remove(section);
        changed();
    }

    /// Folds a section.
    public void fold(String section) {
        folded.add(section);
        changed();
    }

    /// Which of these sections are open where there is room for all: those that the user has not folded, those used
    /// last first.
    public List<String> wanted(List<String> sections) {
        List<String> order = new ArrayList<>(used);
        sections.stream().filter(id -> !used.contains(id)).forEach(order::add);
        order.removeIf(id -> folded.contains(id) || !sections.contains(id));
        return order;
    }

    /// The sections that were opened by hand, that used last first.
    public List<String> used() {
        return List.copyOf(used);
    }

    /// The sections that are folded by hand.
    public Set<String> folded() {
        return Set.copyOf(folded);
    }

    /// Restores what was used and folded.
    public void restore(List<String> usedBefore, Set<String> foldedBefore) {
        used.clear();
        used.addAll(usedBefore);
        folded.clear();
        folded.addAll(foldedBefore);
        changed();
    }

    /// Changes whenever a section is opened or folded.
    public ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }

    private static double fitting(double width, double least, double most) {
        return Math.round(Math.clamp(width, least, most));
    }

    private static DoubleProperty there(Map<Place, DoubleProperty> widths, Place place) {
        DoubleProperty width = widths.get(place);
        if (width == null) {
            throw new IllegalStateException("no width in " + place);
        }
        return width;
    }
}
