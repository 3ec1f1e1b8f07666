package io.github.audiomae.app.feature;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.Observable;

/// The state that a feature saves from one start of the program to the next: its part of the session file, under the id
/// of the feature. Read, written and observed on the JavaFX thread.
///
/// A part is a record that Jackson writes and reads. New fields are missing in older files, and removed ones are still
/// there: the record has `@JsonIgnoreProperties(ignoreUnknown = true)` and accepts null, 0 or false for missing fields.
/// A part with a higher version than this one is ignored.
///
/// @param version 1, increased whenever older programs would misread the part
/// @param type the type of the record
/// @param read returns the current state
/// @param restore restores a state; invalid values are ignored
/// @param changes observables whose changes should be saved
/// @param ofSound whether it belongs to the open sound, and is ignored when the program starts with another one
/// @param <T> the record
public record SavedState<T extends Record>(
        int version, Class<T> type, Supplier<T> read, Consumer<T> restore, List<Observable> changes, boolean ofSound) {
    public SavedState {
        changes = List.copyOf(changes);
    }

    /// The first version of a state that does not belong to a sound.
    public static <T extends Record> SavedState<T> of(
            Class<T> type, Supplier<T> read, Consumer<T> restore, Observable... changes) {
        return new SavedState<>(1, type, read, restore, List.of(changes), false);
    }

    /// The same, belonging to the open sound.
    public SavedState<T> withTheSound() {
        return new SavedState<>(version, type, read, restore, changes, true);
    }
}
