package io.github.audiomae.app.reconstruction;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// How original and reconstruction are compared on the screen.
public final class ArrangementViewModel {
    private final ObjectProperty<Arrangement> arrangement = new SimpleObjectProperty<>(Arrangement.STACKED);
    private final DoubleProperty wipe = new SimpleDoubleProperty(0.5);
    private final ObjectProperty<PaneTab> tab = new SimpleObjectProperty<>(PaneTab.REBUILT);
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

    /// The pane that is shown where several share one place.
    public ObjectProperty<PaneTab> tab() {
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
