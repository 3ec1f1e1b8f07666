package io.github.audiomae.app.classification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.recording.Tones;
import io.github.audiomae.app.text.ClassNames;
import io.github.audiomae.app.workspace.SoundAndModel;
import io.github.audiomae.explore.Classification;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassificationViewModelTest {
    @TempDir
    Path folder;

    private SoundAndModel given;
    private ClassificationViewModel classes;

    @BeforeEach
    void open() {
        given = SoundAndModel.in(folder, 12);
        classes = new ClassificationViewModel(
                given.jobs(),
                given.problems(),
                given.workspace().excerpt(),
                given.mask(),
                given.model(),
                new SimpleObjectProperty<>(),
                ClassNames.in(Locale.ENGLISH));
        given.load();
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void sixClassesAreListedByTheirScoresInTheWholeWindow() {
        List<Double> scores =
                classes.rows().stream().map(row -> row.whole().orElseThrow()).toList();

        assertThat(scores).hasSize(6).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(classes.rows()).allSatisfy(row -> assertThat(row.visible()).isPresent());
        assertThat(classes.rows()).allSatisfy(row -> assertThat(row.rebuilt()).isEmpty());
    }

    @Test
    void anotherMaskChangesTheScoresOfTheVisiblePatchesAlone() {
        Classification whole = classes.whole().get();
        ClassRow before = classes.rows().getFirst();

        given.mask().set(PatchMask.hiding(PatchGrid.AUDIOSET, patch -> patch >= 64));

        assertThat(classes.whole().get()).isSameAs(whole);
        assertThat(classes.rows().getFirst().label()).isEqualTo(before.label());
        assertThat(classes.rows().getFirst().visible()).isNotEqualTo(before.visible());
    }

    @Test
    void numberOfClassesFollowsTheRoomUntilItIsChosen() {
        classes.offerRoom(ClassificationViewModel.LEAST_HEIGHT + 64);
        assertThat(classes.rows()).hasSize(4);
        classes.offerRoom(ClassificationViewModel.TIGHTEST_HEIGHT);
        assertThat(classes.rows()).hasSize(1);
        assertThat(classes.leastHeight()).isEqualTo(ClassificationViewModel.LEAST_HEIGHT);

        classes.listMore(2);
        classes.offerRoom(2000);
        assertThat(classes.rows()).hasSize(3);
        assertThat(classes.tightestHeight())
                .as("the number that was chosen needs its height")
                .isEqualTo(ClassificationViewModel.LEAST_HEIGHT);

        classes.listMore(-100);
        assertThat(classes.topK().get()).isEqualTo(1);
        classes.listMore(1000);
        assertThat(classes.topK().get()).isEqualTo(50);
    }

    @Test
    void pinnedClassStaysInTheListUntilItIsUnpinned() {
        classes.listMore(1000);
        String low = classes.rows().getLast().label();
        classes.listMore(-49);
        assertThat(classes.rows()).extracting(ClassRow::label).doesNotContain(low);

        classes.pin(low);
        assertThat(classes.rows()).extracting(ClassRow::label).contains(low);

        classes.pin(low);
        assertThat(classes.rows()).extracting(ClassRow::label).doesNotContain(low);
    }

    @Test
    void searchListsTheClassesWithThatPartInTheirNames() {
        classes.listMore(1000);
        String wanted = classes.rows().getLast().label();
        String part = wanted.substring(1).toUpperCase(Locale.ROOT);

        classes.search().set(part);

        assertThat(classes.rows())
                .isNotEmpty()
                .extracting(ClassRow::label)
                .contains(wanted)
                .allSatisfy(label -> assertThat(label).containsIgnoringCase(part));
    }

    @Test
    void scoresAreThoseOfTheOpenSoundAndGoWithTheModel() {
        Classification before = classes.whole().get();

        given.workspace().open(Tones.write(folder.resolve("other.wav"), 4000, 12));
        assertThat(classes.whole().get()).isNotNull().isNotSameAs(before);

        given.close();
        assertThat(classes.whole().get()).isNull();
        assertThat(classes.rows()).isEmpty();
        assertThat(classes.impossible().getValue()).isFalse();
    }
}
