package io.github.audiomae.app.feature;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/// The order in which a person changed masks, judgements and the like: undo takes the last change back, whatever it
/// concerns. Each of them keeps its own history; here is only which of them changed when.
///
/// Only on the JavaFX thread.
public final class UndoOrder {
    /// So many changes can be taken back.
    public static final int MOST = 200;

    private final Deque<Undoable> past = new ArrayDeque<>();
    private final Deque<Undoable> future = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

    /// To be called after each change; what was taken back can no longer be made again.
    ///
    /// @param what has changed; keeps at least [#MOST] changes
    public void changed(Undoable what) {
        past.addLast(what);
        if (past.size() > MOST) {
            past.removeFirst();
        }
        future.clear();
        tell();
    }

    /// To be called when something ends with its history, such as the judgements on a recording that is closed.
    public void forget(Undoable what) {
        past.removeIf(what::equals);
        future.removeIf(what::equals);
        tell();
    }

    /// Takes the last change back.
    public void undo() {
        @Nullable Undoable last = past.pollLast();
        if (last != null) {
            last.undo();
            future.addLast(last);
            tell();
        }
    }

    /// Makes the change again that was taken back last.
    public void redo() {
        @Nullable Undoable last = future.pollLast();
        if (last != null) {
            last.redo();
            past.addLast(last);
            tell();
        }
    }

    /// Whether there is something to take back.
    public ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    /// Whether something was taken back.
    public ReadOnlyBooleanProperty canRedo() {
        return canRedo.getReadOnlyProperty();
    }

    private void tell() {
        canUndo.set(!past.isEmpty());
        canRedo.set(!future.isEmpty());
    }
}
