package io.github.audiomae.app.place;

/// What a selection was made from.
public enum Origin {
    /// Drawn by the user.
    DRAWN,
    /// A point of the map.
    MAP_POINT,
    /// A row of a table.
    ROW,
    /// A result of a search.
    RESULT,
    DETECTION,
    LABEL,
    /// Patches of the window.
    PATCH
}
