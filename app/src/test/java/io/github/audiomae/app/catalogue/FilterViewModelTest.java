package io.github.audiomae.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.text.ClassNames;
import io.github.audiomae.collection.CatalogueFilter;
import io.github.audiomae.collection.CatalogueFilter.DayTime;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class FilterViewModelTest {
    private final FilterViewModel filter =
            new FilterViewModel(ClassNames.in(Locale.ENGLISH), new SimpleObjectProperty<>());

    @Test
    void timesOfDayAreHoursWithOrWithoutMinutes() {
        assertThat(DayTime.parse("4-6")).contains(new DayTime(4 * 3600, 6 * 3600));
        assertThat(DayTime.parse(" 22:30 – 5 ")).contains(new DayTime(22 * 3600 + 30 * 60, 5 * 3600));
        assertThat(DayTime.parse("0-24")).contains(new DayTime(0, 24 * 3600));
        assertThat(DayTime.parse("24-25")).isEmpty();
        assertThat(DayTime.parse("morning")).isEmpty();
    }

    @Test
    void unreadableTimesFilterNothingAndAreMarked() {
        filter.times().set("early");
        assertThat(filter.hasWrongTimes()).isTrue();
        assertThat(filter.filter().get()).isEqualTo(CatalogueFilter.ALL);
        filter.times().set("4-6");
        assertThat(filter.hasWrongTimes()).isFalse();
        assertThat(filter.filter().get().dayTime()).isPresent();
        filter.clear();
        assertThat(filter.filter().get()).isEqualTo(CatalogueFilter.ALL);
    }
}
