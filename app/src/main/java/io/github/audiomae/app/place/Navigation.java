package io.github.audiomae.app.place;

import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Decides which place is visible, opens each on the selection, and remembers the way back. Back and forward undo no
/// edits.
public final class Navigation {
    private static final int MOST = 100;

    private final WorkspaceViewModel workspace;
    private final SelectionViewModel selection;
    private final ReadOnlyObjectWrapper<Place> current = new ReadOnlyObjectWrapper<>(Place.WINDOW);
    private final Map<Place, Sight<?>> sights = new EnumMap<>(Place.class);
    private final Map<Place, Selection> shown = new EnumMap<>(Place.class);
    private final Deque<Moment> past = new ArrayDeque<>();
    private final Deque<Moment> future = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable Walk> list = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable String> collection = new SimpleObjectProperty<>();
    private boolean returning;

    public Navigation(WorkspaceViewModel workspace) {
        this.workspace = workspace;
        selection = new SelectionViewModel(workspace.recording());
        selection.selection().subscribe(now -> {
            if (now != null) {
                shown.put(current.get(), now); // it was made here, so it is visible here
            }
        });
        workspace.whenLeaving(this::mark);
    }

    /// Tells what a place shows; by the feature that has it, once.
    public void offer(Place place, Sight<?> sight) {
        sights.put(place, sight);
    }

    /// The visible place.
    public ReadOnlyObjectProperty<Place> current() {
        return current.getReadOnlyProperty();
    }

    /// Whether a place is visible.
    public ObservableValue<Boolean> isShown(Place place) {
        return current.map(now -> now == place);
    }

    /// What all places show as selected.
    public SelectionViewModel selection() {
        return selection;
    }

    /// The list in hand; null for none.
    public ObjectProperty<@Nullable Walk> list() {
        return list;
    }

    /// Puts a list in hand if there is none, or takes it out of the hand again; a list from which a person has chosen
    /// stays.
    ///
    /// @param there whether it has entries
    public void offer(Walk one, boolean there) {
        if (there && list.get() == null) {
            list.set(one);
        } else if (!there && one.equals(list.get())) {
            list.set(null);
        }
    }

    /// The name of the open collection; null for none.
    public ObjectProperty<@Nullable String> collection() {
        return collection;
    }

    /// Shows a place, on the selection if the place has not shown it yet; else with the view that it had.
    public void show(Place place) {
        if (place != current.get()) {
            mark();
            current.set(place);
            Selection now = selection.selection().get();
            if (now != null && !now.equals(shown.get(place))) {
                open(now);
            }
        }
    }

    /// Selects something and shows it in a place.
    public void show(Place place, Selection chosen) {
        mark();
        current.set(place);
        selection.select(chosen);
        open(chosen);
    }

    /// Selects something and shows it in the visible place, as a step through a list: not a jump to come back from.
    public void step(Selection chosen) {
        selection.select(chosen);
        open(chosen);
    }

    /// Lets the user draw a region in the visible place, if it can be drawn there.
    public void draw() {
        Sight<?> sight = sights.get(current.get());
        if (sight != null) {
            sight.draw().run();
        }
    }

    /// Arranges the panes of the visible place differently, if they can be.
    public void rearrange() {
        Sight<?> sight = sights.get(current.get());
        if (sight != null) {
            sight.rearrange().run();
        }
    }

    /// Goes one place towards the part.
    public void in() {
        show(current.get().in());
    }

    /// To be called before a jump: back will return to what is shown now.
    public void mark() {
        if (!returning && workspace.recording().get() != null) {
            push(past, now());
            future.clear();
            update();
        }
    }

    /// Whether there is something to go back to.
    public ReadOnlyBooleanProperty canGoBack() {
        return canGoBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoForward() {
        return canGoForward.getReadOnlyProperty();
    }

    /// Restores place, recording, view and selection of before the last jump.
    public void back() {
        go(past, future);
    }

    /// Takes back the last [#back()].
    public void forward() {
        go(future, past);
    }

    private void go(Deque<Moment> from, Deque<Moment> to) {
        Moment here = now();
        while (here.equals(from.peekLast())) {
            from.removeLast();
        }
        Moment there = from.pollLast();
        if (there != null) {
            push(to, here);
            restore(there);
        }
        update();
    }

    private Moment now() {
        Recording recording = workspace.recording().get();
        Sight<?> sight = sights.get(current.get());
        return new Moment(
                current.get(),
                recording == null ? null : recording.file(),
                workspace.startSeconds().get(),
                selection.selection().get(),
                sight == null ? null : sight.now());
    }

    private static void push(Deque<Moment> stack, Moment moment) {
        if (!moment.equals(stack.peekLast())) {
            stack.addLast(moment);
            if (stack.size() > MOST) {
                stack.removeFirst();
            }
        }
    }

    private void restore(Moment moment) {
        current.set(moment.place());
        whenOpen(moment.recording(), () -> {
            workspace.moveTo(moment.windowSeconds());
            selection.restore(moment.selection());
            if (moment.seen() != null) {
                moment.seen().again();
            }
        });
    }

    private void open(Selection chosen) {
        Place place = current.get();
        Sight<?> sight = sights.get(place);
        shown.put(place, chosen);
        Runnable look = () -> {
            if (sight != null) {
                sight.open().accept(chosen);
            }
        };
        if (place == Place.COLLECTION) {
            look.run();
        } else {
            whenOpen(chosen.recording(), look);
        }
    }

    private void whenOpen(@Nullable Path file, Runnable then) {
        Recording now = workspace.recording().get();
        if (file == null || now != null && now.file().equals(file)) {
            then.run();
            return;
        }
        returning = true;
        workspace.open(file, then);
        returning = false;
    }

    private void update() {
        canGoBack.set(!past.isEmpty());
        canGoForward.set(!future.isEmpty());
    }
}
