package io.github.audiomae.app.place;

/// The places of the main window, from the whole to the part. Exactly one is visible.
public enum Place {
    /// A folder of recordings that the model has classified: table, map, similar sounds.
    COLLECTION,
    /// One recording from start to end.
    RECORDING,
    /// The window of it that the model sees.
    WINDOW;

    /// The next place towards the part; the window, from the window.
    public Place in() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    /// The place to which a switch between recording and window goes.
    public Place other() {
        return this == WINDOW ? RECORDING : WINDOW;
    }
}
