package io.github.audiomae.app.sources;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

/// Decides in which groups and in which order the sounds are listed.
public final class SourceListViewModel {
    private final SourcesViewModel sources;
    private final Set<Path> samples;
    private final ObservableList<Path> folders = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<SourceOrder> order = new SimpleObjectProperty<>(SourceOrder.ADDED);
    private final ObservableSet<String> turned = FXCollections.observableSet();
    private final ObservableList<SourceRow> rows = FXCollections.observableArrayList();

    /// @param samples the bundled sounds
    SourceListViewModel(SourcesViewModel sources, List<Path> samples) {
        this.sources = sources;
        this.samples = Set.copyOf(samples);
        InvalidationListener changed = cause -> list();
        sources.entries().addListener(changed);
        folders.addListener(changed);
        turned.addListener(changed);
        filter.subscribe(text -> list());
        order.subscribe(chosen -> list());
    }

    /// The folders whose sounds form groups of their own.
    ObservableList<Path> folders() {
        return folders;
    }

    /// From now on the sounds of these folders form groups.
    void adopt(List<Path> opened) {
        opened.stream()
                .map(folder -> folder.toAbsolutePath().normalize())
                .filter(folder -> !folders.contains(folder))
                .forEach(folders::add);
    }

    /// Part of a name; blank for all.
    StringProperty filter() {
        return filter;
    }

    /// The order within a group.
    ObjectProperty<SourceOrder> order() {
        return order;
    }

    /// The groups folded or opened by the user, by id.
    ObservableSet<String> turned() {
        return turned;
    }

    /// The rows.
    ObservableList<SourceRow> rows() {
        return rows;
    }

    /// Folds an open group, or opens a folded one.
    void turn(SourceRow.Group group) {
        if (!turned.remove(group.id())) {
            turned.add(group.id());
        }
    }

    /// Opens the sound `by` places further down, if there is one.
    ///
    /// @return its file
    Optional<Path> step(int by) {
        List<RecordingEntry> all = groups().inOrder(sources.entries());
        Path open = sources.currentFile();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).file().equals(open)) {
                int next = i + by;
                if (next < 0 || next >= all.size()) {
                    return Optional.empty();
                }
                sources.open(all.get(next).file());
                return Optional.of(all.get(next).file());
            }
        }
        return Optional.empty();
    }

    private SourceGroups groups() {
        return new SourceGroups(List.copyOf(folders), samples, filter.get(), order.get(), Set.copyOf(turned));
    }

    /// Rows that stay are not replaced, so that the list does not lose its place.
    private void list() {
        List<SourceRow> now = groups().rows(sources.entries());
        if (now.size() != rows.size()) {
            rows.setAll(now);
            return;
        }
        for (int i = 0; i < now.size(); i++) {
            if (!now.get(i).equals(rows.get(i))) {
                rows.set(i, now.get(i));
            }
        }
    }
}
