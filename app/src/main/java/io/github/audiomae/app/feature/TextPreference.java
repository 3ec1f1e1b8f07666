package io.github.audiomae.app.feature;

import java.util.function.Predicate;
import javafx.beans.property.Property;

/// A preference that is typed, as a line in the preferences. Takes effect as soon as the text is acceptable.
///
/// @param id id of the line
/// @param title what is typed
/// @param remark an explanation below the line
/// @param value the current value, blank for none
/// @param fits whether a text is acceptable
/// @param wrong shown instead of the explanation while the text is not
public record TextPreference(
        String id, String title, String remark, Property<String> value, Predicate<String> fits, String wrong) {}
