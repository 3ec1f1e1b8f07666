package io.github.audiomae.explore;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.explore.DetectedClass.Order;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectedClassTest {
    private static final List<DetectedClass> FOUND = List.of(
            found("Wind", 0.5f, 1, 30),
            found("bird", 0.9f, 3, 20),
            found("Rain", 0.7f, 3, 5),
            found("Bee", 0.7f, 1, 20));

    @ParameterizedTest
    @CsvSource({
        "PEAK, bird Bee Rain Wind",
        "LONGEST, bird Rain Bee Wind",
        "FIRST, Rain bird Bee Wind",
        "NAME, Bee bird Rain Wind"
    })
    void equalClassesAreOrderedByScoreAndThenByName(Order order, String names) {
        assertThat(FOUND.stream()
                        .sorted(order.comparator())
                        .map(found -> found.peak().label()))
                .containsExactly(names.split(" "));
    }

    @Test
    void aClassBelongsToAFamilyByItsName() {
        assertThat(new Tag(0, "Bird", 1).family())
                .isEqualTo(new Tag(5, "Owl", 0).family())
                .isPresent();
        assertThat(new Tag(0, "Garden warbler", 1).family()).isEmpty();
    }

    private static DetectedClass found(String name, float score, int windows, double firstSeconds) {
        return new DetectedClass(new Tag(0, name, score), windows, firstSeconds);
    }
}
