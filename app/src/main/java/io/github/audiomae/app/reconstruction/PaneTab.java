package io.github.audiomae.app.reconstruction;

/// The panes that share one place where there is no room for all.
public enum PaneTab {
    MASKED,
    REBUILT,
    DIFFERENCE
}
