package io.github.audiomae.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.audio.FrequencyRange;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.audio.Waveform;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.testing.Signals;
import io.github.audiomae.testing.WavBuilder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is heard changes while it is played: checked by the samples that an output would play.
class HearingTest {
    private static final int RATE = Recorder.RATE_HZ;
    private static final int SWITCH = RATE / 2;

    @TempDir
    private Path folder;

    private final AtomicReference<Hearing> hearing = new AtomicReference<>(Hearing.RECORDING);
    private final AtomicReference<Double> gain = new AtomicReference<>(1.0);

    /// A sine that changes to its own copy at another rate goes on as if nothing had happened: same moment, no gap.
    @Test
    void anotherSoundTakesOverAtTheSameMomentWithoutAGap() {
        IntToDoubleFunction sine = i -> 0.5 * Math.sin(2 * Math.PI * 500 * i / RATE);
        float[] copy = new float[Waveform.SAMPLE_RATE_HZ];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = (float) (0.5 * Math.sin(2 * Math.PI * 500 * (i + 0.25 * 16_000) / 16_000));
        }
        Hearing placed = Hearing.of(PlacedSound.of(new Waveform(copy), 0.25, RATE));

        float[] heard = played(sine, 1, () -> hearing.set(placed));

        assertThat(heard).hasSize(RATE);
        for (int i = 0; i < RATE - RATE / 10; i++) {
            assertThat(heard[i]).as("sample %d", i).isCloseTo((float) sine.applyAsDouble(i), within(0.002f));
        }
    }

    @Test
    void aChangeIsACrossFadeOfFiveMilliseconds() {
        float[] minus = new float[Waveform.SAMPLE_RATE_HZ * 2];
        Arrays.fill(minus, -0.5f);
        Hearing placed = Hearing.of(PlacedSound.of(new Waveform(minus), 0, RATE));

        float[] heard = played(i -> 0.5, 1, () -> hearing.set(placed));

        assertThat(heard[SWITCH - 1]).isEqualTo(0.5f);
        assertThat(heard[SWITCH + 120]).isCloseTo(0, within(0.01f));
        assertThat(heard[SWITCH + 240]).isCloseTo(-0.5f, within(0.001f));
        for (int i = 1; i < RATE - 100; i++) {
            assertThat(Math.abs(heard[i] - heard[i - 1])).as("no click").isLessThan(0.006f);
        }
    }

    @Test
    void theBandIsSwitchedOnWhileItPlays() {
        Hearing band = Hearing.only(new FrequencyRange(4_000, 6_000));

        float[] heard = played(
                i -> 0.3 * Math.sin(2 * Math.PI * 1_000 * i / RATE) + 0.3 * Math.sin(2 * Math.PI * 5_000 * i / RATE),
                1,
                () -> hearing.set(band));

        assertThat(Signals.amplitude(heard, 4_800, 19_200, 1_000, RATE)).isCloseTo(0.3, within(0.001));
        assertThat(Signals.amplitude(heard, 28_800, 43_200, 1_000, RATE)).isLessThan(1e-4);
        assertThat(Signals.amplitude(heard, 28_800, 43_200, 5_000, RATE)).isCloseTo(0.3, within(0.001));
    }

    /// Silence before it, its end is the end, also of a longer recording.
    @Test
    void aPlacedSoundStaysInItsPlace() {
        float[] ones = new float[Waveform.SAMPLE_RATE_HZ / 2];
        Arrays.fill(ones, 0.5f);
        hearing.set(Hearing.of(PlacedSound.of(new Waveform(ones), 0.25, RATE)));

        float[] heard = played(i -> 0.1, 2, () -> {});

        assertThat(heard).hasSize(RATE * 3 / 4);
        assertThat(heard[RATE / 4 - 100]).isZero();
        assertThat(heard[RATE / 4 + 100]).isCloseTo(0.5f, within(0.01f));
    }

    @Test
    void loudnessChangesWithinABlockWithoutAClick() {
        float[] heard = played(i -> 0.8, 1, () -> gain.set(0.25));

        assertThat(heard[SWITCH - 1]).isEqualTo(0.8f);
        assertThat(heard[SWITCH + RATE / 25]).isCloseTo(0.2f, within(1e-6f));
        for (int i = 1; i < heard.length; i++) {
            assertThat(Math.abs(heard[i] - heard[i - 1])).as("no click").isLessThan(0.001f);
        }
    }

    private float[] played(IntToDoubleFunction sound, int seconds, Runnable inTheMiddle) {
        double[] samples = new double[RATE * seconds];
        Arrays.setAll(samples, sound);
        Path file = new WavBuilder().rate(RATE).floats(32).channels(samples).write(folder.resolve("a.wav"));
        Recorder recorder = new Recorder(length -> {
            if (length == SWITCH) {
                inTheMiddle.run();
            }
        });
        new Listening(file, ChannelChoice.average(), ListenOrder.of(new TimeSpan(0, seconds)), hearing::get, gain::get)
                .play(() -> recorder, CancellationToken.none(), now -> {});
        return recorder.samples();
    }
}
