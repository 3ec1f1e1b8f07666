package io.github.audiomae.app.reconstruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.player.KeptSound;
import io.github.audiomae.app.player.PlayerViewModel;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.recording.Tones;
import io.github.audiomae.app.spectrogram.CursorViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import java.nio.file.Path;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayheadLinkTest {
    @TempDir
    Path folder;

    private final Jobs jobs = Jobs.onThisThread();
    private final ProblemsViewModel problems = new ProblemsViewModel(Messages.in(Locale.ENGLISH));
    private final WorkspaceViewModel workspace = new WorkspaceViewModel(jobs, problems);
    private final PlayerViewModel player = new PlayerViewModel(
            jobs, KeptSound::new, problems, workspace.recording(), new SimpleObjectProperty<>(), workspace.channel());
    private final CursorViewModel cursor = new CursorViewModel();
    private final BooleanProperty shown = new SimpleBooleanProperty(true);

    @BeforeEach
    void open() {
        new PlayheadLink(player, workspace, cursor, shown).connect();
        workspace.open(Tones.write(folder.resolve("tone.wav"), 440, 40));
    }

    @Test
    void windowThatIsMovedAwayTakesThePlaybackPositionAlong() {
        workspace.moveTo(20);

        assertThat(player.positionSeconds().get()).isEqualTo(20);
        assertThat(cursor.playheadSeconds().get()).isZero();
    }

    @Test
    void positionInsideTheWindowStaysWhereItIs() {
        player.seek(9);
        workspace.moveTo(4);

        assertThat(player.positionSeconds().get()).isEqualTo(9);
        assertThat(cursor.playheadSeconds().get()).isEqualTo(5);
    }

    @Test
    void whereThePanesAreNotVisibleAWindowMovesAlone() {
        shown.set(false);
        player.seek(3);
        workspace.moveTo(20);

        assertThat(player.positionSeconds().get()).isEqualTo(3);
    }

    @Test
    void theLineShowsThePositionThatIsSoughtWithinTheWindow() {
        player.seek(7);

        assertThat(cursor.playheadSeconds().get()).isEqualTo(7);
        assertThat(workspace.startSeconds().get()).isZero();
    }

    @Test
    void theWindowFollowsTheSoundThatPlaysOutOfIt() {
        player.seek(3);
        player.toggle();

        assertThat(workspace.startSeconds().get()).isCloseTo(40 - 10.24, within(1e-6));
    }
}
