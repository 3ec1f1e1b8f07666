package io.github.audiomae.app.catalogue;

import io.github.audiomae.app.catalogue.FilterViewModel.Fields;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Filters that a person keeps, for any collection; the one kept last first.
public final class SavedFilters {
    private static final int MOST = 12;

    private final FilterViewModel filter;
    private final ObservableList<Fields> kept = FXCollections.observableArrayList();

    public SavedFilters(FilterViewModel filter) {
        this.filter = filter;
    }

    /// The filters. Not to be changed.
    public ObservableList<Fields> kept() {
        return kept;
    }

    /// Keeps the filter that is set.
    public void keep() {
        Fields now = filter.fields();
        if (!now.equals(Fields.NONE)) {
            kept.remove(now);
            kept.addFirst(now);
            if (kept.size() > MOST) {
                kept.remove(MOST, kept.size());
            }
        }
    }

    /// Sets a filter that was kept.
    public void set(Fields one) {
        filter.restore(one);
    }

    /// Keeps a filter no longer.
    public void forget(Fields one) {
        kept.remove(one);
    }

    /// Restores what was kept in an earlier session.
    public void restore(List<Fields> before) {
        kept.setAll(before.stream().limit(MOST).toList());
    }
}
