package io.github.audiomae.app.feature;

import io.github.audiomae.app.command.Command;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// One feature of the program; the main window is composed of a list of them. Its parts and commands are read once, by
/// the window; its saved state, by the session. Palette, menus, keys and their list, key tips, preferences and session
/// are made from the list of features and name none of them.
///
/// Created and called on the JavaFX thread.
public interface Feature extends AutoCloseable {
    /// Its name in files, for example `masking`; never changes and is never shown.
    String id();

    /// What it shows. The order of the features, and of the parts of each, is the order on the screen.
    default List<Part> parts() {
        return List.of();
    }

    /// Its commands.
    default List<Command> commands() {
        return List.of();
    }

    /// Further actions of keyboard and wheel, for the list of shortcuts.
    default List<Gesture> gestures() {
        return List.of();
    }

    /// The state that it saves from one start of the program to the next.
    default Optional<SavedState<?>> state() {
        return Optional.empty();
    }

    /// Its background work that takes long, for the list of jobs.
    default ObservableList<Running> running() {
        return FXCollections.emptyObservableList();
    }

    /// Its preferences.
    default List<Preference<?>> preferences() {
        return List.of();
    }

    /// Its preferences that are typed.
    default List<TextPreference> textPreferences() {
        return List.of();
    }

    /// Starts its work, after all features exist and before a session is restored.
    default void start() {}

    /// Handles files dropped on the window: takes those that are meant for it.
    ///
    /// @return the others
    default List<Path> take(List<Path> files) {
        return files;
    }

    /// Handles Escape: removes its uppermost removable element, such as a message. Called in reverse order of the list
    /// of features.
    ///
    /// @return whether something was removed
    default boolean dismiss() {
        return false;
    }

    /// Called when the program ends, after background work has ended.
    @Override
    default void close() {}
}
