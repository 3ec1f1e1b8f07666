package io.github.audiomae.app.feature;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.Observable;

/// What a feature keeps from one start of the program to the next: its part of the session's file, under the feature's
/// id. Read, written and watched on the window's thread.
///
/// A part is a record that Jackson writes and reads. A field that is new is missing in older files, one that is gone is
/// still there: the record says `@JsonIgnoreProperties(ignoreUnknown = true)` and takes null, 0 or false for what is
/// missing. A part of a higher version than this one is left out when it is read.
///
/// @param version 1, and one more whenever older programs would misread the part
/// @param type of the record
/// @param read gives the state as it is now
/// @param restore puts a state back; what makes no sense in it is ignored
/// @param changes whose changes make it worth saving again
/// @param ofSound whether it belongs to the sound that is open, and is left when the program starts with another one
/// @param <T> the record
public record SavedState<T extends Record>(
        int version, Class<T> type, Supplier<T> read, Consumer<T> restore, List<Observable> changes, boolean ofSound) {
    public SavedState {
        changes = List.copyOf(changes);
    }

    /// The first version of a state that belongs to no sound.
    public static <T extends Record> SavedState<T> of(
            Class<T> type, Supplier<T> read, Consumer<T> restore, Observable... changes) {
        return new SavedState<>(1, type, read, restore, List.of(changes), false);
    }

    /// The same, belonging to the sound that is open.
    public SavedState<T> withTheSound() {
        return new SavedState<>(version, type, read, restore, changes, true);
    }
}
