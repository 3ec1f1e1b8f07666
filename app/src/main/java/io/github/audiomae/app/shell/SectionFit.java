package io.github.audiomae.app.shell;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Decides which sections are open where not all of them fit.
final class SectionFit {
    private SectionFit() {}

    /// The open sections: the first one always, each further one if it fits beside those before it.
    ///
    /// @param wanted the sections that are to be open, that used last first
    /// @param heights the height of each
    /// @param room the height for all
    static Set<String> open(List<String> wanted, Map<String, Double> heights, double room) {
        Set<String> open = new LinkedHashSet<>();
        double left = room;
        for (String section : wanted) {
            double height = heights.getOrDefault(section, 0.0);
            if (open.isEmpty() || height <= left) {
                open.add(section);
                left -= height;
            }
        }
        return open;
    }
}
