package io.github.audiomae.app.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.pyramid.FourierWindow;
import io.github.audiomae.pyramid.FullBand;
import io.github.audiomae.pyramid.ModelForm;
import io.github.audiomae.pyramid.TileCache;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TilesViewModelTest {
    @TempDir
    Path folder;

    private final Jobs jobs = Jobs.onThisThread();
    private final ProblemsViewModel problems = new ProblemsViewModel(Messages.in(Locale.ENGLISH));
    private final WorkspaceViewModel workspace = new WorkspaceViewModel(jobs, problems);
    private TilesViewModel tiles;
    private Path tone;

    @BeforeEach
    void open() {
        tiles = new TilesViewModel(jobs, problems, workspace, new TileCache(folder.resolve("tiles"), 0, 1 << 20));
        tone = Tones.write(folder.resolve("tone.wav"), 1000, 20);
    }

    @Test
    void nothingIsThereWithoutARecording() {
        tiles.survey(ModelForm.SHOWN);

        assertThat(tiles.tiles().get()).isNull();
        assertThat(tiles.frames(ModelForm.SHOWN)).isZero();
        assertThat(problems.current().get()).isNull();
    }

    /// The cache keeps nothing on disk: what is read again needs the file.
    @Test
    void recordingIsSurveyedOnceForEachForm() throws IOException {
        workspace.open(tone);
        tiles.survey(ModelForm.SHOWN);
        Files.delete(tone);

        tiles.survey(ModelForm.SHOWN);
        assertThat(problems.current().get()).as("not read again").isNull();

        tiles.survey(new FullBand(16_000, 512, FourierWindow.HANN));
        assertThat(Objects.requireNonNull(problems.current().get()).sentence()).contains("tone.wav");
    }

    /// The header declares 20 s; the file ends after 5 s.
    @Test
    void surveyReportsDamageAndTheSameTilesStay() throws IOException {
        try (FileChannel channel = FileChannel.open(tone, StandardOpenOption.WRITE)) {
            channel.truncate(44 + 2 * 5 * 16_000);
        }
        workspace.open(tone);
        RecordingTiles before = tiles.tiles().get();
        assertThat(problems.current().get()).isNull();

        tiles.survey(ModelForm.SHOWN);

        assertThat(Objects.requireNonNull(problems.current().get()).sentence()).contains("tone.wav");
        assertThat(tiles.tiles().get()).isSameAs(before);
        assertThat(tiles.frames(ModelForm.SHOWN)).isBetween(490L, 500L);
        assertThat(tiles.surveyed().get()).isEqualTo(1);
    }

    @Test
    void anotherRecordingHasOtherTiles() {
        workspace.open(tone);
        RecordingTiles before = Objects.requireNonNull(tiles.tiles().get());

        workspace.open(Tones.write(folder.resolve("other.wav"), 500, 12));

        assertThat(List.of(
                        before.file(),
                        Objects.requireNonNull(tiles.tiles().get()).file()))
                .containsExactly(tone, folder.resolve("other.wav"));
    }
}
