package io.github.audiomae.app.recording;

/// What dragging on the large spectrogram does.
enum PointerTool {
    /// Moves the view.
    MOVE,
    /// Draws a box.
    BOX
}
