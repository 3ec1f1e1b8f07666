package io.github.audiomae.app.reconstruction;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.spectrogram.SpectrogramPoint;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.SoundAndModel;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.patches.WindowForm;
import java.nio.file.Path;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On a sound of three seconds, of which the patches of odd numbers are hidden.
class ReadoutViewModelTest {
    @TempDir
    Path folder;

    private final ObjectProperty<@Nullable SpectrogramPoint> point = new SimpleObjectProperty<>();
    private SoundAndModel given;
    private ReconstructionViewModel reconstruction;
    private ReadoutViewModel readout;

    @BeforeEach
    void open() {
        given = SoundAndModel.in(folder, 3);
        given.mask().set(PatchMask.hiding(PatchGrid.AUDIOSET, patch -> patch % 2 == 1));
        reconstruction = new ReconstructionViewModel(
                given.jobs(), given.problems(), given.workspace().excerpt(), given.mask(), given.model());
        readout = new ReadoutViewModel(
                Messages.in(Locale.ENGLISH),
                given.workspace().clock(),
                point,
                given.workspace().excerpt(),
                given.mask(),
                reconstruction.shown());
        given.load();
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void hintIsGivenOutsideOfTheSpectrogram() {
        assertThat(text()).isEqualTo(Messages.in(Locale.ENGLISH).text("readout.hint"));

        point.set(new SpectrogramPoint(0, 0, WindowForm.AUDIOSET));
        point.set(null);
        assertThat(text()).isEqualTo(Messages.in(Locale.ENGLISH).text("readout.hint"));
    }

    @Test
    void pointIsGivenInSecondsHertzBinAndPatch() {
        point.set(new SpectrogramPoint(150, 30, WindowForm.AUDIOSET));

        assertThat(text()).startsWith("0:01.50 · ").contains(" Hz · mel bin 30 · patch (9, 1)");

        point.set(new SpectrogramPoint(150, 120, WindowForm.AUDIOSET));
        assertThat(text()).contains(" kHz · mel bin 120 · patch (9, 7)");
    }

    @Test
    void hiddenPatchHasTheLevelBeforeAndAfter() {
        point.set(new SpectrogramPoint(20, 16, WindowForm.AUDIOSET)); // patch (1, 1), number 9
        assertThat(text()).contains("hidden").matches(".* −?\\d+\\.\\d dB → −?\\d+\\.\\d dB");

        point.set(new SpectrogramPoint(20, 0, WindowForm.AUDIOSET)); // patch (1, 0), number 8
        String[] levels =
                text().replaceAll(".*· (\\S+) dB → (\\S+) dB", "$1 $2").split(" ");
        assertThat(text()).contains("visible");
        assertThat(levels[1]).as("shown as it was").isEqualTo(levels[0]);
    }

    @Test
    void onlyTheSoundHasALevelWithoutAReconstruction() {
        given.close();
        point.set(new SpectrogramPoint(20, 16, WindowForm.AUDIOSET));

        assertThat(text()).contains("dB").doesNotContain("→");
    }

    @Test
    void paddingHasNoLevel() {
        point.set(new SpectrogramPoint(400, 30, WindowForm.AUDIOSET));

        assertThat(text()).startsWith("0:04.00").contains("padding").doesNotContain("dB");
    }

    private String text() {
        return readout.text().getValue();
    }
}
