package io.github.audiomae.app.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.audiomae.app.text.ClassNames;
import io.github.audiomae.explore.Classification;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.RunningDevice;
import io.github.audiomae.model.SoundFamily;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClassListTest {
    private static final List<String> LABELS = List.of("Speech", "Dog", "Bird", "Bird flight, flapping wings", "Rain");
    private static final ClassNames NAMES = ClassNames.in(Locale.ENGLISH);

    private final Classification whole = heard(2, -3, 1, 0, -1);
    private final Classification visible = heard(-2, -3, 1, 3, -1);

    @Test
    void surestClassesComeFirst() {
        assertThat(labels(list(Set.of(), "", 3))).containsExactly("Speech", "Bird", "Bird flight, flapping wings");
    }

    @Test
    void pinnedClassesStandOnTopHoweverLowAndAreListedOnce() {
        Set<String> pinned = new LinkedHashSet<>(List.of("Dog", "Speech"));

        assertThat(labels(list(pinned, "", 2))).containsExactly("Dog", "Speech", "Bird", "Bird flight, flapping wings");
    }

    @Test
    void searchFindsPartsOfLabelsInAnyCase() {
        assertThat(labels(list(Set.of("Rain"), " bIRD ", 6)))
                .containsExactly("Rain", "Bird", "Bird flight, flapping wings");
        assertThat(labels(list(Set.of(), "zebra", 6))).isEmpty();
    }

    @Test
    void searchFindsNamesInTheLanguageOfTheWindowAndLabels() {
        ClassNames german = ClassNames.in(Locale.GERMAN);

        assertThat(new ClassList(Set.of(), "hun", new FamilyChoice.Everything(), 6, german).rows(whole, null, null))
                .extracting(ClassRow::label, ClassRow::name)
                .containsExactly(tuple("Dog", "Hund"));
        assertThat(labels(new ClassList(Set.of(), "dog", new FamilyChoice.Everything(), 6, german)))
                .containsExactly("Dog");
    }

    @Test
    void labelThatAnotherModelDoesNotKnowIsLeftOut() {
        assertThat(labels(list(Set.of("Kazoo"), "", 1))).containsExactly("Speech");
    }

    @Test
    void strongChangesAreMarkedInTheirDirection() {
        List<ClassRow> rows = list(Set.of(), "", 3).rows(whole, visible, null);

        assertThat(rows.get(0).strongChange().orElseThrow()).isNegative();
        assertThat(rows.get(1).strongChange()).isEmpty(); // the same score as before
        assertThat(rows.get(2).strongChange().orElseThrow()).isPositive();
        assertThat(rows.get(0).rebuilt()).isEmpty();
    }

    @Test
    void withoutAResultThereAreNoRows() {
        assertThat(list(Set.of("Dog"), "", 3).rows(null, visible, null)).isEmpty();
    }

    @Test
    void familiesPartTheSurestClassesInTheOrderOfTheirSurest() {
        List<ClassRow> rows = new ClassList(Set.of("Rain"), "", new FamilyChoice.Grouped(), 4, NAMES)
                .rows(heard(0, 1, -1, 2, 3), null, null);

        assertThat(rows)
                .extracting(ClassRow::label)
                .containsExactly("Rain", "Bird flight, flapping wings", "Dog", "Bird", "Speech");
        assertThat(rows).extracting(ClassRow::headed).containsExactly(false, true, false, false, true);
        assertThat(rows.get(1).family()).contains(SoundFamily.ANIMAL);
    }

    @Test
    void oneFamilyAloneLeavesOnlyThePinnedOthers() {
        ClassList animals = new ClassList(Set.of("Rain"), "", new FamilyChoice.Only(SoundFamily.ANIMAL), 2, NAMES);

        assertThat(labels(animals)).containsExactly("Rain", "Bird", "Bird flight, flapping wings");
    }

    @Test
    void classesThatAudioSetDoesNotKnowAreAGroupOfTheirOwn() {
        Classification own = new Classification(
                new float[] {1, 2, 0}, List.of("Speech", "my door", "my dog"), new float[0], null, 0, whole.device());

        List<ClassRow> rows = new ClassList(Set.of(), "", new FamilyChoice.Grouped(), 3, NAMES).rows(own, null, null);

        assertThat(rows).extracting(ClassRow::label).containsExactly("my door", "my dog", "Speech");
        assertThat(rows).extracting(ClassRow::headed).containsExactly(true, false, true);
    }

    private static ClassList list(Set<String> pinned, String search, int most) {
        return new ClassList(pinned, search, new FamilyChoice.Everything(), most, NAMES);
    }

    private List<String> labels(ClassList list) {
        return list.rows(whole, visible, null).stream().map(ClassRow::label).toList();
    }

    private static Classification heard(float... logits) {
        return new Classification(
                logits, LABELS, new float[2], null, 1, new RunningDevice(ExecutionTarget.cpu(), Optional.empty()));
    }
}
