package io.github.audiomae.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.audiomae.app.classification.ClassRow;
import io.github.audiomae.app.embedding.EmbeddingExportViewModel;
import io.github.audiomae.app.embedding.EmbeddingPreview;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.problem.Problem;
import io.github.audiomae.app.reconstruction.PanesViewModel;
import io.github.audiomae.app.reconstruction.ShownReconstruction;
import io.github.audiomae.app.recording.Tones;
import io.github.audiomae.app.spectrogram.PatchTint;
import io.github.audiomae.app.spectrogram.Picture;
import io.github.audiomae.app.spectrogram.SpectrogramPoint;
import io.github.audiomae.evaluation.SimpleGuess;
import io.github.audiomae.explore.EmbeddingLevel;
import io.github.audiomae.export.EmbeddingFormat;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.patches.MaskStrategy;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.WindowForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program without its window: view models, the bundled model and a bundled sound, all on this thread.
class ExplorerTest {
    @TempDir
    Path home;

    private Explorer explorer;

    @BeforeEach
    void start() {
        explorer = TestExplorer.with(Jobs.onThisThread(), home);
        explorer.start(List.of(TestExplorer.sample("birds")));
    }

    @AfterEach
    void close() {
        explorer.close();
    }

    @Test
    void firstSecondShowsASoundReconstructedAndNamed() {
        assertThat(explorer.problems().current().get()).isNull();
        assertThat(shown().reconstruction().mask())
                .isEqualTo(new MaskStrategy.Random(0.8, 11).mask(PatchGrid.AUDIOSET));
        assertThat(explorer.classification().rows()).hasSize(6).allSatisfy(row -> {
            assertThat(row.whole()).isPresent();
            assertThat(row.visible()).isPresent();
            assertThat(row.rebuilt()).isPresent();
        });
    }

    @Test
    void hidingMoreChangesTheReconstructionAndWhatIsHeardInTheRest() {
        ShownReconstruction before = shown();
        List<ClassRow> heard = List.copyOf(explorer.classification().rows());

        explorer.masking().hide(90);

        assertThat(shown()).isNotSameAs(before);
        assertThat(shown().reconstruction().mask().keptCount()).isEqualTo(51);
        ClassRow first = explorer.classification().rows().getFirst();
        assertThat(first.whole()).isEqualTo(heard.getFirst().whole());
        assertThat(first.visible()).isNotEqualTo(heard.getFirst().visible());
    }

    @Test
    void whatIsNotHiddenIsShownAsItWas() {
        SpectrogramPoint visible = anyPoint(true);
        SpectrogramPoint hidden = anyPoint(false);

        SpectrogramWindow original = shown().excerpt().window();
        assertThat(shown().pastedAt(visible)).isEqualTo(original.at(visible.frame(), visible.melBin()));
        assertThat(shown().pastedAt(hidden)).isNotEqualTo(original.at(hidden.frame(), hidden.melBin()));
    }

    @Test
    void readOutSaysWhatLiesUnderTheCursor() {
        SpectrogramPoint point = anyPoint(false);
        explorer.cursor().pointAt(point);

        String text = explorer.readout().getValue();

        assertThat(text)
                .contains("mel bin " + point.melBin())
                .contains("patch (%d, %d)".formatted(point.timeIndex(), point.frequencyIndex()))
                .contains("hidden")
                .contains("→");
    }

    @Test
    void errorIsMeasuredAgainstTheBestSimpleGuess() {
        SimpleGuess guess = Objects.requireNonNull(explorer.guess().guess().get());

        assertThat(explorer.guess().ratio().orElseThrow())
                .isCloseTo(shown().reconstruction().maskedMse().orElseThrow() / guess.meanSquare(), within(1e-9))
                .isLessThan(1); // better than the simple guess

        explorer.masking().clear();

        assertThat(explorer.guess().guess().get()).isNull();
        assertThat(explorer.guess().ratio()).isEmpty();
    }

    @Test
    void originalTakesTheReconstructionsPlaceAndComesBack() {
        PanesViewModel panes = explorer.panes();
        Picture rebuilt = panes.rebuilt().getValue();

        explorer.arrangement().swap();
        assertThat(panes.rebuilt().getValue()).isSameAs(panes.original().getValue());

        explorer.arrangement().swap();
        assertThat(panes.rebuilt().getValue()).isNotNull();
        assertThat(Objects.requireNonNull(panes.rebuilt().getValue()).argb(100, 40))
                .isEqualTo(Objects.requireNonNull(rebuilt).argb(100, 40));
    }

