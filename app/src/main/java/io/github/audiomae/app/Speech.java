package io.github.audiomae.app;

import java.util.Locale;
import java.util.function.Predicate;

/// The language of the main window: the chosen one, or English if its characters cannot be drawn.
///
/// @param language the language to use
/// @param lacksFont whether another one was chosen, and no font here has its characters
record Speech(Locale language, boolean lacksFont) {
    /// @param wanted the chosen language
    /// @param canDraw whether there is a font for a text
    static Speech of(Locale wanted, Predicate<String> canDraw) {
        return canDraw.test(wanted.getDisplayLanguage(wanted))
                ? new Speech(wanted, false)
                : new Speech(Locale.ENGLISH, true);
    }
}
