package io.github.audiomae.app.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.place.Band;
import io.github.audiomae.app.place.SelectionViewModel;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.measure.BoxMeasures;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuresViewModelTest {
    @TempDir
    Path folder;

    private final Jobs jobs = Jobs.onThisThread();
    private final ProblemsViewModel problems = new ProblemsViewModel(Messages.in(Locale.ENGLISH));
    private final WorkspaceViewModel workspace = new WorkspaceViewModel(jobs, problems);
    private final SelectionViewModel selection = new SelectionViewModel(workspace.recording());
    private final SpectrogramSettings settings = new SpectrogramSettings();
    private final MeasuresViewModel model =
            new MeasuresViewModel(jobs, problems, workspace, selection.selection(), settings);

    @BeforeEach
    void open() {
        workspace.open(Tones.write(folder.resolve("high.wav"), 48_000, 3, 15_000));
    }

    @Test
    void aBoxAroundAToneIsMeasuredAtTheRateOfTheRecording() {
        selection.box(1.1, 1.3, new Band(14_000, 16_000));

        BoxMeasures measures = Objects.requireNonNull(model.measures().getValue());
        double level = 20 * Math.log10(8000 / 32768.0);
        assertThat(measures.deltaSeconds()).isCloseTo(0.2, within(1e-9));
        assertThat(measures.peakHz()).isCloseTo(15_000, within(48_000 / 1024.0));
        assertThat(measures.peakDecibels()).isCloseTo(level, within(0.1));
        assertThat(measures.rmsDecibels()).isCloseTo(level - 3.01, within(0.1));
        assertThat(model.busy().get()).isFalse();

        settings.fftSize().set(128);

        assertThat(Objects.requireNonNull(model.measures().getValue()).peakHz()).isEqualTo(15_000); // a bin of 375 Hz
    }

    @Test
    void theTableHasRavensNames() {
        assertThat(model.table()).isEmpty();

        selection.between(1.1, 1.3);

        String[] lines = model.table().orElseThrow().split("\n", -1);
        assertThat(lines[0]).startsWith("Begin Time (s)\tEnd Time (s)\tLow Freq (Hz)\tHigh Freq (Hz)\tDelta Time (s)");
        assertThat(lines[1]).startsWith("1.100000\t1.300000\t0.0\t24000.0\t0.200000\t24000.0\t15000.0\t");
        assertThat(lines[1].split("\t")).hasSameSizeAs(lines[0].split("\t"));

        selection.clear();

        assertThat(model.table()).isEmpty();
    }
}
