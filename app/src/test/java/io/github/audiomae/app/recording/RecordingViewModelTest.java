package io.github.audiomae.app.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.player.KeptSound;
import io.github.audiomae.app.player.PlayerViewModel;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.spectrogram.DisplayViewModel;
import io.github.audiomae.app.spectrogram.LevelScale;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.audio.io.SoundEncoding;
import io.github.audiomae.audio.io.SoundWriter;
import io.github.audiomae.colour.ColourMap;
import io.github.audiomae.plot.ValueRange;
import io.github.audiomae.pyramid.FourierWindow;
import io.github.audiomae.pyramid.FullBand;
import io.github.audiomae.pyramid.ModelForm;
import io.github.audiomae.pyramid.Tile;
import io.github.audiomae.pyramid.TileCache;
import io.github.audiomae.pyramid.TileKey;
import io.github.audiomae.pyramid.TilePicture;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The view of the whole recording without a window; everything runs on this thread.
class RecordingViewModelTest {
    private static final double SECONDS = 40;

    @TempDir
    Path folder;

    private final Jobs jobs = Jobs.onThisThread();
    private final Messages messages = Messages.in(Locale.ENGLISH);
    private final ProblemsViewModel problems = new ProblemsViewModel(messages);
    private final WorkspaceViewModel workspace = new WorkspaceViewModel(jobs, problems);
    private final DisplayViewModel display = new DisplayViewModel();
    private final ObjectProperty<ColourMap> colours = new SimpleObjectProperty<>(ColourMap.GREY);
    private final PlayerViewModel player = new PlayerViewModel(
            jobs, KeptSound::new, problems, workspace.recording(), new SimpleObjectProperty<>(), workspace.channel());

    @SuppressWarnings("NullAway.Init") // set before each test
    private RecordingViewModel model;

    @SuppressWarnings("NullAway.Init") // set before each test
    private PictureViewModel picture;

    @BeforeEach
    void open() {
        TilesViewModel tiles = new TilesViewModel(jobs, problems, workspace, new TileCache(folder.resolve("tiles")));
        model = new RecordingViewModel(workspace, player, new SpectrogramSettings());
        picture = new PictureViewModel(jobs, problems, tiles, model, display, colours);
        model.pixels().set(1000);
        workspace.open(Tones.write(folder.resolve("tone.wav"), 1000, SECONDS));
    }

    @Test
    void spectrogramIsRestoredAndWhatIsUnknownIsLeft() {
        SpectrogramMemo memo = new SpectrogramMemo(
                512, "hamming", 75, true, true, true, Map.of("full-scale", new SpectrogramMemo.Range(-90, -10)));

        memo.restore(model.settings(), display);

        assertThat(SpectrogramMemo.of(model.settings(), display)).isEqualTo(memo);
        assertThat(display.fixedRange(LevelScale.FULL_SCALE).get()).isEqualTo(new ValueRange(-90, -10));

        new SpectrogramMemo(1000, "kaiser", 33, true, true, true, null).restore(model.settings(), display);

        assertThat(SpectrogramMemo.of(model.settings(), display)).isEqualTo(memo);
    }

    @Test
    void nothingIsReadBeforeItIsSeen() {
        assertThat(picture(0)).isNull();

        model.shown().set(true);

        assertThat(picture(0)).isNotNull();
        assertThat(model.view().get()).isEqualTo(TimeView.all(SECONDS));
        assertThat(picture.tileRange().resolution()).isEqualTo(2);
    }

    @Test
    void readingItOnceTellsHowLongItIsAndWhatIsWrong() throws Exception {
        Path cut = flac("cut.flac"); // its header announces more samples than there are
        try (FileChannel channel = FileChannel.open(cut, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() * 15 / 40);
        }
        model.shown().set(true);

        workspace.open(cut);

        assertThat(Objects.requireNonNull(workspace.recording().get()).seconds())
                .isBetween(14.0, 16.0);
        assertThat(model.view().get().length()).isBetween(14.0, 16.0);
        assertThat(Objects.requireNonNull(problems.current().get()).sentence())
                .contains("cut.flac", "announces 40.0 seconds", "contains 1");

        problems.dismiss();
        workspace.open(folder.resolve("tone.wav"));
        workspace.open(cut); // already known, and reported again

        assertThat(Objects.requireNonNull(workspace.recording().get()).seconds())
                .isBetween(14.0, 16.0);
        assertThat(Objects.requireNonNull(problems.current().get()).sentence()).contains("cut.flac");
    }

