package io.github.audiomae.app.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.place.Band;
import io.github.audiomae.app.place.Origin;
import io.github.audiomae.app.place.Selection;
import io.github.audiomae.app.place.SelectionViewModel;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.plot.AxisScale;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A recording of 12 s on 1200 pixels, 8 kHz on 800: a pixel is 0.01 s and 10 Hz.
class SelectionBordersTest {
    private static final Ground GROUND =
            new Ground(TimeView.all(12), AxisScale.whole(AxisScale.Kind.LINEAR, 8000), 1200, 800);

    @TempDir
    Path folder;

    private final WorkspaceViewModel workspace =
            new WorkspaceViewModel(Jobs.onThisThread(), new ProblemsViewModel(Messages.in(Locale.ENGLISH)));
    private final SelectionViewModel selection = new SelectionViewModel(workspace.recording());
    private final SelectionBorders borders = new SelectionBorders(selection);

    @BeforeEach
    void openSound() {
        workspace.open(Tones.write(folder.resolve("tone.wav"), 440, 12));
    }

    @Test
    void sideOfABoxMovesAloneAndKeepsItsBand() {
        selection.box(2, 4, new Band(1000, 3000));

        drag(402, 600, 700, 100);

        assertThat(now().span()).isEqualTo(new TimeSpan(2, 7));
        assertThat(now().band()).isEqualTo(new Band(1000, 3000));
    }

    @Test
    void cornerMovesBothAndMayCrossTheOthers() {
        selection.box(2, 4, new Band(1000, 3000));

        drag(200, 700, 600, 300); // start and lowest frequency

        assertThat(now().span()).isEqualTo(new TimeSpan(4, 6));
        Band band = Objects.requireNonNull(now().band());
        assertThat(band.lowHertz()).isCloseTo(3000, within(1e-6));
        assertThat(band.highHertz()).isCloseTo(5000, within(1e-6));
    }

    @Test
    void insideAndOutsideAreLeftToTheSpectrogram() {
        selection.box(2, 4, new Band(1000, 3000));

        assertThat(borders.grip(GROUND, 300, 600)).isEmpty();
        assertThat(borders.grip(GROUND, 400, 300)).as("above its side").isEmpty();
        assertThat(borders.grip(GROUND, 900, 500)).as("beside its top").isEmpty();
    }

    @Test
    void spanHasSidesAtEveryHeightAndCannotVanish() {
        selection.between(2, 4);

        drag(200, 20, 400, 700); // onto the other side

        assertThat(now().span()).as("as on the way").isEqualTo(new TimeSpan(3, 4));
        assertThat(now().band()).isNull();
    }

    @Test
    void labelKeepsItsOwnBorders() {
        selection.select(new Selection(
                Objects.requireNonNull(workspace.recording().get()).file(), new TimeSpan(2, 4), null, Origin.LABEL));

        assertThat(borders.grip(GROUND, 200, 20)).isEmpty();
    }

    private void drag(double x, double y, double toX, double toY) {
        Marking.Grip grip = borders.grip(GROUND, x, y).orElseThrow();
        grip.drag(GROUND, (x + toX) / 2, (y + toY) / 2);
        grip.drag(GROUND, toX, toY);
        grip.drop();
    }

    private Selection now() {
        return Objects.requireNonNull(selection.selection().get());
    }
}
