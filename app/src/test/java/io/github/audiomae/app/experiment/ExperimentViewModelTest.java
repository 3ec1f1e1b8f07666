package io.github.audiomae.app.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.problem.Problem;
import io.github.audiomae.app.reconstruction.ReconstructionViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.SoundAndModel;
import io.github.audiomae.colour.ColourMap;
import io.github.audiomae.experiment.CardFiles;
import io.github.audiomae.patches.MaskStrategy;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.plot.ColourChoice;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentViewModelTest {
    @TempDir
    Path folder;

    private final ObjectProperty<MaskStrategy> rule = new SimpleObjectProperty<>(new MaskStrategy.Random(0.8, 7));
    private SoundAndModel given;
    private ExperimentViewModel experiment;

    @BeforeEach
    void open() {
        given = SoundAndModel.in(folder, 12);
        ReconstructionViewModel reconstruction = new ReconstructionViewModel(
                given.jobs(), given.problems(), given.workspace().excerpt(), given.mask(), given.model());
        experiment = new ExperimentViewModel(
                given.jobs(),
                given.problems(),
                Messages.in(Locale.ENGLISH),
                reconstruction.shown(),
                given.model(),
                rule,
                new SimpleObjectProperty<>(ColourChoice.of(ColourMap.MAGMA)));
        given.load();
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void cardIsSavedWithMaskAndFigureAndNamesTheRule() {
        Path card = folder.resolve("first.json");

        experiment.saveCard(card);

        assertThat(folder.resolve("first.mask.npy")).exists();
        assertThat(folder.resolve("first.png")).exists();
        assertThat(CardFiles.read(card).maskDescription()).isEqualTo(rule.get().describe());
        assertThat(said().severity()).isEqualTo(Problem.Severity.DONE);
        assertThat(said().sentence()).contains(card.toString());
    }

    /// The rule may be ahead of the reconstruction that is shown.
    @Test
    void maskThatTheRuleDidNotMakeIsCalledPainted() {
        PatchMask half = PatchMask.hiding(PatchGrid.AUDIOSET, patch -> patch < 256);
        given.mask().set(half);

        experiment.saveCard(folder.resolve("second.json"));

        assertThat(CardFiles.read(folder.resolve("second.json")).maskDescription())
                .isEqualTo(new MaskStrategy.Painted(half).describe());
    }

    @Test
    void figureIsAnSvgWhereItsNameSaysSo() throws IOException {
        experiment.saveFigure(folder.resolve("figure.svg"), 150);

        assertThat(Files.readString(folder.resolve("figure.svg"))).contains("<svg");
    }

    @Test
    void fileThatCannotBeWrittenIsSaid() throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));

        experiment.saveFigure(file.resolve("figure.png"), 150);

        assertThat(said().severity()).isEqualTo(Problem.Severity.ERROR);
        assertThat(said().sentence()).contains("figure.png");
    }

    @Test
    void fileIsNamedAfterTheSoundAndNothingCanBeSavedWithoutAModel() {
        List<BufferedImage> drawn = new ArrayList<>();
        experiment.draw(drawn::add);
        assertThat(drawn).hasSize(1);
        assertThat(experiment.ready().getValue()).isTrue();
        assertThat(experiment.suggestedName()).isEqualTo("tone");

        given.close();

        assertThat(experiment.ready().getValue()).isFalse();
        assertThat(experiment.suggestedName()).isEmpty();
        experiment.saveCard(folder.resolve("none.json"));
        assertThat(folder.resolve("none.json")).doesNotExist();
    }

    private Problem said() {
        return Objects.requireNonNull(given.problems().current().get());
    }
}
