package io.github.audiomae.annotation;

import io.github.audiomae.audio.FrequencyRange;
import io.github.audiomae.audio.TimeSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/// The annotations and layers of one recording, with the history of their changes. To be used on one thread.
public final class AnnotationDocument {
    /// Edits that can be taken back.
    private static final int MOST_STEPS = 1_000;

    private final TreeMap<Long, Annotation> byId = new TreeMap<>();
    private final Map<String, Layer> layers = new LinkedHashMap<>();
    private final SpanIndex index = new SpanIndex();
    private final Deque<Edit> done = new ArrayDeque<>();
    private final Deque<Edit> undone = new ArrayDeque<>();
    private final List<Consumer<Edit>> listeners = new ArrayList<>();
    private long lastId;

    /// An empty document.
    public AnnotationDocument() {
        layers.put(Layer.FIRST.name(), Layer.FIRST);
    }

    /// Number of annotations.
    public int size() {
        return byId.size();
    }

    /// All annotations in the order of their ids, as a view.
    public Collection<Annotation> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    /// All layers in the order in which they were made, as a view.
    public Collection<Layer> layers() {
        return Collections.unmodifiableCollection(layers.values());
    }

    /// The annotation with an id.
    public Optional<Annotation> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The annotations that meet a span, by start.
    public List<Annotation> in(TimeSpan time) {
        return index.meeting(time);
    }

    /// The annotations that meet a box, by start.
    public List<Annotation> in(TimeSpan time, FrequencyRange frequencies) {
        return in(time).stream()
                .filter(one -> one.meets(time, Optional.of(frequencies)))
                .toList();
    }

    /// An id that no annotation has had.
    public long nextId() {
        return lastId + 1;
    }

    /// From now on receives each edit after it was made, also those of [#undo()] and [#redo()], on the calling
    /// thread.
    public void listen(Consumer<Edit> listener) {
        listeners.add(listener);
    }

    /// Makes a change that can be taken back.
    ///
    /// @throws IllegalArgumentException if it does not fit: what it removes is not there as it says, or what it
    ///     adds is there already
    public void apply(Edit edit) {
        if (edit.isEmpty()) {
            return;
        }
        change(edit);
        done.addLast(edit);
        if (done.size() > MOST_STEPS) {
            done.removeFirst();
        }
        undone.clear();
        tell(edit);
    }

    /// Takes the last edit back.
    ///
    /// @return the edit that was taken back; empty if there is none
    public Optional<Edit> undo() {
        return step(done, undone, true);
    }

    /// Makes the edit again that was taken back last.
    public Optional<Edit> redo() {
        return step(undone, done, false);
    }

    /// The edit that [#undo()] would take back.
    public Optional<Edit> undoable() {
        return Optional.ofNullable(done.peekLast());
    }

    /// The edit that [#redo()] would make again.
    public Optional<Edit> redoable() {
        return Optional.ofNullable(undone.peekLast());
    }

    private Optional<Edit> step(Deque<Edit> from, Deque<Edit> to, boolean back) {
        Edit edit = from.pollLast();
        if (edit == null) {
            return Optional.empty();
        }
        Edit now = back ? edit.reversed() : edit;
        change(now);
        to.addLast(edit);
        tell(now);
        return Optional.of(edit);
    }

    /// Changes without a trace in the history, as when a journal is read.
    void change(Edit edit) {
        check(edit);
        for (Annotation old : edit.removed()) {
            byId.remove(old.id());
            index.remove(old);
        }
        changeLayers(edit.layersRemoved(), edit.layersAdded());
        for (Annotation now : edit.added()) {
            byId.put(now.id(), now);
            index.add(now);
            lastId = Math.max(lastId, now.id());
        }
    }

    /// A layer that replaces another one takes its place in the order.
    private void changeLayers(List<Layer> removed, List<Layer> added) {
        List<Layer> order = new ArrayList<>(layers.values());
        for (int i = 0; i < Math.max(removed.size(), added.size()); i++) {
            int place = i < removed.size() ? order.indexOf(removed.get(i)) : -1;
            if (place >= 0 && i < added.size()) {
                order.set(place, added.get(i));
            } else if (place >= 0) {
                order.remove(place);
            } else if (i < added.size()) {
                order.add(added.get(i));
            }
        }
        layers.clear();
        order.forEach(layer -> layers.put(layer.name(), layer));
    }

    private void check(Edit edit) {
        Set<Long> removed = new HashSet<>();
        for (Annotation old : edit.removed()) {
            removed.add(old.id());
            if (!old.equals(byId.get(old.id()))) {
                throw new IllegalArgumentException("annotation " + old.id() + " is not there, or was changed");
            }
        }
        for (Annotation now : edit.added()) {
            if (!removed.contains(now.id()) && byId.containsKey(now.id())) {
                throw new IllegalArgumentException("annotation " + now.id() + " is there already");
            }
        }
    }

    private void tell(Edit edit) {
        List.copyOf(listeners).forEach(listener -> listener.accept(edit));
    }
}
