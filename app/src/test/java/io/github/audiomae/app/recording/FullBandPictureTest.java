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
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.colour.ColourMap;
import io.github.audiomae.plot.AxisScale;
import io.github.audiomae.plot.ValueRange;
import io.github.audiomae.pyramid.FourierWindow;
import io.github.audiomae.pyramid.FullBand;
import io.github.audiomae.pyramid.Tile;
import io.github.audiomae.pyramid.TileCache;
import java.nio.file.Path;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The spectrogram of a recording at 48 kHz, whose tone of 15 kHz no model hears; everything runs on this thread.
class FullBandPictureTest {
    private static final double SECONDS = 20;
    private static final int TONE = 15_000;

    @TempDir
    Path folder;

    private final Jobs jobs = Jobs.onThisThread();
    private final Messages messages = Messages.in(Locale.ENGLISH);
    private final ProblemsViewModel problems = new ProblemsViewModel(messages);
    private final WorkspaceViewModel workspace = new WorkspaceViewModel(jobs, problems);
    private final DisplayViewModel display = new DisplayViewModel();
    private final SpectrogramSettings settings = new SpectrogramSettings();
    private final PlayerViewModel player = new PlayerViewModel(
            jobs, KeptSound::new, problems, workspace.recording(), new SimpleObjectProperty<>(), workspace.channel());

    private RecordingViewModel model;
    private PictureViewModel picture;

    @BeforeEach
    void open() {
        TilesViewModel tiles = new TilesViewModel(jobs, problems, workspace, new TileCache(folder.resolve("tiles")));
        model = new RecordingViewModel(workspace, player, settings);
        picture =
                new PictureViewModel(jobs, problems, tiles, model, display, new SimpleObjectProperty<>(ColourMap.GREY));
        model.pixels().set(1000);
        settings.scale().set(RecordingScale.LINEAR);
        model.shown().set(true);
        workspace.open(Tones.write(folder.resolve("high.wav"), 48_000, SECONDS, TONE));
        assertThat(problems.current().get()).isNull();
    }

    @Test
    void axisReachesTheNyquistFrequency() {
        assertThat(model.axis().get()).isEqualTo(new AxisScale(AxisScale.Kind.LINEAR, 0, 24_000));

        settings.scale().set(RecordingScale.MODEL);

        assertThat(model.axis().get().highHz()).isBetween(7_800.0, 8_000.0);
    }

    @Test
    void toneAboveTheModelsRangeIsTheLoudestRow() {
        model.fit(new TimeSpan(4, 6));

        Tile tile = tileAt(4.25);

        assertThat(tile.key().kind()).isEqualTo(new FullBand(48_000, 1024, FourierWindow.HANN));
        int column = (int) (4.25 / TileRange.columnSeconds(tile.key())) % Tile.COLUMNS;
        assertThat(loudest(tile, column)).isEqualTo((int) tile.key().kind().row(TONE));
        assertThat(tile.decibels(column, (int) tile.key().kind().row(TONE)))
                .isCloseTo((float) (20 * Math.log10(8000 / 32768.0)), within(0.1f));
    }

    @Test
    void sizeOfTheTransformAndOverlapDecideTheTiles() {
        settings.fftSize().set(4096);
        settings.window().set(FourierWindow.BLACKMAN_HARRIS);
        model.fit(new TimeSpan(4, 4.1));

        assertThat(picture.tileRange().form()).isEqualTo(new FullBand(48_000, 4096, FourierWindow.BLACKMAN_HARRIS));
        assertThat(picture.tileRange().resolution()).isZero();

        settings.overlap().set(50);

        assertThat(picture.tileRange().resolution()).isEqualTo(3);
        assertThat(picture.feed().tiles(picture.tileRange())).isNotEmpty().allMatch(Tile::isExact);
    }