    @Test
    void errorsPerPatchColourHiddenPatchesOnly() {
        PanesViewModel panes = explorer.panes();
        assertThat(panes.tint().getValue()).isEqualTo(PatchTint.NONE);

        explorer.arrangement().patchErrors().set(true);

        int[] colours = panes.tint().getValue().argb();
        assertThat(colours[anyPoint(false).patch()] >>> 24).isEqualTo(0xFF); // as in the legend, nothing shines through
        assertThat(colours[anyPoint(true).patch()]).isZero();
    }

    @Test
    void pinnedClassStaysInTheList() {
        String last = explorer.classification().rows().getLast().label();

        explorer.classification().pin(last);
        explorer.classification().listMore(-5);

        assertThat(explorer.classification().rows()).hasSize(2);
        assertThat(explorer.classification().rows().getFirst().label()).isEqualTo(last);
        assertThat(explorer.classification().rows().getFirst().pinned()).isTrue();
    }

    @Test
    void exportShowsItsFirstRowsAndItsSizeBeforehand() throws Exception {
        EmbeddingExportViewModel export = explorer.embeddings();
        assertThat(export.preview().get()).isNull();

        export.begin(home);
        assertThat(Objects.requireNonNull(export.preview().get()).rows()).hasSize(1);

        export.level().set(EmbeddingLevel.TIME);
        EmbeddingPreview preview = Objects.requireNonNull(export.preview().get());
        long expected = export.expectedBytes().orElseThrow();
        export.writeTo(home.resolve("rows.csv"));
        export.export();

        List<String> lines = Files.readAllLines(home.resolve("rows.csv"));
        assertThat(lines.get(1)).contains("," + preview.rows().getFirst().values()[0] + ",");
        assertThat((double) Files.size(home.resolve("rows.csv"))).isCloseTo(expected, withinPercentage(10));
    }

    @Test
    void nameOfAnExportNeverPromisesAnotherFormat() throws Exception {
        EmbeddingExportViewModel export = explorer.embeddings();

        export.writeTo(home.resolve("rows.npy"));
        assertThat(export.format().get()).isEqualTo(EmbeddingFormat.NPY);

        export.format().set(EmbeddingFormat.PARQUET);
        assertThat(export.target().get()).isEqualTo(home.resolve("rows.parquet"));

        Files.writeString(home.resolve("rows.csv"), "somebody's");
        export.format().set(EmbeddingFormat.CSV);
        assertThat(export.target().get()).isEqualTo(home.resolve("rows.csv"));
        assertThat(export.isTaken()).isTrue(); // the user is asked before it is replaced

        export.writeTo(home.resolve("rows of mine"));
        export.format().set(EmbeddingFormat.PROJECTOR);
        assertThat(export.target().get()).isEqualTo(home.resolve("rows of mine"));
    }

    @Test
    void anExportProposesANameFromTheRecordingAndNeverTheFileOfAnotherOne() throws Exception {
        EmbeddingExportViewModel export = explorer.embeddings();
        export.begin(home);
        assertThat(export.target().get()).isEqualTo(home.resolve("birds.ogg.csv"));
        assertThat(export.isTaken()).isFalse();
        export.export();
        assertThat(export.isTaken()).isTrue();

        explorer.workspace().open(TestExplorer.sample("rain"));
        export.begin(home);

        assertThat(export.target().get()).isEqualTo(home.resolve("rain.ogg.csv"));
        assertThat(export.isTaken()).isFalse();
        Files.writeString(home.resolve("rain.ogg.index.csv"), "of another program");
        export.format().set(EmbeddingFormat.NPY);
        assertThat(export.isTaken()).isTrue(); // one of its two files would be replaced
    }

