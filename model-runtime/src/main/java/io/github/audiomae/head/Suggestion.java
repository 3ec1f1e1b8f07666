package io.github.audiomae.head;

import io.github.audiomae.collection.WindowFacts.Fact;

/// A window to label next.
///
/// @param window where it is
/// @param label what it may be; empty if nothing can be said
/// @param score of this label, 0 … 1; NaN without a label
/// @param reason why this window
public record Suggestion(Fact window, String label, double score, Reason reason) {
    /// Why a window is suggested.
    public enum Reason {
        /// The head is undecided about the label.
        UNCERTAIN,
        /// It is unlike all windows that have been judged.
        DIVERSE,
        /// The head is sure, and nobody has judged this recording.
        NEW
    }
}
