package io.github.audiomae.app.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.place.SelectionViewModel;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.recording.Tones;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.audio.Waveform;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.playback.Hearing;
import io.github.audiomae.playback.PlacedSound;
import io.github.audiomae.playback.SoundSink;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Playback without a sound device: checked by the samples that would be played. The recording sounds in the first half
/// of every second and is all but silent in the second.
class PlayerViewModelTest {
    private static final int RATE = KeptSound.RATE_HZ;

    @TempDir
    Path folder;

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Jobs jobs = Jobs.on(Runnable::run, background::add, (wait, task) -> task.run());
    private final ProblemsViewModel problems = new ProblemsViewModel(Messages.in(Locale.ENGLISH));
    private final WorkspaceViewModel workspace = new WorkspaceViewModel(Jobs.onThisThread(), problems);
    private final SelectionViewModel selection = new SelectionViewModel(workspace.recording());
    private final List<KeptSound> heard = new ArrayList<>();
    private final PlayerViewModel player = new PlayerViewModel(
            jobs, this::open, problems, workspace.recording(), selection.span(), workspace.channel());
    private Runnable whileItPlays = () -> {};
    private double afterSeconds;
    private boolean deviceThere = true;

    @BeforeEach
    void openSound() {
        workspace.open(Tones.write(folder.resolve("tone.wav"), 440, 12));
    }

    @Test
    void playsFromTheCursorToTheEndAtNormalSpeed() {
        player.seek(3);
        player.toggle();
        assertThat(player.playing().get()).isTrue();

        work();

        assertThat(heard).singleElement().satisfies(sound -> {
            assertThat(sound.seconds()).isCloseTo(9, within(0.001));
            assertThat(peak(sound, 0, 0.5)).isGreaterThan(0.2f);
            assertThat(peak(sound, 0.6, 0.9)).isLessThan(0.01f);
            assertThat(sound.isOpen()).isFalse();
        });
        assertThat(player.playing().get()).isFalse();
        assertThat(player.level().get()).isNull();
        assertThat(player.positionSeconds().get()).isEqualTo(12);
    }

    @Test
    void nextRecordingFollowsWhereThatIsWanted() {
        PlaylistViewModel playlist = new PlaylistViewModel(player, workspace.recording());
        Deque<Path> others = new ArrayDeque<>(List.of(
                Tones.write(folder.resolve("second.wav"), 220, 3), Tones.write(folder.resolve("third.wav"), 880, 2)));
        playlist.openNextWith(() -> {
            Optional<Path> file = Optional.ofNullable(others.poll());
            file.ifPresent(workspace::open);
            return file;
        });
        playlist.goesOn().set(true);
        player.seek(11);

        player.toggle();
        work();

        assertThat(heard)
                .extracting(sound -> Math.round(10 * sound.seconds()) / 10.0)
                .containsExactly(1.0, 3.0, 2.0);
        assertThat(upwards(heard.get(1), 0.1, 0.4) / 0.3).isCloseTo(220, within(5.0));
        assertThat(player.playing().get()).isFalse();
    }

    @Test
    void nothingFollowsWhatWasStoppedOrIsOnlyAPart() {
        PlaylistViewModel playlist = new PlaylistViewModel(player, workspace.recording());
        List<String> opened = new ArrayList<>();
        playlist.openNextWith(() -> {
            opened.add("next");
            return Optional.empty();
        });
        playlist.goesOn().set(true);
        selection.between(2, 2.4);
        player.playSelection();
        work();
        selection.clear();
        after(0.5, player::toggle);
        player.toggle();
        work();

        assertThat(opened).isEmpty();

        playlist.goesOn().set(false);
        player.toggle();
        work();

        assertThat(opened).isEmpty();
        assertThat(player.positionSeconds().get()).as("heard to its end").isEqualTo(12);
    }

    @Test
    void loopRepeatsTheSelectionAndFollowsIt() {
        selection.between(5, 5.4);
        player.looping().set(true);
        after(1, () -> {
            after(0.7, player::toggle);
            selection.between(6.6, 6.9);
        });
        player.toggle();

        work();

        assertThat(peak(heard.getFirst(), 0.5, 0.9)).as("second round").isGreaterThan(0.2f);
        assertThat(heard.getLast().seconds()).as("beyond its length").isGreaterThan(0.6);
        assertThat(peak(heard.getLast(), 0.1, 0.7)).as("the new selection").isLessThan(0.01f);
    }

    @Test
    void speedChangesWhilePlayingWithoutStartingOver() {
        after(1.5, () -> player.pace().speed().set(0.5));

        player.toggle();
        work();

        assertThat(heard).hasSize(2);
        assertThat(heard.getFirst().seconds()).isCloseTo(1.5, within(0.03));
        assertThat(heard.getLast().seconds()).isCloseTo(2 * 10.5, within(0.2));
    }

    @Test
    void timeExpansionTakesAsMuchLongerAsItIsLower() {
        selection.between(2, 2.4);
        player.pace().changeExpansion(1);
        player.pace().changeExpansion(1);
        player.playSelection();
        work();

        assertThat(player.pace().expansion().get()).isEqualTo(4);
        assertThat(heard.getLast().seconds()).isCloseTo(1.6, within(0.01));
        assertThat(upwards(heard.getLast(), 0.3, 1.3)).isCloseTo(110, within(2));
        assertThat(player.positionSeconds().get()).isEqualTo(2.4);
    }

