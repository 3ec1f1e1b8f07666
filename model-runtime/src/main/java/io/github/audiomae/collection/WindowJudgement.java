package io.github.audiomae.collection;

/// What a person says about a label of a window.
public enum WindowJudgement {
    /// The window has the label.
    RIGHT,
    /// The window does not have it.
    WRONG,
    /// Nothing, or nothing any more.
    NONE
}
