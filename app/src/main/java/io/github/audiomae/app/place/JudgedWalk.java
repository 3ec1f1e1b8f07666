package io.github.audiomae.app.place;

import io.github.audiomae.collection.WindowJudgement;

/// A list in hand whose entries are judged by keys, in any place.
public interface JudgedWalk extends Walk {
    /// Judges the selected entry, and goes on to the next.
    void judge(WindowJudgement said);

    /// Asks for another name of the selected entry, where entries have a name of their own.
    default void askForName() {}
}
