package io.github.audiomae.app;

import java.util.Map;
import java.util.Optional;

/// Whether there is a display for the main window.
final class Display {
    private Display() {}

    /// Why no window can open, and what works instead; empty if one can.
    ///
    /// @param environment of this process
    /// @param systemProperties of this process: a headless toolkit chosen there needs no display
    static Optional<String> whyNone(Map<String, String> environment, Map<?, ?> systemProperties) {
        boolean linux = "Linux".equals(systemProperties.get("os.name"));
        boolean toolkitChosen = systemProperties.containsKey("glass.platform");
        if (!linux || toolkitChosen || isSet(environment, "DISPLAY") || isSet(environment, "WAYLAND_DISPLAY")) {
            return Optional.empty();
        }
        return Optional.of("There is no display for the main window (neither DISPLAY nor WAYLAND_DISPLAY is set);"
                + " without one, use the commands: audiomae --help lists them.");
    }

    /// What to say where JavaFX could not open the display.
    static String unreachable(Map<String, String> environment) {
        return "The display " + environment.getOrDefault("DISPLAY", "") + " of the main window cannot be opened: check"
                + " DISPLAY, or use the commands, which need none: audiomae --help lists them.";
    }

    private static boolean isSet(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isEmpty();
    }
}
