package io.github.audiomae.app.reconstruction;

/// How the panes lie beside each other.
public enum Arrangement {
    /// One above the other.
    STACKED,
    /// Two beside two.
    GRID,
    /// Original and reconstruction in one place, parted by a line that can be dragged.
    WIPE;

    /// The next one, after the last the first.
    public Arrangement next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