    @Test
    void steppingGoesThroughAllSizesAndScales() {
        settings.fftSize().set(8192);
        settings.stepFft(1);
        assertThat(settings.fftSize().get()).isEqualTo(128);
        settings.stepFft(-1);
        assertThat(settings.fftSize().get()).isEqualTo(8192);

        settings.scale().set(RecordingScale.MEL);
        settings.stepScale();
        assertThat(settings.scale().get()).isEqualTo(RecordingScale.MODEL);
    }

    @Test
    void zoomedFrequenciesAreColouredInMoreDetail() {
        model.zoomFrequency(TONE, 1 / 8.0);

        AxisScale seen = model.axis().get();
        TileFeed.Shown shown = picture.feed().shown(picture.tileRange().key(0)).orElseThrow();
        assertThat(seen.highHz() - seen.lowHz()).isCloseTo(3000, within(1e-6));
        assertThat(shown.colours().axis().lowHz()).isLessThanOrEqualTo(seen.lowHz());
        assertThat(shown.colours().axis().highHz())
                .isGreaterThanOrEqualTo(seen.highHz())
                .isLessThan(seen.highHz() + 6000);

        model.panFrequency(0.01);

        assertThat(picture.feed().shown(picture.tileRange().key(0)))
                .as("not coloured again")
                .contains(shown);

        model.fitFrequency();

        assertThat(model.axis().get().highHz()).isEqualTo(24_000);
    }

    /// The tone sounds half of the time, so that over all seconds its frequency is no brighter than others where it is
    /// silent.
    @Test
    void whiteningSubtractsTheMedianOfEachFrequency() {
        model.fit(new TimeSpan(4, 4.5)); // the tone sounds all the time
        Tile tile = tileAt(4.25);
        int before = brightness(tile, 4.25);

        settings.whitened().set(true);

        assertThat(before).isGreaterThan(200);
        assertThat(brightness(tile, 4.25)).isLessThan(40);
        assertThat(picture.range().get().low()).isZero();

        settings.whitened().set(false);

        assertThat(brightness(tile, 4.25)).isEqualTo(before);
    }

    private Tile tileAt(double seconds) {
        return picture.feed().tiles(picture.tileRange()).stream()
                .filter(tile -> seconds >= TileRange.startSeconds(tile.key())
                        && seconds < TileRange.startSeconds(tile.key()) + 256 * TileRange.columnSeconds(tile.key()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSecondChannelSharesTheColoursOfTheFirst() {
        TilesViewModel tiles = new TilesViewModel(
                jobs,
                problems,
                workspace,
                new TileCache(folder.resolve("others")),
                new SimpleObjectProperty<>(ChannelChoice.single(0)),
                false);
        PictureViewModel second = new PictureViewModel(
                jobs, problems, tiles, model, display, new SimpleObjectProperty<>(ColourMap.GREY), picture);

        display.fixedRange(LevelScale.FULL_SCALE).set(new ValueRange(-90, -20));

        assertThat(second.range().get())
                .isEqualTo(new ValueRange(-90, -20))
                .isEqualTo(picture.range().get());
        TileFeed.Shown shown = second.feed().shown(second.tileRange().key(0)).orElseThrow();
        assertThat(shown.colours().range()).isEqualTo(new ValueRange(-90, -20));
    }

    /// Grey of the tone's pixel at a time.
    private int brightness(Tile tile, double seconds) {
        TileFeed.Shown shown = picture.feed().shown(tile.key()).orElseThrow();
        int row = (int) ((1 - shown.colours().axis().unit(TONE)) * 512);
        int column = (int) (seconds / TileRange.columnSeconds(tile.key())) % Tile.COLUMNS;
        return shown.picture().argb()[row * Tile.COLUMNS + column] & 0xff;
    }

    private static int loudest(Tile tile, int column) {
        int loudest = 0;
        for (int row = 0; row < tile.key().kind().rows(); row++) {
            if (tile.decibels(column, row) > tile.decibels(column, loudest)) {
                loudest = row;
            }
        }
        return loudest;
    }
}
