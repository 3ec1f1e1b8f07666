package io.github.audiomae.app.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.place.Band;
import io.github.audiomae.app.place.SelectionViewModel;
import io.github.audiomae.app.player.WindowSound;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.SoundAndModel;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The recording is a tone of 440 Hz in the first half of every second.
class SoundExportViewModelTest {
    private static final int RATE = 16_000;

    @TempDir
    Path folder;

    private SoundAndModel given;
    private SelectionViewModel selection;
    private SoundExportViewModel export;

    @BeforeEach
    void open() {
        given = SoundAndModel.in(folder, 12);
        selection = new SelectionViewModel(given.workspace().recording());
        export = new SoundExportViewModel(
                given.jobs(),
                Messages.in(Locale.ENGLISH),
                given.problems(),
                given.workspace().recording(),
                selection.selection());
    }

    @AfterEach
    void close() {
        given.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut.wav", "cut.flac"})
    void theSelectionIsCopiedExactly(String name) {
        selection.between(2.25, 3.75);
        Path file = folder.resolve(name);
        export.writeSelection(file, false);

        float[] cut = read(file);
        float[] all = read(given.sound());
        assertThat(cut).hasSize(RATE * 3 / 2);
        for (int i = 0; i < cut.length; i++) {
            assertThat(cut[i]).isEqualTo(all[RATE * 9 / 4 + i]);
        }
        assertThat(Objects.requireNonNull(given.problems().current().get()).sentence())
                .contains(name);
    }

    @Test
    void onlyTheBandOfABoxIsWrittenIfWanted() {
        selection.box(2, 3, new Band(2000, 4000));
        assertThat(export.hasBand().getValue()).isTrue();
        export.writeSelection(folder.resolve("band.wav"), true);
        export.writeSelection(folder.resolve("all.wav"), false);

        assertThat(peak(read(folder.resolve("all.wav")), 0.1, 0.4)).isGreaterThan(0.2f);
        assertThat(peak(read(folder.resolve("band.wav")), 0.1, 0.4)).isLessThan(0.001f);
    }

    @Test
    void whatIsHeardOfAWindowIsWritten() {
        PatchMask secondHalf = PatchMask.hiding(PatchGrid.AUDIOSET, patch -> PatchGrid.AUDIOSET.timeIndex(patch) >= 32);
        Path file = folder.resolve("hidden.flac");
        export.writeWindow(
                file,
                new SoundRequest(
                        WindowSound.HIDDEN,
                        Objects.requireNonNull(given.workspace().excerpt().get()),
                        secondHalf,
                        null));

        float[] hidden = read(file);
        assertThat(hidden).hasSize(163_840);
        assertThat(peak(hidden, 1.1, 1.4)).isLessThan(0.01f);
        assertThat(peak(hidden, 7.1, 7.4)).isGreaterThan(0.2f);
    }

    @Test
    void namesSayWhatIsInThem() {
        selection.between(2.25, 3.75);

        assertThat(export.suggestedName(true)).isEqualTo("tone-2.25s-band.wav");
        assertThat(export.suggestedName(false)).isEqualTo("tone-2.25s.wav");
        assertThat(SoundExportViewModel.fits("A.FLAC")).isTrue();
        assertThat(SoundExportViewModel.fits("a.mp3")).isFalse();
    }

    private static float[] read(Path file) {
        try (AudioSource source = AudioSource.openAtOwnRate(file, ChannelChoice.average())) {
            float[] samples = new float[(int) source.length()];
            source.read(0, samples, 0, samples.length);
            return samples;
        }
    }

    private static float peak(float[] samples, double from, double to) {
        float peak = 0;
        for (int i = (int) (from * RATE); i < to * RATE; i++) {
            peak = Math.max(peak, Math.abs(samples[i]));
        }
        return peak;
    }
}
