package io.github.audiomae.app.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.Excerpt;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.features.MelAxis;
import io.github.audiomae.pyramid.ModelForm;
import io.github.audiomae.pyramid.Tile;
import io.github.audiomae.pyramid.TileCache;
import io.github.audiomae.pyramid.TileKey;
import io.github.audiomae.run.CancellationToken;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A recording with a tone of 500 Hz on the left and one of 4 kHz on the right.
class ChannelsTest {
    @TempDir
    Path folder;

    private final Jobs jobs = Jobs.onThisThread();
    private final ProblemsViewModel problems = new ProblemsViewModel(Messages.in(Locale.ENGLISH));
    private final WorkspaceViewModel workspace = new WorkspaceViewModel(jobs, problems);

    @Test
    void theChosenChannelIsWhatModelsGet() {
        open();
        assertThat(level(500)).isCloseTo(level(4000), within(6f));

        workspace.channel().set(ChannelChoice.single(1));

        assertThat(excerpt().channel()).isEqualTo(ChannelChoice.single(1));
        assertThat(level(4000)).isGreaterThan(level(500) + 1);

        workspace.moveTo(1.5);

        assertThat(excerpt().channel()).isEqualTo(ChannelChoice.single(1));
    }

    @Test
    void aRecordingWithoutTheChannelIsOpenedAsTheMeanOfAll() {
        open();
        workspace.channel().set(ChannelChoice.single(1));

        workspace.open(Tones.write(folder.resolve("mono.wav"), 500, 15));

        assertThat(problems.current().get()).isNull();
        assertThat(workspace.channel().get()).isEqualTo(ChannelChoice.average());
        assertThat(excerpt().channel()).isEqualTo(ChannelChoice.average());
    }

    @Test
    void tilesAreThoseOfTheirChannel() {
        BooleanProperty stacked = new SimpleBooleanProperty();
        StackedChannels channels = new StackedChannels(workspace, stacked);
        TileCache cache = new TileCache(folder.resolve("tiles"));
        TilesViewModel upper = new TilesViewModel(jobs, problems, workspace, cache, channels.upper(), true);
        TilesViewModel lower = new TilesViewModel(jobs, problems, workspace, cache, channels.lower(), false);
        open();
        assertThat(Objects.requireNonNull(upper.tiles().get()).channel()).isEqualTo(ChannelChoice.average());
        assertThat(lower.tiles().get()).isNull();

        stacked.set(true);

        assertThat(contrast(upper)).isGreaterThan(20);
        assertThat(contrast(lower)).isLessThan(-20);

        workspace.open(Tones.write(folder.resolve("mono.wav"), 500, 15));

        assertThat(lower.tiles().get()).isNull();
        assertThat(upper.tiles().get()).isNotNull();
    }

    /// Decibels by which the left tone is louder than the right one.
    private static float contrast(TilesViewModel tiles) {
        TileKey first = new TileKey(ModelForm.SHOWN, 0, 0);
        Tile tile = Objects.requireNonNull(tiles.tiles().get())
                .of(ModelForm.SHOWN)
                .tile(first, CancellationToken.none())
                .orElseThrow();
        return tile.decibels(20, (int) MelAxis.SHOWN.position(500))
                - tile.decibels(20, (int) MelAxis.SHOWN.position(4000));
    }

    private void open() {
        workspace.open(Tones.write(folder.resolve("stereo.wav"), 16_000, 15, 500, 4000));
    }

    private Excerpt excerpt() {
        return Objects.requireNonNull(workspace.excerpt().get());
    }

    /// The normalised level of a frequency while the tones sound.
    private float level(double hertz) {
        return excerpt().window().at(20, (int) MelAxis.SHOWN.position(hertz));
    }
}
