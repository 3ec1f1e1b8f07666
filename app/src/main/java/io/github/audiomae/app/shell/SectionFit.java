package io.github.audiomae.app.shell;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Decides which sections are open where not all of them fit.
///
/// @param least the least height of each section
/// @param tightest the height to which each shrinks beside a section that was opened by hand; at most `least`
/// @param room the height for all
record SectionFit(Map<String, Double> least, Map<String, Double> tightest, double room) {
    /// The open sections. Of those opened by hand the first one always, each further one if it fits beside those before
    /// it. The others follow in their order, up to the first that does not fit, so that none
    /// unfolds in the place of another one.
    ///
    /// @param byHand the sections that were opened by hand, that used last first
    /// @param others the sections that were neither opened nor folded
    Set<String> open(List<String> byHand, List<String> others) {
        Set<String> chosen = new LinkedHashSet<>();
        double left = room;
        for (String section : byHand) {
            double height = height(tightest, section);
            if (chosen.isEmpty() || height <= left) {
                chosen.add(section);
                left -= height;
            }
        }
        left = room
                - chosen.stream().mapToDouble(section -> height(least, section)).sum();
        for (String section : others) {
            double height = Math.max(height(tightest, section), Math.min(height(least, section), left));
            if (!chosen.isEmpty() && height > left) {
                break;
            }
            chosen.add(section);
            left -= height;
        }
        return chosen;
    }

    private static double height(Map<String, Double> heights, String section) {
        return heights.getOrDefault(section, 0.0);
    }
}
