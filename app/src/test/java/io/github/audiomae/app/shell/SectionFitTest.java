package io.github.audiomae.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SectionFitTest {
    private static final Map<String, Double> LEAST =
            Map.of("classes", 280.0, "why", 350.0, "numbers", 220.0, "embedding", 120.0);
    private static final Map<String, Double> TIGHTEST =
            Map.of("classes", 180.0, "why", 350.0, "numbers", 220.0, "embedding", 120.0);

    private static SectionFit in(double room) {
        return new SectionFit(LEAST, TIGHTEST, room);
    }

    @Test
    void allAreOpenWhereAllFit() {
        assertThat(in(620).open(List.of(), List.of("classes", "numbers", "embedding")))
                .containsExactlyInAnyOrder("classes", "numbers", "embedding");
    }

    @Test
    void openingOneFoldsTheOneUsedLongestAgo() {
        assertThat(in(350).open(List.of("numbers", "embedding", "classes"), List.of()))
                .containsExactlyInAnyOrder("numbers", "embedding");
        assertThat(in(350).open(List.of("embedding", "classes", "numbers"), List.of()))
                .containsExactlyInAnyOrder("embedding", "classes");
    }

    @Test
    void oneOpenedByHandThatFitsBehindOneThatDoesNotStaysOpen() {
        assertThat(in(310).open(List.of("classes", "numbers", "embedding"), List.of()))
                .containsExactlyInAnyOrder("classes", "embedding");
    }

    @Test
    void theOneUsedLastIsOpenEvenIfItIsTooHigh() {
        assertThat(in(100).open(List.of("classes"), List.of())).containsExactly("classes");
    }

    @Test
    void oneThatShrinksStaysOpenBesideOneOpenedByHand() {
        assertThat(in(540).open(List.of("why"), List.of("classes", "numbers")))
                .containsExactlyInAnyOrder("why", "classes");
        assertThat(in(540).open(List.of("classes", "why"), List.of("numbers")))
                .containsExactlyInAnyOrder("why", "classes");
    }

    @Test
    void oneThatWasNotOpenedDoesNotUnfoldInThePlaceOfAnother() {
        assertThat(in(500).open(List.of("why"), List.of("classes", "embedding")))
                .containsExactly("why");
    }

    @Test
    void oneThatWasNotOpenedDoesNotMakeAnotherShrink() {
        assertThat(in(300).open(List.of("classes"), List.of("embedding"))).containsExactly("classes");
    }
}
