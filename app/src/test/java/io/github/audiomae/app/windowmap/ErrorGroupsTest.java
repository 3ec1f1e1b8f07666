package io.github.audiomae.app.windowmap;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.text.Messages;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ErrorGroupsTest {
    private static final Messages MESSAGES = Messages.in(Locale.ENGLISH);

    @Test
    void errorsAreInSixGroupsOfEqualSizeInAscendingOrder() {
        float[] errors = {12, 1, 11, 2, 10, Float.NaN, 3, 9, 4, 8, 5, 7, 6};

        PointGroups groups = ErrorGroups.of(errors, MESSAGES);

        assertThat(groups.of()).containsExactly(5, 0, 5, 0, 4, 6, 1, 4, 1, 3, 2, 3, 2);
        assertThat(groups.groups())
                .extracting(PointGroups.Group::name)
                .containsExactly(
                        "1.000 to 3.000",
                        "3.000 to 5.000",
                        "5.000 to 7.000",
                        "7.000 to 9.000",
                        "9.000 to 11.000",
                        "11.000 to 12.000",
                        "not measured");
        assertThat(groups.groups()).extracting(PointGroups.Group::count).containsExactly(2, 2, 2, 2, 2, 2, 1);
        assertThat(groups.colour(groups.groups().getLast(), true))
                .as("the colour of its points")
                .isEqualTo(groups.colour(6, true));
        assertThat(groups.colour(0, false).getBrightness())
                .isLessThan(groups.colour(5, false).getBrightness());
    }

    @Test
    void equalErrorsAreOneGroupAndNoneIsMeasuredAtFirst() {
        assertThat(ErrorGroups.of(new float[] {2, 2, 2}, MESSAGES).of()).containsOnly(0);
        PointGroups none = ErrorGroups.of(new float[] {Float.NaN, Float.NaN}, MESSAGES);
        assertThat(none.of()).containsOnly(0);
        assertThat(none.groups())
                .singleElement()
                .satisfies(all -> assertThat(all.rest()).isTrue());
    }
}
