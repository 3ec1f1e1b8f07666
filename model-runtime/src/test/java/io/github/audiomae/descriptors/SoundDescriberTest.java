package io.github.audiomae.descriptors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.testing.Signals;
import io.github.audiomae.testing.WavBuilder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundDescriberTest {
    private static final int RATE = 16_000;

    @TempDir
    Path folder;

    @Test
    void pitchOfASineIsItsFrequencyAndNoiseHasNone() {
        double[] sound = Signals.noise(0.3, 2 * RATE, 7);
        System.arraycopy(Signals.sine(330, 0.5, RATE, RATE), 0, sound, 0, RATE);

        PitchTrack track = describe(sound).pitch(new TimeSpan(0.5, 1.9), CancellationToken.none());

        assertThat(track.firstFrame()).isEqualTo(50);
        assertThat(track.frames()).isEqualTo(140);
        for (int frame = 0; frame < 45; frame++) {
            assertThat(track.hertz(frame)).isCloseTo(330, within(1.5f));
        }
        for (int frame = 60; frame < 140; frame++) {
            assertThat(track.hertz(frame)).isNaN();
        }
    }

    @Test
    void onsetsAreWhereTonesBegin() {
        double[] sound = Signals.noise(2e-3, 4 * RATE, 5);
        for (double at : new double[] {0.7, 1.5, 2.6}) {
            System.arraycopy(Signals.sine(600, 0.5, RATE, RATE / 4), 0, sound, (int) (at * RATE), RATE / 4);
        }

        List<Double> onsets = describe(sound).onsets(new TimeSpan(1, 4), CancellationToken.none());

        assertThat(onsets).anySatisfy(at -> assertThat(at).isCloseTo(1.5, within(0.015)));
        assertThat(onsets).anySatisfy(at -> assertThat(at).isCloseTo(2.6, within(0.015)));
        assertThat(onsets).allSatisfy(at -> assertThat(at).isBetween(1.0, 4.0));
    }

    private SoundDescriber describe(double[] sound) {
        return new SoundDescriber(
                AudioSource.open(new WavBuilder().channels(sound).write(folder.resolve("sound.wav"))));
    }
}
