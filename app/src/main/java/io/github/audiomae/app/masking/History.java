package io.github.audiomae.app.masking;

import io.github.audiomae.app.feature.UndoOrder;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/// Undo and redo of a value. Keeps the last [#DEPTH] values. Used on one thread.
///
/// @param <T> an immutable value
final class History<T> {
    static final int DEPTH = UndoOrder.MOST;

    private final Deque<T> past = new ArrayDeque<>();
    private final Deque<T> future = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

    /// Remembers `before` for undo; values that were undone can no longer be redone.
    void remember(T before) {
        past.push(before);
        if (past.size() > DEPTH) {
            past.removeLast();
        }
        future.clear();
        tell();
    }

    /// The value before `now`, or null if there is none.
    @Nullable
    T undo(T now) {
        T before = past.poll();
        if (before != null) {
            future.push(now);
            tell();
        }
        return before;
    }

    /// The value undone last, or null if there is none.
    @Nullable
    T redo(T now) {
        T after = future.poll();
        if (after != null) {
            past.push(now);
            tell();
        }
        return after;
    }

    ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canRedo() {
        return canRedo.getReadOnlyProperty();
    }

    private void tell() {
        canUndo.set(!past.isEmpty());
        canRedo.set(!future.isEmpty());
    }
}
