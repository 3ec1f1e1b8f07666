package io.github.audiomae.app.detection;

import io.github.audiomae.detection.Verdict;
import java.util.EnumSet;
import java.util.Set;

/// Which verdicts a list shows.
enum VerdictChoice {
    ALL(Set.of()),
    UNJUDGED(Set.of(Verdict.UNJUDGED)),
    JUDGED(EnumSet.complementOf(EnumSet.of(Verdict.UNJUDGED))),
    ACCEPTED(Set.of(Verdict.ACCEPTED)),
    REJECTED(Set.of(Verdict.REJECTED)),
    RENAMED(Set.of(Verdict.RENAMED));

    private final Set<Verdict> verdicts;

    VerdictChoice(Set<Verdict> verdicts) {
        this.verdicts = Set.copyOf(verdicts);
    }

    /// As a filter has them; empty for all.
    Set<Verdict> verdicts() {
        return verdicts;
    }

    /// The choice of a filter.
    static VerdictChoice of(Set<Verdict> verdicts) {
        for (VerdictChoice choice : values()) {
            if (choice.verdicts.equals(verdicts)) {
                return choice;
            }
        }
        return ALL;
    }
}
