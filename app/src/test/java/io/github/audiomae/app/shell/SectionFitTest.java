package io.github.audiomae.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SectionFitTest {
    private static final Map<String, Double> HEIGHTS = Map.of("classes", 280.0, "numbers", 220.0, "embedding", 120.0);

    @Test
    void allAreOpenWhereAllFit() {
        assertThat(SectionFit.open(List.of("classes", "numbers", "embedding"), HEIGHTS, 620))
                .containsExactlyInAnyOrder("classes", "numbers", "embedding");
    }

    @Test
    void openingOneFoldsTheOneUsedLongestAgo() {
        assertThat(SectionFit.open(List.of("numbers", "classes", "embedding"), HEIGHTS, 510))
                .containsExactlyInAnyOrder("numbers", "classes");
        assertThat(SectionFit.open(List.of("embedding", "numbers", "classes"), HEIGHTS, 510))
                .containsExactlyInAnyOrder("embedding", "numbers");
    }

    @Test
    void oneThatFitsBehindOneThatDoesNotStaysOpen() {
        assertThat(SectionFit.open(List.of("classes", "numbers", "embedding"), HEIGHTS, 410))
                .containsExactlyInAnyOrder("classes", "embedding");
    }

    @Test
    void theOneUsedLastIsOpenEvenIfItIsTooHigh() {
        assertThat(SectionFit.open(List.of("classes"), HEIGHTS, 100)).containsExactly("classes");
    }
}
