package io.github.audiomae.app.reconstruction;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// How original and reconstruction are compared on the screen.
public final class ArrangementViewModel {
    private final ObjectProperty<Arrangement> arrangement = new SimpleObjectProperty<>(Arrangement.STACKED);
    private final DoubleProperty wipe = new SimpleDoubleProperty(0.5);
    private final List<ExtraPane> extras = new ArrayList<>();
    private final ReadOnlyObjectWrapper<List<String>> panes = new ReadOnlyObjectWrapper<>(PaneId.USUAL);
    private final ObjectProperty<String> tab = new SimpleObjectProperty<>(PaneId.REBUILT);
    private final BooleanProperty originalInstead = new SimpleBooleanProperty();
    private final BooleanProperty patchErrors = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Veil> veil = new SimpleObjectProperty<>();

    /// The arrangement of the panes.
    public ObjectProperty<Arrangement> arrangement() {
        return arrangement;
    }

    /// The position of the line between original (left) and reconstruction (right), 0 … 1 of the width.
    public DoubleProperty wipe() {
        return wipe;
    }

    /// Whether the pane of the reconstruction shows the original, for switching between the two (A/B).
    public BooleanProperty originalInstead() {
        return originalInstead;
    }

    /// Whether the error of each hidden patch is shown in place of the difference.
    public BooleanProperty patchErrors() {
        return patchErrors;
    }

    /// What lies over the original; null for nothing.
    public ObjectProperty<@Nullable Veil> veil() {
        return veil;
    }

    /// Offers a pane. To be called before the panes are built.
    public void offer(ExtraPane extra) {
        extras.add(extra);
    }

    /// The panes that other features offer.
    List<ExtraPane> extras() {
        return List.copyOf(extras);
    }

    /// The pane with this id.
    ///
    /// @throws NoSuchElementException if nobody offers it
    ExtraPane extra(String id) {
        return extras.stream()
                .filter(extra -> extra.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// The ids of the three panes below the original, from top to bottom.
    public ReadOnlyObjectProperty<List<String>> panes() {
        return panes.getReadOnlyProperty();
    }

    /// Whether one of these panes has a place.
    public ObservableValue<Boolean> isShown(List<String> ids) {
        return panes.map(now -> ids.stream().anyMatch(now::contains));
    }

    /// Shows a pane in the place of another one; if both are shown they change places.
    void exchange(String shown, String wanted) {
        panes.set(panes.get().stream()
                .map(id -> id.equals(shown) ? wanted : id.equals(wanted) ? shown : id)
                .toList());
        tab.set(wanted);
    }

    /// Shows a pane in place of the lowest, unless it is shown already.
    public void reveal(String id) {
        if (!panes.get().contains(id)) {
            exchange(panes.get().getLast(), id);
        }
        tab.set(id);
    }

    /// Restores panes: ignored unless all three are different and known.
    void restorePanes(@Nullable List<String> ids) {
        boolean known = ids != null
                && ids.size() == PaneId.USUAL.size()
                && ids.stream().distinct().count() == ids.size()
                && ids.stream()
                        .allMatch(id -> PaneId.USUAL.contains(id)
                                || extras.stream().anyMatch(extra -> extra.id().equals(id)));
        if (ids != null && known) {
            panes.set(List.copyOf(ids));
        }
    }

    /// The pane that is shown where several share one place.
    ObjectProperty<String> tab() {
        return tab;
    }

    /// Moves the line, at most to the edges of the pane.
    public void wipeTo(double share) {
        wipe.set(Math.clamp(share, 0, 1));
    }

    /// Changes to the next arrangement.
    public void rearrange() {
        arrangement.set(arrangement.get().next());
    }

    /// Switches between reconstruction and original (A/B).
    public void swap() {
        originalInstead.set(!originalInstead.get());
    }
}
