package io.github.audiomae.app.windowmap;

import io.github.audiomae.head.JudgedWindows;
import io.github.audiomae.head.WindowScores;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What people have said about windows, and what a head that learns from it says.
///
/// @param given the labels of people
/// @param taught the scores of the head; null while there is none
record PointNotes(JudgedWindows given, @Nullable WindowScores taught) {
    static final PointNotes NONE = new PointNotes(new JudgedWindows(List.of(), Map.of()), null);

    /// The best label of each window by the head, where it is more likely than not.
    Map<Long, String> learned() {
        Map<Long, String> learned = new HashMap<>();
        WindowScores now = taught;
        for (int i = 0; now != null && i < now.windows().length; i++) {
            if (now.score()[i] > 0.5) {
                learned.put(now.windows()[i], now.labels().get(now.best()[i]));
            }
        }
        return learned;
    }
}
