package io.github.audiomae.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.testing.Signals;
import io.github.audiomae.testing.WavBuilder;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoundStreamTest {
    private static final int RATE = 16_000;
    private static final TimeSpan ALL = new TimeSpan(0, 2);

    @TempDir
    Path folder;

    @Test
    void atSpeedOneTheSamplesAreTheRecordingsOwn() {
        double[] sound = Signals.noise(0.5, 2 * RATE, 1);

        float[] heard = hear(sound, new PlayOrder(0.5, ALL, false, 1), 10 * RATE);

        assertThat(heard).hasSize(2 * RATE - RATE / 2);
        for (int i = 0; i < heard.length; i++) {
            assertThat(heard[i]).isCloseTo((float) sound[RATE / 2 + i], within(1e-6f));
        }
    }

    @Test
    void loopJoinsEndAndStartWithoutAGap() {
        double[] sound = Signals.noise(0.5, 2 * RATE, 2);
        TimeSpan range = new TimeSpan(1, 1.1);

        float[] heard = hear(sound, new PlayOrder(1.05, range, true, 1), 4000);

        for (int i = 0; i < heard.length; i++) {
            int expected = RATE + (800 + i) % 1600;
            assertThat(heard[i]).isCloseTo((float) sound[expected], within(1e-6f));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.8, 1.25, 2})
    void otherSpeedsChangeTheLengthAndNotThePitch(double speed) {
        double[] sound = Signals.sine(440, 0.5, RATE, 2 * RATE);

        float[] heard = hear(sound, new PlayOrder(0, ALL, false, speed), 10 * RATE);

        assertThat(heard.length / (double) RATE).isCloseTo(2 / speed, within(0.05));
        int from = RATE / 4;
        int upwards = 0;
        for (int i = from; i < from + RATE / 2; i++) {
            upwards += heard[i] <= 0 && heard[i + 1] > 0 ? 1 : 0;
        }
        assertThat(upwards / 0.5).isCloseTo(440, within(8.0));
        assertThat(Signals.rms(heard, from, from + RATE / 2)).isCloseTo(0.5 / Math.sqrt(2), within(0.03));
    }

    @Test
    void placeInTheRecordingFollowsSpeedAndLoop() {
        try (AudioSource source = source(Signals.noise(0.5, 2 * RATE, 3))) {
            SoundStream slow = new SoundStream(source, new PlayOrder(0.5, ALL, false, 0.5));
            assertThat(slow.seconds(RATE)).isCloseTo(1.0, within(0.002));
            assertThat(slow.seconds(100L * RATE)).isEqualTo(2);

            SoundStream loop = new SoundStream(source, new PlayOrder(0, new TimeSpan(1, 1.5), true, 1));
            assertThat(loop.seconds(0)).isEqualTo(1);
            assertThat(loop.seconds(RATE * 6 / 10)).isCloseTo(1.1, within(1e-9));
        }
    }

    private float[] hear(double[] sound, PlayOrder order, int most) {
        try (AudioSource source = source(sound)) {
            SoundStream stream = new SoundStream(source, order);
            float[] heard = new float[most + RATE];
            int count = 0;
            for (int given = stream.next(); given > 0 && count < most; given = stream.next()) {
                System.arraycopy(stream.block(), 0, heard, count, given);
                count += given;
            }
            return Arrays.copyOf(heard, count);
        }
    }

    private AudioSource source(double[] sound) {
        return AudioSource.open(new WavBuilder().floats(32).channels(sound).write(folder.resolve("sound.wav")));
    }
}
