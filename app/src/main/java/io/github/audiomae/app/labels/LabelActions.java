package io.github.audiomae.app.labels;

import io.github.audiomae.annotation.Annotation;
import io.github.audiomae.annotation.AnnotationEditing;
import io.github.audiomae.annotation.Edit;
import io.github.audiomae.app.place.Band;
import io.github.audiomae.app.place.Origin;
import io.github.audiomae.app.place.Selection;
import io.github.audiomae.app.place.SelectionViewModel;
import io.github.audiomae.audio.FrequencyRange;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.DoubleSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What can be done with the selected labels, and with a selection that is to become one.
final class LabelActions {
    private final LabelsViewModel labels;
    private final LabelNames names;
    private final SelectionViewModel selection;
    private final DoubleSupplier position;

    /// @param position where a split is wanted, in seconds: at the pointer, else at the playback position
    LabelActions(LabelsViewModel labels, LabelNames names, SelectionViewModel selection, DoubleSupplier position) {
        this.labels = labels;
        this.names = names;
        this.selection = selection;
        this.position = position;
    }

    /// Whether there is something to name: labels, or a selection of which a label can be made.
    ObservableValue<Boolean> canName() {
        return Bindings.createBooleanBinding(
                () -> labels.available().getValue() && selection.span().get() != null,
                labels.available(),
                selection.span());
    }

    /// Whether labels are selected, at least so many.
    ObservableValue<Boolean> has(int least) {
        return labels.selected().map(now -> now.size() >= least);
    }

    /// The name of what is selected; empty for what has none yet.
    String name() {
        List<Annotation> now = labels.selected().get();
        return now.isEmpty() ? "" : now.getLast().name();
    }

    /// Names the selected labels, else makes a label of the selection.
    ///
    /// @param typed as it was typed
    void name(String typed) {
        name(labels.selected().get(), names.meant(typed));
    }

    /// Names labels; without any, makes a label of the selection.
    void name(List<Annotation> chosen, String name) {
        Selection now = selection.selection().get();
        if (!chosen.isEmpty()) {
            edit((editing, _) -> editing.rename(chosen, name));
            names.used(name);
        } else if (now != null
                && now.origin() != Origin.LABEL
                && selection.span().get() != null) {
            labels.editing().ifPresent(editing -> {
                String set = labels.current().get();
                labels.applyAndSelect(editing.add(now.span(), range(now.band()), name, set));
                names.used(name);
            });
        }
    }

    /// Gives the nth name that was used last, from 1.
    void nth(int number) {
        if (number >= 1 && number <= names.recent().size() && canName().getValue()) {
            name(labels.selected().get(), names.recent().get(number - 1));
        }
    }

    void remove() {
        edit(AnnotationEditing::remove);
    }

    /// Repeats the selected labels behind themselves, and selects the new ones.
    void duplicate() {
        List<Annotation> now = labels.selected().get();
        double start =
                now.stream().mapToDouble(one -> one.span().startSeconds()).min().orElse(0);
        double end =
                now.stream().mapToDouble(one -> one.span().endSeconds()).max().orElse(0);
        labels.editing().ifPresent(editing -> labels.applyAndSelect(editing.duplicate(now, end - start)));
    }

    /// Makes one label of the selected ones.
    void merge() {
        labels.editing().ifPresent(editing -> {
            Edit edit = editing.merge(labels.selected().get());
            if (!edit.isEmpty()) {
                labels.applyAndSelect(edit);
            }
        });
    }

    /// Cuts the selected labels in two: at the pointer or the playback position where that lies within the last of
    /// them, else in its middle.
    void split() {
        List<Annotation> now = labels.selected().get();
        if (now.isEmpty()) {
            return;
        }
        double start = now.getLast().span().startSeconds();
        double end = now.getLast().span().endSeconds();
        double wanted = position.getAsDouble();
        double at = wanted > start && wanted < end ? wanted : (start + end) / 2;
        edit((editing, chosen) -> editing.split(chosen, at));
    }

    /// Moves the selected labels to a set.
    void toSet(String set) {
        edit((editing, chosen) -> editing.toLayer(chosen, set));
    }

    private void edit(BiFunction<AnnotationEditing, List<Annotation>, Edit> change) {
        labels.editing()
                .ifPresent(editing ->
                        labels.apply(change.apply(editing, labels.selected().get())));
    }

    private static Optional<FrequencyRange> range(@Nullable Band band) {
        return Optional.ofNullable(band).map(one -> new FrequencyRange(one.lowHertz(), one.highHertz()));
    }
}
