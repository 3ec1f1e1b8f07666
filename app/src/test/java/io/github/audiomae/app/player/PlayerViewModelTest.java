package io.github.audiomae.app.player;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.place.SelectionViewModel;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.recording.Tones;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.playback.PlayOrder;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Playback without a sound device: what would be played, and how.
class PlayerViewModelTest {
    private static final double HEARD_UP_TO = 1.5;

    @TempDir
    Path folder;

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Jobs jobs = Jobs.on(Runnable::run, background::add, (wait, task) -> task.run());
    private final ProblemsViewModel problems = new ProblemsViewModel(Messages.in(Locale.ENGLISH));
    private final WorkspaceViewModel workspace = new WorkspaceViewModel(Jobs.onThisThread(), problems);
    private final SelectionViewModel selection = new SelectionViewModel(workspace.recording());
    private final List<PlayOrder> orders = new ArrayList<>();
    private final PlayerViewModel player =
            new PlayerViewModel(jobs, this::hear, problems, workspace.recording(), selection.span());
    private Runnable whileItPlays = () -> {};
    private boolean deviceThere = true;

    @BeforeEach
    void open() {
        workspace.open(Tones.write(folder.resolve("tone.wav"), 440, 12));
    }

    @Test
    void playsFromTheCursorToTheEndAtNormalSpeed() {
        player.seek(3);
        player.toggle();
        assertThat(player.playing().get()).isTrue();

        work();

        assertThat(orders).containsExactly(new PlayOrder(3, new TimeSpan(0, 12), false, 1));
        assertThat(player.playing().get()).isFalse();
        assertThat(player.positionSeconds().get()).isEqualTo(12);
    }

    @Test
    void loopRepeatsTheSelectionAndFollowsIt() {
        selection.between(5, 4);
        player.looping().set(true);
        player.toggle();
        selection.between(6, 7); // while it plays

        work();

        assertThat(orders.getLast().range()).isEqualTo(new TimeSpan(6, 7));
        assertThat(orders.getLast().looping()).isTrue();
    }

    @Test
    void speedChangesWhilePlayingWithoutStartingOver() {
        whileItPlays = () -> player.speed().set(0.5);

        player.toggle();
        work();

        assertThat(orders).hasSize(2);
        assertThat(orders.getLast()).isEqualTo(new PlayOrder(HEARD_UP_TO, new TimeSpan(0, 12), false, 0.5));
    }

    @Test
    void selectionPlaysToItsEnd() {
        selection.between(2, 3);
        player.seek(9);

        player.playSelection();
        work();

        assertThat(orders.getLast()).isEqualTo(new PlayOrder(2, new TimeSpan(2, 3), false, 1));
        assertThat(player.positionSeconds().get()).isEqualTo(3);
    }

    @Test
    void startsInWhatIsVisibleIfThePositionIsElsewhere() {
        player.startWithin(() -> Optional.of(new TimeSpan(6, 9)));
        player.seek(7);
        player.toggle();
        work();
        player.seek(2);
        player.toggle();
        work();

        assertThat(orders).extracting(PlayOrder::fromSeconds).containsExactly(7.0, 6.0);
    }

    @Test
    void selectionEndsWithTheRecordingAndIsForgottenWithIt() {
        selection.between(11, 99);
        assertThat(selection.span().get()).isEqualTo(new TimeSpan(11, 12));
        selection.between(5, 5.001);
        assertThat(selection.span().get()).isNull();

        selection.between(1, 2);
        workspace.open(Tones.write(folder.resolve("other.wav"), 300, 11));

        assertThat(selection.span().get()).isNull();
    }

    @Test
    void withoutADeviceItSaysWhy() {
        deviceThere = false;
        player.toggle();
        work();

        assertThat(player.playing().get()).isFalse();
        assertThat(problems.current().get())
                .extracting(problem -> Objects.requireNonNull(problem).sentence())
                .isEqualTo("There is no sound device for playback.");
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private void hear(Path file, PlayOrder order, CancellationToken token, DoubleConsumer position) {
        if (!deviceThere) {
            throw new ProblemException(ProblemCode.SOUND_DEVICE, Sentence.of("sound.device.none"));
        }
        orders.add(order);
        position.accept(HEARD_UP_TO);
        Runnable then = whileItPlays;
        whileItPlays = () -> {};
        then.run();
    }
}
