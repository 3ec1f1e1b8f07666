package io.github.audiomae.app.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.colour.ColourMap;
import io.github.audiomae.pyramid.Tile;
import io.github.audiomae.pyramid.TileCache;
import java.nio.file.Path;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverviewViewModelTest {
    @TempDir
    Path folder;

    private final Jobs jobs = Jobs.onThisThread();
    private final ProblemsViewModel problems = new ProblemsViewModel(Messages.in(Locale.ENGLISH));
    private final WorkspaceViewModel workspace = new WorkspaceViewModel(jobs, problems);
    private final ObjectProperty<ColourMap> colours = new SimpleObjectProperty<>(ColourMap.GREY);
    private OverviewViewModel overview;

    @BeforeEach
    void make() {
        TilesViewModel tiles = new TilesViewModel(jobs, problems, workspace, new TileCache(folder.resolve("tiles")));
        overview = new OverviewViewModel(jobs, problems, workspace.recording(), tiles, colours);
    }

    @Test
    void nothingIsThereWithoutARecording() {
        assertThat(overview.there()).isEmpty();
    }

    @Test
    void tilesReachFromTheStartOfTheRecordingToItsEnd() {
        workspace.open(Tones.write(folder.resolve("tone.wav"), 1000, 40));

        assertThat(overview.view().get()).isEqualTo(TimeView.all(40));
        assertThat(overview.there())
                .isNotEmpty()
                .extracting(tile -> tile.key().index())
                .isSorted()
                .startsWith(0L);
        int columns = overview.there().stream().mapToInt(Tile::columns).sum();
        int framesPerColumn = 1 << resolution();
        assertThat(columns * framesPerColumn).isBetween(3998, 3998 + framesPerColumn);
    }

    @Test
    void narrowOverviewNeedsFewerColumns() {
        workspace.open(Tones.write(folder.resolve("tone.wav"), 1000, 40));
        int wide = resolution();
        long before = overview.revision().get();

        overview.pixels().set(250);

        assertThat(resolution()).isEqualTo(wide + 2);
        assertThat(overview.revision().get()).isGreaterThan(before);
    }

    @Test
    void shortRecordingIsShownInALengthOfOneWindow() {
        workspace.open(Tones.write(folder.resolve("chirp.wav"), 1000, 3));

        assertThat(overview.view().get().span()).isEqualTo(10.24);
    }

    @Test
    void otherColoursPaintTheTilesAnew() {
        workspace.open(Tones.write(folder.resolve("tone.wav"), 1000, 40));
        long before = overview.revision().get();

        colours.set(ColourMap.VIRIDIS);

        assertThat(overview.revision().get()).isGreaterThan(before);
    }

    @Test
    void anotherChannelIsShownAtOnce() {
        workspace.open(Tones.write(folder.resolve("stereo.wav"), 16_000, 40, 500, 4000));
        Tile before = overview.there().getFirst();

        workspace.channel().set(ChannelChoice.single(1));

        assertThat(overview.there()).isNotEmpty().doesNotContain(before);
    }

    private int resolution() {
        return overview.there().getFirst().key().resolution();
    }
}
