package io.github.audiomae.app.sweep;

/// What is swept.
enum Scope {
    /// The window on the screen.
    WINDOW,
    /// The first window of each bundled sound.
    SAMPLES
}
