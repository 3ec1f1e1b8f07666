package io.github.audiomae.app.feature;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import org.jspecify.annotations.Nullable;

/// Something a person sets once and for all, by choosing one of a few: a line in the preferences. Holds at once.
///
/// @param id of the line, say `device`
/// @param title what is chosen
/// @param remark more about it, below the line; null for nothing
/// @param value what is chosen now
/// @param choices all that can be chosen, with what is chosen now
/// @param words what a choice is called
/// @param <T> the kind of choice
public record Preference<T>(
        String id,
        String title,
        @Nullable String remark,
        Property<T> value,
        List<T> choices,
        Function<T, String> words) {}
