package io.github.audiomae.app;

import java.util.Locale;
import java.util.function.Predicate;

/// What the window speaks: the language that was asked for, or English where its characters cannot be drawn.
///
/// @param language to speak
/// @param lacksFont whether another one was asked for, and no font here has its characters
record Speech(Locale language, boolean lacksFont) {
    /// @param wanted the language that was asked for
    /// @param canDraw whether there is a font for a text
    static Speech of(Locale wanted, Predicate<String> canDraw) {
        return canDraw.test(wanted.getDisplayLanguage(wanted))
                ? new Speech(wanted, false)
                : new Speech(Locale.ENGLISH, true);
    }
}
