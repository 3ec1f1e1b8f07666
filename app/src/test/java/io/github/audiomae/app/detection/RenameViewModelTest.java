package io.github.audiomae.app.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.text.Messages;
import io.github.audiomae.detection.DetectedEvent;
import io.github.audiomae.detection.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// In German, with classes of AudioSet.
class RenameViewModelTest {
    @TempDir
    Path folder;

    private GivenScores given;
    private RenameViewModel renaming;

    @BeforeEach
    void open() {
        given = new GivenScores(folder.resolve("a.wav"), folder.resolve("reviews"))
                .scored(List.of("Dog", "Bird", "Owl"), new float[] {0.9f, 0, 0}, new float[] {0, 0.9f, 0}, new float[] {
                    0, 0.9f, 0
                });
        renaming = new RenameViewModel(given.list, new EventWords(given.detections, Messages.in(Locale.GERMAN)));
    }

    @AfterEach
    void close() {
        given.close();
    }

    private DetectedEvent ask(int index) {
        given.list.show(given.list.shown().get(index));
        renaming.open().set(true);
        return given.list.shown().get(index);
    }

    private DetectedEvent event(int index) {
        return given.list.shown().get(index);
    }

    @Test
    void anyTextIsAName() {
        ask(0);

        renaming.give("  Rotfuchs ");

        assertThat(event(0).verdict()).isEqualTo(Verdict.RENAMED);
        assertThat(event(0).name()).isEqualTo("Rotfuchs");
        assertThat(renaming.open().get()).isFalse();
    }

    @Test
    void nameOfAClassInTheLanguageOfTheWindowIsThatClass() {
        ask(0);
        renaming.give("eule");

        assertThat(event(0).name()).isEqualTo("Owl");
    }

    @Test
    void nameThatTheDetectionHasSaysThatItIsRight() {
        ask(0);
        renaming.give("Hund");

        assertThat(event(0).verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void blankNameChangesNothing() {
        ask(0);
        renaming.give(" ");

        assertThat(event(0).verdict()).isEqualTo(Verdict.UNJUDGED);
        assertThat(given.order.canUndo().get()).isFalse();
    }

    @Test
    void lastNamesAreSuggestedFirstThenClassesThatFit() {
        ask(0);
        assertThat(renaming.suggested()).containsExactly("Owl", "Bird"); // Eule, Vogel; not Hund itself
        renaming.give("Rotfuchs");

        ask(1);
        assertThat(renaming.suggested()).containsExactly("Rotfuchs", "Owl", "Dog");
        renaming.query().set("eu");
        assertThat(renaming.suggested()).containsExactly("Owl");

        renaming.restore(List.of("Marder"));
        assertThat(renaming.last()).containsExactly("Marder");
    }

    @Test
    void undoneByTheProgramsUndo() {
        ask(0);
        renaming.give("Rotfuchs");

        given.order.undo();

        assertThat(event(0).verdict()).isEqualTo(Verdict.UNJUDGED);
    }
}
