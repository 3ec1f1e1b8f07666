package io.github.audiomae.app.classification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.explore.Classification;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.RunningDevice;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClassListTest {
    private static final List<String> LABELS = List.of("Speech", "Dog", "Bird", "Bird song", "Rain");
    private final Classification whole = heard(2, -3, 1, 0, -1);
    private final Classification visible = heard(-2, -3, 1, 3, -1);

    @Test
    void surestClassesComeFirst() {
        assertThat(labels(new ClassList(Set.of(), "", 3))).containsExactly("Speech", "Bird", "Bird song");
    }

    @Test
    void pinnedClassesStandOnTopHoweverLowAndAreListedOnce() {
        Set<String> pinned = new LinkedHashSet<>(List.of("Dog", "Speech"));

        assertThat(labels(new ClassList(pinned, "", 2))).containsExactly("Dog", "Speech", "Bird", "Bird song");
    }

    @Test
    void searchFindsPartsOfLabelsInAnyCase() {
        assertThat(labels(new ClassList(Set.of("Rain"), " bIRD ", 6))).containsExactly("Rain", "Bird", "Bird song");
        assertThat(labels(new ClassList(Set.of(), "zebra", 6))).isEmpty();
    }

    @Test
    void labelThatAnotherModelDoesNotKnowIsLeftOut() {
        assertThat(labels(new ClassList(Set.of("Kazoo"), "", 1))).containsExactly("Speech");
    }

    @Test
    void strongChangesAreMarkedInTheirDirection() {
        List<ClassRow> rows = new ClassList(Set.of(), "", 3).rows(whole, visible, null);

        assertThat(rows.get(0).strongChange().orElseThrow()).isNegative();
        assertThat(rows.get(1).strongChange()).isEmpty(); // as sure as before
        assertThat(rows.get(2).strongChange().orElseThrow()).isPositive();
        assertThat(rows.get(0).rebuilt()).isEmpty();
    }

    @Test
    void withoutAResultThereAreNoRows() {
        assertThat(new ClassList(Set.of("Dog"), "", 3).rows(null, visible, null))
                .isEmpty();
    }

    private List<String> labels(ClassList list) {
        return list.rows(whole, visible, null).stream().map(ClassRow::label).toList();
    }

    private static Classification heard(float... logits) {
        return new Classification(
                logits,
                LABELS,
                new float[2],
                null,
                1,
                new RunningDevice(ExecutionTarget.cpu(), "CPU", Optional.empty()));
    }
}
