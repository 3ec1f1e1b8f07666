package io.github.audiomae.app.feature;

/// Something that keeps the history of its own changes.
public interface Undoable {
    /// Takes its last change back; does nothing if there is none.
    void undo();

    /// Makes the change again that was taken back last; does nothing if there is none.
    void redo();
}
