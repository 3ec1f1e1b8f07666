package io.github.audiomae.app;

import io.github.audiomae.app.cli.CommandLineInterface;
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
                + " without one, use the commands: audiomae " + String.join(" | ", CommandLineInterface.commandNames())
                + " (audiomae --help explains them).");
    }

    private static boolean isSet(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isEmpty();
    }
}
