package io.github.audiomae.app.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.annotation.Annotation;
import io.github.audiomae.annotation.Layer;
import io.github.audiomae.annotation.OpenAnnotations;
import io.github.audiomae.app.place.Origin;
import io.github.audiomae.app.place.Selection;
import io.github.audiomae.app.recording.Tones;
import io.github.audiomae.audio.FrequencyRange;
import io.github.audiomae.audio.TimeSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelsViewModelTest {
    @TempDir
    Path home;

    private Path sound = Path.of("");
    private Labelling program = new Labelling(Path.of(""), Locale.ENGLISH);

    @BeforeEach
    void open() {
        sound = Tones.write(home.resolve("tones.wav"), 1000, 20);
        program = new Labelling(home, Locale.ENGLISH);
        program.context.workspace().open(sound);
    }

    @AfterEach
    void close() {
        program.close();
    }

    @Test
    void aBoxAndASpanBecomeLabelsWhenTheyAreNamed() {
        assertThat(program.labels.savedAt().get()).isNull();
        Annotation box = program.box(1, 2, 500, 1500, "call");
        assertThat(program.labels.savedAt().get()).isNotNull();
        assertThat(box.span()).isEqualTo(new TimeSpan(1, 2));
        assertThat(box.band()).contains(new FrequencyRange(500, 1500));
        assertThat(box.layer()).isEqualTo(Layer.FIRST.name());
        Selection now = Objects.requireNonNull(program.selection().selection().get());
        assertThat(now.origin()).isEqualTo(Origin.LABEL);

        program.selection().between(3, 4);
        program.actions.name("rain");
        assertThat(program.labels.selected().get().getLast().band()).isEmpty();
        assertThat(program.all()).containsExactly("call", "rain");
    }

    @Test
    void stepsInAnEmptyListLeaveTheSelectionAsItIs() {
        program.selection().between(3, 4);
        program.rows.step(1);
        program.rows.step(-1);
        assertThat(program.selection().span().get()).isEqualTo(new TimeSpan(3, 4));

        program.box(1, 2, 500, 1500, "robin");
        program.rows.choose(List.copyOf(program.labels.all()));
        assertThat(program.context.navigation().list().get()).isEqualTo(program.rows);
        program.rows.filter().set("wren");
        program.rows.step(1);
        assertThat(program.selection().span().get()).isEqualTo(new TimeSpan(1, 2));
        assertThat(program.context.navigation().list().get())
                .as("an empty list is not kept in hand")
                .isNull();
    }

    @Test
    void aChangeOfOneLabelTellsTheTableOfOneRow() {
        program.box(5, 6, 500, 1500, "robin");
        program.box(3, 4, 500, 1500, "wren");
        program.box(1, 2, 500, 1500, "tit");
        List<String> told = new ArrayList<>();
        program.rows.rows().addListener((ListChangeListener<Annotation>) change -> {
            while (change.next()) {
                told.add(change.getFrom() + ": " + change.getRemovedSize() + " → " + change.getAddedSize());
            }
        });
        program.labels.select(List.of(program.rows.rows().get(1)));

        program.actions.name("dunnock");
        program.actions.remove();
        program.undo();

        assertThat(told).containsExactly("1: 1 → 1", "1: 1 → 0", "1: 0 → 1");
        assertThat(program.rows.rows()).extracting(Annotation::name).containsExactly("tit", "dunnock", "robin");
    }

    @Test
    void digitsGiveRecentNamesToSelectionsAndLabels() {
        program.box(1, 2, 500, 1500, "robin");
        program.box(3, 4, 500, 1500, "wren");

        program.selection().between(5, 6);
        program.actions.nth(2);
        assertThat(program.all()).containsExactly("robin", "wren", "robin");

        program.actions.nth(2); // renames the new one: wren was used before robin
        assertThat(program.all()).containsExactly("robin", "wren", "wren");
        program.actions.nth(9);
        assertThat(program.all()).containsExactly("robin", "wren", "wren");
    }

    @Test
    void everythingCanBeUndoneAndRedone() {
        Annotation first = program.box(1, 2, 500, 1500, "robin");
        Annotation second = program.box(3, 5, 600, 1600, "wren");
        program.labels.select(List.of(first, second));
        program.actions.merge();
        program.position = 2.5;
        program.actions.split();
        program.actions.duplicate();
        program.actions.name("other");
        new SetActions(program.labels).add("bats");
        program.actions.toSet("bats");
        program.actions.remove();
        List<Annotation> end = List.copyOf(program.labels.all());
        List<Layer> sets = program.labels.sets();

        for (int i = 0; i < 9; i++) {
            program.undo();
        }
        assertThat(program.labels.all()).isEmpty();
        assertThat(program.labels.sets()).containsExactly(Layer.FIRST);
        assertThat(program.context.host().undoOrder().canUndo().get()).isFalse();
        for (int i = 0; i < 9; i++) {
            program.redo();
        }
        assertThat(List.copyOf(program.labels.all())).isEqualTo(end);
        assertThat(program.labels.sets()).isEqualTo(sets);
    }

    @Test
    void splitsAtThePointerWithinTheLabelAndElseInItsMiddle() {
        program.box(1, 3, 500, 1500, "robin");
        program.position = 1.5;
        program.actions.split();
        assertThat(program.labels.all().stream().map(Annotation::span))
                .containsExactly(new TimeSpan(1, 1.5), new TimeSpan(1.5, 3));

        program.undo();
        program.position = 17;
        program.actions.split();
        assertThat(program.labels.all().iterator().next().span().endSeconds()).isCloseTo(2, within(1e-9));
    }

    @Test
    void anotherSelectionLeavesTheLabelAndGoingBackFindsIt() {
        Annotation label = program.box(1, 2, 500, 1500, "robin");
        Selection there = Objects.requireNonNull(program.selection().selection().get());

        program.selection().between(8, 9);
        assertThat(program.labels.selected().get()).isEmpty();

        program.selection().select(there);
        assertThat(program.labels.selected().get()).containsExactly(label);
    }

    @Test
    void hiddenSetsAreNeitherInViewNorSelected() {
        program.box(1, 2, 500, 1500, "robin");
        new SetActions(program.labels).add("bats");
        Annotation bat = program.box(1, 2, 3000, 4000, "bat");
        assertThat(bat.layer()).isEqualTo("bats");

        program.labels.show(new Layer("bats", 0), false);

        assertThat(program.labels.selected().get()).isEmpty();
        assertThat(program.labels.in(new TimeSpan(0, 20)))
                .extracting(Annotation::name)
                .containsExactly("robin");
        assertThat(program.rows.rows()).extracting(Annotation::name).containsExactly("robin");
    }

    @Test
    void labelsComeBackWithTheirRecordingAndUndoDoesNotReachBeyondIt() {
        program.box(1, 2, 500, 1500, "robin");
        program.context.workspace().open(Tones.write(home.resolve("other.wav"), 700, 5));
        assertThat(program.labels.all()).isEmpty();
        assertThat(program.context.host().undoOrder().canUndo().get()).isFalse();

        program.context.workspace().open(sound);
        assertThat(program.all()).containsExactly("robin");
    }

    @Test
    void aRecordingWithoutLabelsLeavesNoFile() throws IOException {
        program.context.workspace().open(Tones.write(home.resolve("other.wav"), 700, 5));
        try (Stream<Path> files = Files.list(home.resolve("annotations"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".jsonl"))).isEmpty();
        }
    }

    @Test
    void aDamagedFileIsSaidAndWhatCanBeReadIsThere() throws IOException {
        program.box(1, 2, 500, 1500, "robin");
        program.close();
        Path journal;
        try (Stream<Path> files = Files.list(home.resolve("annotations"))) {
            journal = files.filter(file -> file.toString().endsWith(".jsonl"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(journal, "nonsense\n", StandardOpenOption.APPEND);

        program = new Labelling(home, Locale.ENGLISH);
        program.context.workspace().open(sound);

        assertThat(program.all()).containsExactly("robin");
        assertThat(program.said()).contains("damaged").contains(".damaged");
    }

    @Test
    void labelsThatAnotherProgramHasOpenAreLeftAloneAndItIsSaid() {
        program.close();
        try (OpenAnnotations elsewhere = program.store.open(sound)) {
            program = new Labelling(home, Locale.ENGLISH);
            program.context.workspace().open(sound);

            assertThat(program.labels.available().getValue()).isFalse();
            assertThat(Objects.requireNonNull(program.labels.refusal().get())).hasMessageContaining("another window");
            program.selection().between(1, 2);
            program.actions.name("robin");
            assertThat(elsewhere.document().all()).isEmpty();
        }
    }
}
