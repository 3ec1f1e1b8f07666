package io.github.audiomae.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.text.ClassNames;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.collection.CatalogueFilter;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class SavedFiltersTest {
    private final FilterViewModel filter =
            new FilterViewModel(ClassNames.in(Locale.ENGLISH), new SimpleObjectProperty<>());
    private final SavedFilters saved = new SavedFilters(filter);

    @Test
    void aFilterIsKeptOnceAndSetAgain() {
        saved.keep();
        assertThat(saved.kept()).isEmpty(); // nothing is filtered
        filter.text().set("garden");
        filter.leastScore().set(0.5);
        filter.times().set("4-6");
        saved.keep();
        FilterViewModel.Fields first = filter.fields();
        filter.text().set("pond");
        saved.keep();
        filter.restore(first);
        saved.keep();
        assertThat(saved.kept()).hasSize(2).first().isEqualTo(first);

        filter.clear();
        assertThat(filter.filter().get()).isEqualTo(CatalogueFilter.ALL);
        saved.set(first);
        assertThat(filter.filter().get().text()).isEqualTo("garden");
        assertThat(filter.filter().get().leastScore()).isEqualTo(0.5);

        saved.forget(first);
        assertThat(saved.kept()).extracting(FilterViewModel.Fields::text).containsExactly("pond");
        saved.restore(List.of(first));
        assertThat(saved.kept()).containsExactly(first);
    }

    @Test
    void aFilterHasWords() {
        filter.text().set("garden");
        filter.classText().set("owl");
        filter.leastScore().set(0.5);
        filter.state().set(CatalogueFilter.State.FAILED);

        assertThat(new FilterWords(Messages.in(Locale.ENGLISH)).of(filter.fields()))
                .isEqualTo("garden, owl, ≥ 50 %, with a problem");
    }
}
