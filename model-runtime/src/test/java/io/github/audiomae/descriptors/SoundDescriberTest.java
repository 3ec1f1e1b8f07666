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

    @Test
    void strikesAreMarkedWhereTheyBegin() {
        double[] sound = Signals.noise(1e-3, 4 * RATE, 5);
        List<Double> strikes = List.of(0.7, 1.5, 2.603, 3.1);
        double[] noise = Signals.noise(0.8, RATE / 4, 9);
        for (double at : strikes) {
            for (int i = 0; i < noise.length; i++) {
                sound[(int) (at * RATE) + i] += noise[i] * Math.exp(-i / (0.04 * RATE));
            }
        }

        List<Double> onsets = describe(sound).onsets(new TimeSpan(0, 4), CancellationToken.none());

        for (double strike : strikes) {
            assertThat(onsets).anySatisfy(at -> assertThat(at).isCloseTo(strike, within(0.002)));
        }
        assertThat(onsets)
                .allSatisfy(at ->
                        assertThat(strikes).anySatisfy(strike -> assertThat(at).isGreaterThan(strike - 0.002)));
    }

    @Test
    void pitchIsNotJoinedAcrossAnOctave() {
        PitchTrack track = new PitchTrack(0, new float[] {220, 225, 450, 446, Float.NaN, 446});

        assertThat(track.continues(0)).isFalse();
        assertThat(track.continues(1)).isTrue();
        assertThat(track.continues(2)).isFalse();
        assertThat(track.continues(3)).isTrue();
        assertThat(track.continues(4)).isFalse();
        assertThat(track.continues(5)).isFalse();
    }

    private SoundDescriber describe(double[] sound) {
        return new SoundDescriber(
                AudioSource.open(new WavBuilder().channels(sound).write(folder.resolve("sound.wav"))));
    }
}
