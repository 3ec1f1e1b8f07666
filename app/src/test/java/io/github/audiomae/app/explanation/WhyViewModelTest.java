package io.github.audiomae.app.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.app.classification.ClassRow;
import io.github.audiomae.app.feature.AnalysisInput;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.reconstruction.Veil;
import io.github.audiomae.app.recording.Tones;
import io.github.audiomae.app.workspace.SoundAndModel;
import io.github.audiomae.explanation.Attribution;
import io.github.audiomae.explanation.AttributionMethod;
import io.github.audiomae.explanation.Subject;
import io.github.audiomae.explore.Classification;
import io.github.audiomae.explore.SoundTagger;
import io.github.audiomae.explore.Tag;
import io.github.audiomae.importing.ImportRequest;
import io.github.audiomae.importing.ModelImporter;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhyViewModelTest {
    private static final PatchGrid GRID = PatchGrid.AUDIOSET;
    private static final Path PAINTER =
            Path.of("../model-runtime/src/test/resources/golden/audiomae/tiny-pretrained.safetensors");

    @TempDir
    Path folder;

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final ObservableList<ClassRow> listed = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Classification> whole = new SimpleObjectProperty<>();
    private SoundAndModel given;
    private WhyViewModel why;
    private boolean working;

    @BeforeEach
    void open() {
        given = SoundAndModel.in(folder, 12);
        given.load();
        given.mask().set(PatchMask.hiding(GRID, patch -> GRID.timeIndex(patch) >= 6));
        why = new WhyViewModel(
                Jobs.on(Runnable::run, this::execute, (wait, task) -> {}),
                given.problems(),
                new AnalysisInput(given.workspace().excerpt(), given.mask(), given.model(), given.model()),
                whole,
                listed);
        classify();
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void theHighestClassIsOfferedFirstAndAChosenOneStays() {
        assertThat(why.chosen().get()).isEqualTo(why.classes().getFirst());
        assertThat(why.classes().getFirst().score())
                .isGreaterThan(why.classes().getLast().score());

        why.chosen().set(why.classes().get(3));
        String label = Objects.requireNonNull(why.chosen().get()).label();
        classify();

        assertThat(Objects.requireNonNull(why.chosen().get()).label()).isEqualTo(label);
    }

    /// Otherwise the class of the last recording would be explained in one that does not contain it.
    @Test
    void anotherWindowOffersItsOwnHighestClassWhateverWasChosenBefore() {
        classify(0, 1);
        given.workspace().open(Tones.write(folder.resolve("other.wav"), 2000, 12));
        classify(1, 0);
        assertThat(why.chosen().get()).isEqualTo(top());

        why.chosen().set(why.classes().get(3));
        given.workspace().moveTo(1);
        classify(2, 1);
        assertThat(why.chosen().get()).isEqualTo(top());

        why.chosen().set(why.classes().get(3));
        given.workspace().moveTo(0);
        classify(2, 1);
        assertThat(why.chosen().get()).isEqualTo(top());
    }

    /// Otherwise the scores of the model before would stand beside one that has none.
    @Test
    void modelThatDoesNotClassifyOffersNoClass() {
        ModelFolder painter = new ModelImporter(new ModelLibrary(folder, List.of()))
                .run(ImportRequest.of(PAINTER), Progress.NONE, CancellationToken.none());

        try (LoadedModel before = Objects.requireNonNull(given.model().get())) {
            given.model().set(LoadedModel.open(painter, ExecutionTarget.parse("cpu:1")));

            assertThat(why.chosen().get()).isNull();
            assertThat(why.classes()).isEmpty();
            assertThat(why.impossible().getValue()).isTrue();
        }
    }

    /// What was searched for or pinned can be explained, however low its score; it stays offered while it is chosen.
    @Test
    void listedClassesAreOfferedToo() {
        Classification scores = Objects.requireNonNull(whole.get());
        Tag lowest = scores.top(scores.labels().size()).getLast();
        assertThat(why.classes()).doesNotContain(lowest);

        listed.add(row(lowest));
        assertThat(why.classes()).hasSize(13).endsWith(lowest);

        why.chosen().set(lowest);
        listed.clear();
        assertThat(why.chosen().get()).isEqualTo(lowest);
        assertThat(why.classes()).endsWith(lowest);

        why.chosen().set(why.classes().getFirst());
        classify();
        listed.clear();
        assertThat(why.chosen().get()).isEqualTo(scores.top(1).getFirst());
    }

    /// The map of a preview is shown after every batch of masks, and can be stopped in between.
    @Test
    void previewRefinesWhileItRuns() {
        why.visibleOnly().set(true);
        List<Integer> shown = new ArrayList<>();
        why.evidence().subscribe(now -> {
            if (now != null) {
                shown.add(now.attribution().passes());
            }
        });
        why.explain();
        work();
        assertThat(shown).hasSizeGreaterThan(16).isSorted().endsWith(256);

        why.evidence().subscribe(now -> {
            if (now != null && now.attribution().passes() > 64) {
                why.cancel();
            }
        });
        var before = why.explanation().get();
        why.explain();
        work();
        assertThat(why.explanation().get())
                .as("the answer before the one that was stopped")
                .isNotNull()
                .isSameAs(before);
        assertThat(Objects.requireNonNull(why.evidence().get()).attribution().isWhole())
                .isTrue();
        assertThat(why.busy().get()).isFalse();
    }

    /// The visible part has 48 patches; nothing is asked about the others.
    @Test
    void explainsTheVisiblePartWithCurvesAndProgress() {
        why.visibleOnly().set(true);
        why.method().set(AttributionMethod.EXACT);
        why.explain();
        assertThat(why.busy().get()).isTrue();
        work();

        var found = Objects.requireNonNull(why.explanation().get());
        assertThat(why.busy().get()).isFalse();
        assertThat(why.share().get()).isEqualTo(1);
        assertThat(found.attribution().isWhole()).isTrue();
        assertThat(found.attribution().subject().patches()).hasSize(48);
        assertThat(found.label()).isEqualTo(why.classes().getFirst().label());
        assertThat(found.curves().random()).hasSize(5);
        assertThat(Objects.requireNonNull(why.evidence().get()).attribution()).isSameAs(found.attribution());
        assertThat(found.attribution().keepingEvidence(0.25).keptCount()).isEqualTo(12);
    }

    @Test
    void whatIsStoppedLeavesNothingAndAnotherWindowTakesTheAnswerAway() {
        why.visibleOnly().set(true);
        why.explain();
        why.cancel();
        work();
        assertThat(why.evidence().get()).isNull();
        assertThat(why.explanation().get()).isNull();
        assertThat(why.busy().get()).isFalse();

        why.explain();
        work();
        assertThat(why.explanation().get()).isNotNull();

        given.workspace().moveTo(1);
        assertThat(why.explanation().get()).isNull();
        assertThat(why.evidence().get()).isNull();
    }

    @Test
    void evidenceVeilsWhatDoesNotCountAndOutlinesTheStrongestTenth() {
        float[] values = new float[GRID.patches()];
        for (int patch = 0; patch < values.length; patch++) {
            values[patch] = patch < 100 ? patch : -1;
        }
        Attribution found = new Attribution(
                AttributionMethod.EXACT, new Subject(PatchMask.nothingHidden(GRID), 1024), values, 513, 513, 1);

        Veil veil = EvidenceVeil.of(found, "", false);

        assertThat(veil.tint().argb()[99]).as("bright").isZero();
        assertThat(veil.tint().argb()[300] >>> 24).as("dark").isEqualTo(190);
        assertThat(veil.tint().argb()[48] >>> 24).as("between").isCloseTo(95, within(4));
        assertThat(veil.tint().argb()[48] & 0xFFFFFF).as("without a colour").isZero();
        assertThat(veil.outlined().keptCount()).isEqualTo(51);
        assertThat(veil.outlined().isKept(99)).isTrue();
        assertThat(veil.outlined().isKept(40)).isFalse();
    }

    /// 101 of 513 passes have left out the first 100 patches; the tenth of these is outlined.
    @Test
    void patchesThatAreNotLeftOutYetAreNotVeiled() {
        float[] values = new float[GRID.patches()];
        for (int patch = 0; patch < 100; patch++) {
            values[patch] = patch;
        }
        Attribution found = new Attribution(
                AttributionMethod.EXACT, new Subject(PatchMask.nothingHidden(GRID), 1024), values, 101, 513, 1);

        Veil veil = EvidenceVeil.of(found, "", false);

        assertThat(veil.tint().argb()[0] >>> 24).as("does not count").isEqualTo(190);
        assertThat(veil.tint().argb()[100]).as("not known").isZero();
        assertThat(veil.outlined().keptCount()).isEqualTo(10);
        assertThat(veil.outlined().isKept(90)).isTrue();
    }

    private static ClassRow row(Tag tag) {
        return new ClassRow(
                tag.label(),
                tag.label(),
                OptionalDouble.of(tag.score()),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                true,
                Optional.empty(),
                false);
    }

    private void classify() {
        whole.set(new SoundTagger(Objects.requireNonNull(given.model().get()))
                .classify(
                        Objects.requireNonNull(given.workspace().excerpt().get())
                                .window(),
                        PatchMask.nothingHidden(GRID),
                        CancellationToken.none()));
    }

    /// Scores of the window with these two classes highest.
    private void classify(int first, int second) {
        List<String> labels = Objects.requireNonNull(whole.get()).labels();
        float[] logits = new float[labels.size()];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = -3 - i * 0.001f;
        }
        logits[first] = 2;
        logits[second] = 1;
        Classification real = Objects.requireNonNull(whole.get());
        whole.set(new Classification(logits, labels, real.embedding(), null, real.millis(), real.device()));
    }

    private Tag top() {
        return Objects.requireNonNull(whole.get()).top(1).getFirst();
    }

    private void work() {
        working = true;
        while (!background.isEmpty()) {
            background.remove().run();
        }
        working = false;
    }

    /// Turns at the model are taken at once by work that runs.
    private void execute(Runnable task) {
        if (working) {
            task.run();
        } else {
            background.add(task);
        }
    }
}
