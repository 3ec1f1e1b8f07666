package io.github.audiomae.app.labels;

import io.github.audiomae.annotation.Annotation;
import io.github.audiomae.annotation.AnnotationDocument;
import io.github.audiomae.annotation.AnnotationEditing;
import io.github.audiomae.annotation.AnnotationStore;
import io.github.audiomae.annotation.Edit;
import io.github.audiomae.annotation.Layer;
import io.github.audiomae.annotation.OpenAnnotations;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.UndoOrder;
import io.github.audiomae.app.feature.Undoable;
import io.github.audiomae.app.place.Band;
import io.github.audiomae.app.place.Origin;
import io.github.audiomae.app.place.Selection;
import io.github.audiomae.app.place.SelectionViewModel;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.workspace.ClockViewModel;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.audio.FrequencyRange;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.run.ProblemException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;

/// The labels of the open recording in their sets: which are shown, which are selected, and every change of them, which
/// is saved at once and can be undone.
///
/// Only on the JavaFX thread.
public final class LabelsViewModel implements AutoCloseable {
    private final LabelFile file;
    private final ProblemsViewModel problems;
    private final UndoOrder order;
    private final ObservableValue<@Nullable Recording> recording;
    private final ClockViewModel clock;
    private final SelectionViewModel selection;
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<List<Annotation>> selected = new ReadOnlyObjectWrapper<>(List.of());
    private final ObservableSet<String> hidden = FXCollections.observableSet(new LinkedHashSet<>());
    private final StringProperty current = new SimpleStringProperty(Layer.FIRST.name());
    private final ReadOnlyObjectWrapper<@Nullable LocalTime> savedAt = new ReadOnlyObjectWrapper<>();
    private @Nullable History history;
    private boolean telling;

    /// Takes changes of one recording back.
    private final class History implements Undoable {
        private final AnnotationDocument document;

        History(AnnotationDocument document) {
            this.document = document;
        }

        @Override
        public void undo() {
            change(document::undo);
        }

        @Override
        public void redo() {
            change(document::redo);
        }
    }

    LabelsViewModel(FeatureContext context, AnnotationStore store) {
        problems = context.problems();
        order = context.host().undoOrder();
        recording = context.workspace().recording();
        clock = context.workspace().clock();
        selection = context.navigation().selection();
        file = new LabelFile(context.jobs(), problems, recording, store);
        file.whenLeaving(closed -> forget());
        file.open().subscribe(this::begin);
        selection.selection().subscribe(this::follow);
    }

    private void begin(@Nullable OpenAnnotations open) {
        savedAt.set(null);
        history = open == null ? null : new History(open.document());
        selected.set(List.of());
        changed();
        follow(selection.selection().get());
    }

    private void forget() {
        if (history != null) {
            order.forget(history);
        }
    }

    /// How times in the recording are shown.
    ClockViewModel clock() {
        return clock;
    }

    /// Whether there are labels to be made and changed.
    public ObservableValue<Boolean> available() {
        return file.open().isNotNull();
    }

    /// Why there are none; null if there are, or no recording is open.
    ReadOnlyObjectProperty<@Nullable Throwable> refusal() {
        return file.refusal();
    }

    /// When the last change was saved; null if none was made yet, or it could not be saved.
    ReadOnlyObjectProperty<@Nullable LocalTime> savedAt() {
        return savedAt.getReadOnlyProperty();
    }

    /// Changes whenever labels or sets change, or others are shown.
    public ReadOnlyLongProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /// All labels in the order in which they were made, as a view.
    public Collection<Annotation> all() {
        return document().map(AnnotationDocument::all).orElse(List.of());
    }

    /// All sets.
    public List<Layer> sets() {
        return document().map(now -> List.copyOf(now.layers())).orElse(List.of());
    }

    /// The shown labels that meet a span, by start.
    List<Annotation> in(TimeSpan time) {
        return document().map(now -> now.in(time)).orElse(List.of()).stream()
                .filter(this::isShown)
                .toList();
    }

