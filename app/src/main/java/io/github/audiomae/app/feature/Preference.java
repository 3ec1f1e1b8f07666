package io.github.audiomae.app.feature;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import org.jspecify.annotations.Nullable;

/// A preference: one of several values, as a line in the preferences. Takes effect at once. The feature keeps the
/// value, for example in its saved state.
///
/// @param id id of the line, for example `device`
/// @param title what is chosen
/// @param remark an explanation below the line; null for none
/// @param value the current value
/// @param choices all values, including the current one
/// @param words the text for a value
/// @param <T> the type of the value
public record Preference<T>(
        String id,
        String title,
        @Nullable String remark,
        Property<T> value,
        List<T> choices,
        Function<T, String> words) {}
