package io.github.audiomae.app.feature;

import javafx.beans.value.ObservableValue;

/// Background work of a feature that the list of jobs shows.
///
/// @param words what is done
/// @param share the share that is done, 0 … 1; −1 while unknown
/// @param detail percent and time left, as far as known
/// @param cancel stops it
public record Running(String words, ObservableValue<Double> share, ObservableValue<String> detail, Runnable cancel) {}