    @Test
    void selectionPlaysToItsEndWithFades() {
        selection.between(2, 2.4);
        player.seek(9);

        player.playSelection();
        work();

        assertThat(heard.getLast().seconds()).isCloseTo(0.4, within(0.001));
        assertThat(peak(heard.getLast(), 0, 0.0005)).isLessThan(0.02f);
        assertThat(peak(heard.getLast(), 0.1, 0.2)).isGreaterThan(0.2f);
        assertThat(player.positionSeconds().get()).isEqualTo(2.4);
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

        assertThat(heard).extracting(sound -> Math.round(sound.seconds())).containsExactly(5L, 6L);
    }

    @Test
    void inAWindowALoopStaysInIt() {
        player.window().set(new TimeSpan(4.5, 5.5));
        player.looping().set(true);
        selection.between(0, 1);
        player.seek(4.5);
        after(3.2, player::toggle);
        player.toggle();
        work();

        KeptSound loop = heard.getLast();
        for (int round = 0; round < 3; round++) {
            assertThat(peak(loop, round + 0.1, round + 0.4)).isLessThan(0.01f);
            assertThat(peak(loop, round + 0.6, round + 0.9)).isGreaterThan(0.2f);
        }
    }

    /// Another sound in place of the recording: at the same moment, and no further than it reaches.
    @Test
    void whatIsHeardChangesWhileItPlays() {
        float[] loud = new float[Waveform.SAMPLE_RATE_HZ * 3];
        Arrays.fill(loud, 0.9f);
        PlacedSound placed = PlacedSound.of(new Waveform(loud), 4, Waveform.SAMPLE_RATE_HZ);
        player.window().set(new TimeSpan(4, 7));
        player.seek(4);
        after(1, () -> player.hear(Hearing.of(placed)));
        player.toggle();
        work();

        assertThat(heard).hasSize(1);
        assertThat(peak(heard.getLast(), 0.1, 0.4)).isLessThan(0.3f);
        assertThat(peak(heard.getLast(), 1.1, 1.4)).isCloseTo(0.9f, within(0.01f));
        assertThat(heard.getLast().seconds()).isCloseTo(3, within(0.01));
        assertThat(player.positionSeconds().get()).isCloseTo(7, within(0.01));

        player.toggle();
        work();
        assertThat(heard.getLast().seconds()).as("from the start of the window").isCloseTo(3, within(0.01));
    }

    @Test
    void gainChangesWhileItPlays() {
        after(2, () -> player.amplify(0.25));
        player.toggle();
        work();

        float before = peak(heard.getLast(), 0.1, 0.4);
        assertThat(peak(heard.getLast(), 3.1, 3.4)).isCloseTo(before / 4, within(0.001f));
    }

    @Test
    void theChosenChannelIsHeardAlsoWhenItChangesWhileItPlays() throws Exception {
        byte[] leftSilentRightLoud = new byte[4 * Waveform.SAMPLE_RATE_HZ * 2];
        for (int i = 3; i < leftSilentRightLoud.length; i += 4) {
            leftSilentRightLoud[i] = 0x40;
        }
        Path stereo = folder.resolve("stereo.wav");
        AudioFormat format = new AudioFormat(Waveform.SAMPLE_RATE_HZ, 16, 2, true, false);
        try (AudioInputStream stream = new AudioInputStream(
                new ByteArrayInputStream(leftSilentRightLoud), format, 2L * Waveform.SAMPLE_RATE_HZ)) {
            AudioSystem.write(stream, AudioFileFormat.Type.WAVE, stereo.toFile());
        }
        workspace.open(stereo);
        workspace.channel().set(ChannelChoice.single(0));
        after(1, () -> workspace.channel().set(ChannelChoice.single(1)));
        player.toggle();
        work();

        assertThat(peak(heard.getFirst(), 0.1, 0.9)).isZero();
        assertThat(peak(heard.getLast(), 0.1, 0.9)).isCloseTo(0.5f, within(0.01f));
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

    /// Does something once, when so much of the next output is written.
    private void after(double seconds, Runnable action) {
        afterSeconds = seconds;
        whileItPlays = action;
    }

    private SoundSink open() {
        if (!deviceThere) {
            throw new ProblemException(ProblemCode.SOUND_DEVICE, Sentence.of("sound.device.none"));
        }
        KeptSound sound = new KeptSound(this::written);
        heard.add(sound);
        return sound;
    }

    private void written() {
        if (heard.getLast().seconds() >= afterSeconds) {
            Runnable then = whileItPlays;
            whileItPlays = () -> {};
            then.run();
        }
    }

    private static float peak(KeptSound sound, double from, double to) {
        float[] samples = sound.samples();
        float peak = 0;
        for (int i = (int) (from * RATE); i < to * RATE; i++) {
            peak = Math.max(peak, Math.abs(samples[i]));
        }
        return peak;
    }

    /// Number of upward crossings of zero.
    private static int upwards(KeptSound sound, double from, double to) {
        float[] samples = sound.samples();
        int count = 0;
        for (int i = (int) (from * RATE); i < to * RATE; i++) {
            count += samples[i] <= 0 && samples[i + 1] > 0 ? 1 : 0;
        }
        return count;
    }
}
