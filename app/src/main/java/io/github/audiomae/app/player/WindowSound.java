package io.github.audiomae.app.player;

import java.util.List;

/// What can be heard of a window.
public enum WindowSound {
    /// The recording, as the model reads it.
    ORIGINAL,
    /// The visible patches of the original.
    VISIBLE,
    /// The hidden patches of the original.
    HIDDEN,
    /// The reconstruction.
    RECONSTRUCTION,
    /// The patches of the original that carry a class.
    EVIDENCE;

    /// All, in their order on the screen.
    public static final List<WindowSound> ALL = List.of(values());
}
