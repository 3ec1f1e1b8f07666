package io.github.audiomae.app.feature;

/// The size of the main window's content, in pixels at 100 %, and what folds at it.
///
/// @param width of the scene
/// @param height of the scene
public record Room(double width, double height) {
    private static final double NARROW = 1280;
    private static final double SMALL = 1100;
    private static final double LOW = 760;

    /// Whether the sources are a drawer, and the button to open and the state are icons.
    public boolean isNarrow() {
        return width < NARROW;
    }

    /// Whether the inspector is a rail, and the trail shows its last part.
    public boolean isSmall() {
        return width < SMALL;
    }

    /// Whether what has rows shows one of them.
    public boolean isLow() {
        return height < LOW;
    }
}
