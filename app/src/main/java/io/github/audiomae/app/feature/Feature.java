package io.github.audiomae.app.feature;

import io.github.audiomae.app.command.Command;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// One feature of the program, whole: the main window is a list of these. What it shows and what it can be told to do
/// is
/// asked for once, by the window; what it saves, by the session. Palette, menus, keys and their reference, key tips,
/// preferences and session are made from the list and name no feature.
///
/// Created and called on the window's thread.
public interface Feature extends AutoCloseable {
    /// Its name in files, say `masking`; never changes and is never shown.
    String id();

    /// What it shows. The order of the features, and of each one's parts, is the order on the screen.
    default List<Part> parts() {
        return List.of();
    }

    /// What it can be told to do.
    default List<Command> commands() {
        return List.of();
    }

    /// What else keyboard and wheel do in it, for the key reference.
    default List<Gesture> gestures() {
        return List.of();
    }

    /// What it keeps from one start of the program to the next.
    default Optional<SavedState<?>> state() {
        return Optional.empty();
    }

    /// What a person can set once and for all.
    default List<Preference<?>> preferences() {
        return List.of();
    }

    /// Begins its work, once all features are there; before a session is brought back.
    default void start() {}

    /// Files were dropped on the window: takes those that are meant for it.
    ///
    /// @return the others
    default List<Path> take(List<Path> files) {
        return files;
    }

    /// Escape was pressed: takes back the uppermost thing that can be, say a message. The last feature of the list is
    /// asked first.
    ///
    /// @return whether there was one
    default boolean dismiss() {
        return false;
    }

    /// The program ends; background work has ended already.
    @Override
    default void close() {}
}