    /// Whether the set of a label is shown.
    boolean isShown(Annotation label) {
        return !hidden.contains(label.layer());
    }

    /// The names of sets that are not shown.
    ObservableSet<String> hidden() {
        return hidden;
    }

    /// Shows or hides a set.
    void show(Layer set, boolean shown) {
        if (shown) {
            hidden.remove(set.name());
        } else {
            hidden.add(set.name());
            choose(selected.get().stream().filter(this::isShown).toList());
        }
        changed();
    }

    /// Shows all sets but these.
    void hideAll(Collection<String> sets) {
        hidden.clear();
        hidden.addAll(sets);
        changed();
    }

    /// The set to which new labels belong; made with its first label.
    public StringProperty current() {
        return current;
    }

    /// The selected labels, the one selected last at the end.
    public ReadOnlyObjectProperty<List<Annotation>> selected() {
        return selected.getReadOnlyProperty();
    }

    /// Selects labels; the last of them is the selection of all places.
    public void select(List<Annotation> labels) {
        choose(labels);
        tell();
    }

    /// Adds a label to the selected ones, or takes it away.
    void toggle(Annotation label) {
        List<Annotation> next = new ArrayList<>(selected.get());
        if (!next.remove(label)) {
            next.add(label);
        }
        select(next);
    }

    /// Makes edits of the labels; empty while there are none to change.
    Optional<AnnotationEditing> editing() {
        Recording now = recording.getValue();
        return now == null
                ? Optional.empty()
                : document()
                        .map(labels -> new AnnotationEditing(
                                labels, now.seconds(), now.info().sampleRateHz() / 2.0));
    }

    /// Makes a change that can be undone; it is saved when this returns, or a problem is shown.
    void apply(Edit edit) {
        document().filter(now -> !edit.isEmpty()).ifPresent(now -> {
            change(() -> now.apply(edit));
            if (history != null) {
                order.changed(history);
            }
        });
    }

    /// The same, and selects what it has added.
    void applyAndSelect(Edit edit) {
        apply(edit);
        select(edit.added());
    }

    /// The selection of all places as that of a label.
    Optional<Selection> place(Annotation label) {
        Recording now = recording.getValue();
        return now == null
                ? Optional.empty()
                : Optional.of(new Selection(now.file(), label.span(), band(label.band()), Origin.LABEL));
    }

    private static @Nullable Band band(Optional<FrequencyRange> range) {
        return range.filter(one -> one.widthHz() > 0)
                .map(one -> new Band(one.lowHz(), one.highHz()))
                .orElse(null);
    }

    private Optional<AnnotationDocument> document() {
        return Optional.ofNullable(file.open().get()).map(OpenAnnotations::document);
    }

    private void change(Runnable edit) {
        List<Annotation> before = selected.get();
        try {
            edit.run();
            savedAt.set(LocalTime.now());
        } catch (ProblemException notSaved) {
            savedAt.set(null);
            problems.show(notSaved); // it was made all the same
        }
        changed();
        choose(before.stream()
                .flatMap(one -> document().flatMap(now -> now.find(one.id())).stream())
                .toList());
        if (!before.isEmpty()) {
            tell();
        }
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }

    private void choose(List<Annotation> labels) {
        selected.set(List.copyOf(labels));
    }

    private void tell() {
        List<Annotation> now = selected.get();
        telling = true;
        if (now.isEmpty()) {
            selection.clear();
        } else {
            place(now.getLast()).ifPresent(selection::select);
        }
        telling = false;
    }

    /// What is selected elsewhere may be a label.
    private void follow(@Nullable Selection now) {
        if (telling) {
            return;
        }
        choose(
                now == null || now.origin() != Origin.LABEL
                        ? List.of()
                        : in(now.span()).stream()
                                .filter(one -> place(one).filter(now::equals).isPresent())
                                .limit(1)
                                .toList());
    }

    @Override
    public void close() {
        file.close();
    }
}
