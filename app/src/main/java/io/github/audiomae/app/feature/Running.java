package io.github.audiomae.app.feature;

import java.util.Optional;
import javafx.beans.value.ObservableValue;

/// Background work of a feature that the list of jobs shows.
///
/// @param words what is done
/// @param share the share that is done, 0 … 1; −1 while unknown
/// @param detail percent and time left, as far as known
/// @param cancel stops it
/// @param pause how it is paused; empty if it cannot be
public record Running(
        String words,
        ObservableValue<Double> share,
        ObservableValue<String> detail,
        Runnable cancel,
        Optional<Pause> pause) {
    /// How work is paused and goes on.
    ///
    /// @param paused whether it rests
    /// @param turn pauses it, or goes on with it
    public record Pause(ObservableValue<Boolean> paused, Runnable turn) {}

    /// Work that cannot be paused.
    public Running(String words, ObservableValue<Double> share, ObservableValue<String> detail, Runnable cancel) {
        this(words, share, detail, cancel, Optional.empty());
    }
}
