package io.github.audiomae.app.reconstruction;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/// How original and reconstruction are laid side by side.
public final class ArrangementViewModel {
    private final ObjectProperty<Arrangement> arrangement = new SimpleObjectProperty<>(Arrangement.STACKED);
    private final DoubleProperty wipe = new SimpleDoubleProperty(0.5);
    private final BooleanProperty originalInstead = new SimpleBooleanProperty();
    private final BooleanProperty patchErrors = new SimpleBooleanProperty();

    /// How the panes lie.
    public ObjectProperty<Arrangement> arrangement() {
        return arrangement;
    }

    /// Where the line between original (left) and reconstruction (right) stands, 0 … 1 of the width.
    public DoubleProperty wipe() {
        return wipe;
    }

    /// Whether the reconstruction's pane shows the original, for a quick look back and forth (A/B).
    public BooleanProperty originalInstead() {
        return originalInstead;
    }

    /// Whether the error of each hidden patch is laid over the reconstruction.
    public BooleanProperty patchErrors() {
        return patchErrors;
    }

    /// Puts the line elsewhere, as far as the pane goes.
    public void wipeTo(double share) {
        wipe.set(Math.clamp(share, 0, 1));
    }

    /// Another arrangement.
    public void rearrange() {
        arrangement.set(arrangement.get().next());
    }

    /// A or B.
    public void swap() {
        originalInstead.set(!originalInstead.get());
    }
}