    @Test
    void rowsAreAddedToATableOfTheSameModelAndSettingsOnly() throws Exception {
        EmbeddingExportViewModel export = explorer.embeddings();
        Path table = home.resolve("table.csv");
        export.writeTo(table);
        export.export();
        List<String> before = Files.readAllLines(table);

        explorer.workspace().open(TestExplorer.sample("rain"));
        export.writeTo(table);
        export.append();

        List<String> after = Files.readAllLines(table);
        assertThat(after).startsWith(before.toArray(String[]::new)).hasSizeGreaterThan(before.size());
        assertThat(after.getLast()).contains("rain.ogg");
        assertThat(Files.readString(home.resolve("table.csv.meta.json")))
                .contains("birds.ogg", "rain.ogg", "\"rows\" : " + (after.size() - 1));

        export.windowSeconds().set(5);
        export.append();

        assertThat(Files.readAllLines(table)).isEqualTo(after);
        Problem problem = Objects.requireNonNull(explorer.problems().current().get());
        assertThat(problem.sentence()).contains("table.csv", "other settings");
    }

    @Test
    void problemOfASoundGoesWithItAndThatOfAJobWithItsSuccess() throws Exception {
        EmbeddingExportViewModel export = explorer.embeddings();
        export.writeTo(home.resolve("birds.ogg.csv").resolve("inside.csv"));
        Files.writeString(home.resolve("birds.ogg.csv"), "a file, not a folder");
        export.export();
        assertThat(explorer.problems().current().get()).isNotNull();

        export.writeTo(home.resolve("elsewhere.csv"));
        export.export();
        assertThat(explorer.problems().current().get()).isNull();

        explorer.experiment().saveCard(home.resolve("birds.ogg.csv").resolve("card.json"));
        assertThat(explorer.problems().current().get()).isNotNull();
        explorer.workspace().open(TestExplorer.sample("bells"));
        assertThat(explorer.problems().current().get()).isNull();
    }

    @Test
    void fileThatIsNoSoundLeavesEverythingAndSaysSo() throws Exception {
        Path text = Files.writeString(home.resolve("letter.txt"), "no sound at all");
        ShownReconstruction before = shown();

        explorer.workspace().open(text);

        Problem problem = Objects.requireNonNull(explorer.problems().current().get());
        assertThat(problem.severity()).isEqualTo(Problem.Severity.ERROR);
        assertThat(problem.sentence()).contains("letter.txt").endsWith(".");
        assertThat(shown()).isSameAs(before);
    }

    @Test
    void nextFileThatOpensTakesTheMessageAway() throws Exception {
        explorer.workspace().open(home.resolve("not there.wav"));
        assertThat(explorer.problems().current().get()).isNotNull();

        explorer.workspace().open(TestExplorer.sample("speech"));

        assertThat(explorer.problems().current().get()).isNull();
    }

    @Test
    void windowStaysInsideTheRecording() {
        explorer.workspace().moveTo(500);

        double length =
                Objects.requireNonNull(explorer.workspace().recording().get()).seconds();
        assertThat(explorer.workspace().startSeconds().get())
                .isCloseTo(Math.max(0, length - Preprocessing.AUDIOSET.windowSeconds()), within(0.01));
    }

    @Test
    void withoutAnyModelThePersonLearnsHowToGetOne() {
        try (Explorer bare = TestExplorer.withoutModel(Jobs.onThisThread(), home)) {
            bare.start(List.of());

            assertThat(Objects.requireNonNull(bare.problems().current().get()).sentence())
                    .contains("model import");
        }
    }

    @Test
    void aFolderAsArgumentOpensWithItsFirstRecording() throws IOException {
        Path folder = Files.createDirectories(home.resolve("a night"));
        Tones.write(folder.resolve("b.wav"), 500, 1);
        Path first = Tones.write(folder.resolve("a.wav"), 500, 1);
        try (Explorer bare = TestExplorer.withoutModel(Jobs.onThisThread(), home)) {
            bare.start(List.of(folder));

            assertThat(Objects.requireNonNull(bare.workspace().recording().get())
                            .file())
                    .isEqualTo(first);
        }
    }

    private ShownReconstruction shown() {
        return Objects.requireNonNull(explorer.reconstruction().shown().get());
    }

    private SpectrogramPoint anyPoint(boolean visible) {
        for (int frame = 8; frame < shown().excerpt().window().soundFrames(); frame += 16) {
            SpectrogramPoint point = new SpectrogramPoint(frame, 40, WindowForm.AUDIOSET);
            if (shown().reconstruction().mask().isKept(point.patch()) == visible) {
                return point;
            }
        }
        throw new AssertionError("no such place");
    }
}
