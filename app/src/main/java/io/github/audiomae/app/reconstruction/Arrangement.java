package io.github.audiomae.app.reconstruction;

/// The arrangements of the panes.
public enum Arrangement {
    /// Stacked: one above the other.
    STACKED,
    /// Two by two.
    GRID,
    /// Original and reconstruction in one pane, divided by a line that can be dragged.
    WIPE;

    /// The next one; after the last, the first.
    public Arrangement next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
