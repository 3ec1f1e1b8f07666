package io.github.audiomae.app.labels;

import io.github.audiomae.annotation.Annotation;
import io.github.audiomae.app.control.ChangedRows;
import io.github.audiomae.app.place.Navigation;
import io.github.audiomae.app.place.Walk;
import io.github.audiomae.audio.TimeSpan;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The shown labels as a list: filtered, sorted, and walked through with J and K.
final class ListedLabels implements Walk {
    /// By time, then in the order in which they were made.
    static final Comparator<Annotation> BY_START = Comparator.comparingDouble(
                    (Annotation one) -> one.span().startSeconds())
            .thenComparingLong(Annotation::id);

    private static final TimeSpan ALWAYS = new TimeSpan(0, Double.MAX_VALUE);

    private final LabelsViewModel labels;
    private final LabelNames names;
    private final Navigation navigation;
    private final DoubleConsumer seek;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Comparator<Annotation>> order = new SimpleObjectProperty<>(BY_START);
    private final ObservableList<Annotation> rows = FXCollections.observableArrayList();

    private boolean changing;

    /// @param seek moves the playback position, in seconds
    ListedLabels(LabelsViewModel labels, LabelNames names, Navigation navigation, DoubleConsumer seek) {
        this.labels = labels;
        this.names = names;
        this.navigation = navigation;
        this.seek = seek;
        labels.revision().subscribe(now -> update());
        filter.subscribe(now -> update());
        order.subscribe(now -> update());
    }

    /// The rows.
    ObservableList<Annotation> rows() {
        return rows;
    }

    /// A part of a name, in the language of the window or in English, or of the name of a set; blank for all.
    StringProperty filter() {
        return filter;
    }

    /// Whether the rows are being changed: what a table selects meanwhile was chosen by nobody.
    boolean isChanging() {
        return changing;
    }

    /// The order of the rows.
    ObjectProperty<Comparator<Annotation>> order() {
        return order;
    }

    private void update() {
        String sought = filter.get().strip().toLowerCase(Locale.ROOT);
        changing = true;
        ChangedRows.replace(
                rows,
                labels.in(ALWAYS).stream() // by time, so that the usual order takes one pass
                        .filter(one -> sought.isEmpty() || matches(one, sought))
                        .sorted(order.get())
                        .toList());
        changing = false;
        if (rows.isEmpty()) {
            navigation.offer(this, false);
        }
    }

    private boolean matches(Annotation one, String sought) {
        return one.name().toLowerCase(Locale.ROOT).contains(sought)
                || names.shown(one.name()).toLowerCase(Locale.ROOT).contains(sought)
                || names.set(one.layer()).toLowerCase(Locale.ROOT).contains(sought);
    }

    /// Selects labels in the list, shows the last of them in the current place, and makes this the list in hand.
    void choose(List<Annotation> chosen) {
        labels.select(chosen);
        if (!chosen.isEmpty()) {
            navigation.list().set(this);
            labels.place(chosen.getLast()).ifPresent(navigation::step);
            seek.accept(chosen.getLast().span().startSeconds());
        }
    }

    @Override
    public void step(int by) {
        List<Annotation> selected = labels.selected().get();
        int here = selected.isEmpty() ? -1 : rows.indexOf(selected.getLast());
        int next = here < 0 ? (by > 0 ? 0 : rows.size() - 1) : here + by;
        if (next >= 0 && next < rows.size()) {
            choose(List.of(rows.get(next)));
        }
    }
}