    /// Noise: every second of it takes as many bytes.
    private Path flac(String name) throws Exception {
        Path file = folder.resolve(name);
        float[] noise = new float[16_000 * (int) SECONDS];
        Random random = new Random(1);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = random.nextFloat() - 0.5f;
        }
        try (SoundWriter writer = new SoundWriter(file, SoundEncoding.FLAC_16, 16_000, 1)) {
            writer.write(noise, noise.length);
            writer.finish();
        }
        return file;
    }

    @Test
    void zoomingInBringsFinerTilesUntilSingleFramesAreSeen() {
        model.shown().set(true);

        for (int i = 0; i < 5; i++) {
            model.zoom(20.2, 0.5);
        }

        assertThat(picture.tileRange().resolution()).isZero();
        Tile tile = shown(7).tile(); // 17.92 to 20.48 s
        double row = ModelForm.SHOWN.row(1000);
        assertThat(tile.decibels(20, (int) row)).isGreaterThan(tile.decibels(70, (int) row) + 30); // 18.1, 18.6 s
    }

    @Test
    void fixedLevelsRecolourAndAutoGoesBack() {
        model.shown().set(true);
        ValueRange auto = picture.range().get();
        int[] before = shown(0).argb();

        display.fixedRange(LevelScale.MEL).set(new ValueRange(-20, 60));

        assertThat(picture.range().get()).isEqualTo(new ValueRange(-20, 60));
        assertThat(shown(0).argb()).isNotEqualTo(before);

        display.fixedRange(LevelScale.MEL).set(null);

        assertThat(picture.range().get()).isEqualTo(auto);
        assertThat(shown(0).argb()).isEqualTo(before);
    }

    @Test
    void otherScalesShowTheSoundAtItsOwnRateWithItsOwnLevels() {
        model.shown().set(true);
        ValueRange mel = picture.range().get();

        model.settings().scale().set(RecordingScale.LINEAR);

        assertThat(shown(0).tile().key().kind()).isEqualTo(new FullBand(16_000, 1024, FourierWindow.HANN));
        assertThat(picture.range().get()).isNotEqualTo(mel);
        assertThat(picture.range().get().high()).isLessThanOrEqualTo(0);
    }

    @Test
    void anotherRecordingIsSeenFromItsStartAsAWhole() {
        model.shown().set(true);
        model.fit(new TimeSpan(10, 12));

        workspace.open(Tones.write(folder.resolve("other.wav"), 500, 15));

        assertThat(model.view().get()).isEqualTo(TimeView.all(15));
        assertThat(shown(0).tile().columns()).isEqualTo(256);
        assertThat(problems.current().get()).isNull();
    }

    @Test
    void viewComesAfterTheModelsWindow() {
        model.shown().set(true);
        model.fit(new TimeSpan(0, 4));

        workspace.moveTo(25);

        assertThat(model.view().get().contains(30)).isTrue();
        assertThat(model.view().get().span()).isCloseTo(4, within(1e-9));
    }

    @Test
    void readoutSaysTimeFrequencyBinPatchAndLevel() {
        model.shown().set(true);
        model.fit(new TimeSpan(20, 24));
        workspace.moveTo(20);
        RecordingReadout readout = new RecordingReadout(messages, model, picture, workspace);

        model.point().set(new RecordingPoint(22.25, 1000));

        assertThat(readout.text().getValue())
                .matches("0:22\\.25 · 1\\.00 kHz · mel bin 43 · patch \\(14, 2\\) · \\d\\d\\.\\d dB");

        model.point().set(new RecordingPoint(35, 1000));

        assertThat(readout.text().getValue()).doesNotContain("patch");
    }

    @Test
    void readoutOfAToneIsItsFrequencyItsTimeAndItsLevel() {
        model.shown().set(true);
        model.settings().scale().set(RecordingScale.LINEAR);
        model.fit(new TimeSpan(20, 22));
        RecordingReadout readout = new RecordingReadout(messages, model, picture, workspace);
        double decibels = 20 * Math.log10(8000 / 32768.0); // of full scale

        model.point().set(new RecordingPoint(21.25, 1000));
        assertThat(readout.text().getValue()).startsWith("0:21.25 · 1.00 kHz · ");
        assertThat(levelIn(readout)).isCloseTo(decibels, within(0.1));

        model.point().set(new RecordingPoint(21.25, 1100));
        assertThat(levelIn(readout)).isLessThan(decibels - 60);
        model.point().set(new RecordingPoint(21.75, 1000)); // while the tone sounds
        assertThat(readout.text().getValue()).startsWith("0:21.75");
        assertThat(levelIn(readout)).isLessThan(decibels - 60);
    }

    private static double levelIn(RecordingReadout readout) {
        String text = readout.text().getValue();
        String level = text.substring(text.lastIndexOf(" · ") + 3, text.lastIndexOf(" dB"));
        return Double.parseDouble(level.replace('−', '-'));
    }

    @Test
    void pitchIsLookedForOnlyWhereItCanBeSeen() {
        model.shown().set(true);
        DescriptorsViewModel descriptors =
                new DescriptorsViewModel(jobs, problems, workspace, model.view(), model.shown());
        workspace.open(Tones.write(folder.resolve("long.wav"), 440, 70));

        descriptors.pitch().set(true);

        assertThat(descriptors.tooWide().get()).isTrue();
        assertThat(descriptors.found().get()).isNull();

        model.fit(new TimeSpan(10, 12));

        assertThat(descriptors.tooWide().get()).isFalse();
        DescriptorsViewModel.Found found =
                Objects.requireNonNull(descriptors.found().get());
        var pitch = Objects.requireNonNull(found.pitch());
        assertThat(pitch.hertz((int) (1020 - pitch.firstFrame()))).isCloseTo(440, within(2f));
        assertThat(found.onsets()).isNull();
    }

    private TilePicture shown(long index) {
        return Objects.requireNonNull(picture(index));
    }

    private @Nullable TilePicture picture(long index) {
        TileKey key = picture.tileRange().key(index);
        return picture.feed().shown(key).map(TileFeed.Shown::picture).orElse(null);
    }
}
