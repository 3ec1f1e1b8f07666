package io.github.audiomae.app.reconstruction;

import java.util.List;

/// The names of the panes that are always there, besides the original.
final class PaneId {
    static final String MASKED = "masked";
    static final String REBUILT = "rebuilt";
    static final String DIFFERENCE = "difference";

    /// The usual panes below the original, from top to bottom.
    static final List<String> USUAL = List.of(MASKED, REBUILT, DIFFERENCE);

    private PaneId() {}
}
