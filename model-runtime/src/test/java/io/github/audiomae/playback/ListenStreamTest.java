package io.github.audiomae.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.audio.FrequencyRange;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.testing.Signals;
import io.github.audiomae.testing.WavBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Everything is checked by the samples that an output would play.
class ListenStreamTest {
    private static final int ULTRASOUND = 192_000;
    private static final int OUTPUT = 48_000;

    @TempDir
    private Path folder;

    @Test
    void atTheRateOfTheOutputEverySampleIsTheRecordings() {
        Path file = recorded(OUTPUT, 1, i -> 0.5 * Math.sin(i * 0.1));

        float[] heard = heard(file, ListenOrder.of(new TimeSpan(0.25, 0.75)), OUTPUT, Integer.MAX_VALUE);

        assertThat(heard).hasSize(OUTPUT / 2);
        for (int i = 0; i < heard.length; i++) {
            assertThat(heard[i]).isEqualTo((float) (0.5 * Math.sin((i + OUTPUT / 4) * 0.1)));
        }
    }

    @Test
    void ultrasoundExpandedTenfoldIsTenTimesLowerAndLonger() {
        Path file = recorded(ULTRASOUND, 1, i -> 0.5 * Math.sin(2 * Math.PI * 40_000 * i / ULTRASOUND));
        ListenOrder order = new ListenOrder(0, new TimeSpan(0.2, 0.4), false, 1, 10, 0);

        float[] heard = heard(file, order, OUTPUT, Integer.MAX_VALUE);

        assertThat(heard.length).isEqualTo(2 * OUTPUT);
        assertThat(Signals.amplitude(heard, OUTPUT / 2, OUTPUT, 4_000, OUTPUT)).isCloseTo(0.5, within(0.01));
    }

    @Test
    void onlyTheBandIsHeard() {
        Path file = recorded(
                OUTPUT,
                1,
                i -> 0.3 * Math.sin(2 * Math.PI * 1_000 * i / OUTPUT)
                        + 0.3 * Math.sin(2 * Math.PI * 5_000 * i / OUTPUT));
        Recorder recorder = new Recorder();
        Hearing band = Hearing.only(new FrequencyRange(4_000, 6_000));
        ListenOrder order = ListenOrder.of(new TimeSpan(0, 1));
        new Listening(file, ChannelChoice.average(), order, () -> band, () -> 1)
                .play(() -> recorder, CancellationToken.none(), now -> {});
        float[] heard = recorder.samples();

        assertThat(Signals.amplitude(heard, 12_000, 36_000, 5_000, OUTPUT)).isCloseTo(0.3, within(0.001));
        assertThat(Signals.amplitude(heard, 12_000, 36_000, 1_000, OUTPUT)).isLessThan(0.3 * 1e-4 * 1.5);
        assertThat(heard[24_000])
                .as("nothing moves in time")
                .isCloseTo((float) (0.3 * Math.sin(2 * Math.PI * 5_000 * 24_000 / OUTPUT)), within(0.002f));
    }

    @Test
    void halfTheSpeedKeepsThePitch() {
        Path file = recorded(OUTPUT, 2, i -> 0.5 * Math.sin(2 * Math.PI * 3_000 * i / OUTPUT));
        ListenOrder order = new ListenOrder(0, new TimeSpan(0, 2), false, 0.5, 1, 0);

        float[] heard = heard(file, order, OUTPUT, Integer.MAX_VALUE);

        assertThat((double) heard.length).isCloseTo(4.0 * OUTPUT, within(0.1 * OUTPUT));
        assertThat(Signals.rms(heard, OUTPUT, 3 * OUTPUT)).isCloseTo(0.5 / Math.sqrt(2), within(0.03));
        assertThat(crossings(heard, OUTPUT, 3 * OUTPUT) / 2.0 / 2).as("hertz").isCloseTo(3_000, within(40.0));
    }

    @Test
    void aLoopFadesAtItsEdgesAndGoesOn() {
        Path file = recorded(OUTPUT, 1, i -> 0.8);
        int length = OUTPUT / 10;
        int fade = OUTPUT / 100;
        ListenOrder order = new ListenOrder(0.3, new TimeSpan(0.3, 0.4), true, 1, 1, 0.01);

        float[] heard = heard(file, order, OUTPUT, 3 * length);

        for (int round = 0; round < 3; round++) {
            int start = round * length;
            assertThat(heard[start]).isLessThan(0.001f);
            assertThat(heard[start + fade / 2]).isCloseTo(0.4f, within(0.01f));
            assertThat(heard[start + fade]).isCloseTo(0.8f, within(1e-6f));
            assertThat(heard[start + length - 1]).isLessThan(0.001f);
            for (int i = 1; i < length; i++) {
                assertThat(Math.abs(heard[start + i] - heard[start + i - 1]))
                        .as("no click")
                        .isLessThan(0.005f);
            }
        }
    }

    @Test
    void thePositionFollowsWhatIsHeard() {
        Path file = recorded(ULTRASOUND, 1, i -> 0);
        ListenOrder order = new ListenOrder(0.5, new TimeSpan(0.4, 0.6), true, 1, 10, 0);
        try (AudioSource source = AudioSource.openAtOwnRate(file, ChannelChoice.average());
                ListenStream stream = new ListenStream(SampleSource.of(source), order, OUTPUT)) {
            assertThat(stream.seconds(0)).isCloseTo(0.5, within(1e-4));
            assertThat(stream.seconds(OUTPUT / 2)).isCloseTo(0.55, within(1e-4));
            assertThat(stream.seconds(OUTPUT + OUTPUT / 2)).as("after the loop").isCloseTo(0.45, within(1e-4));
        }
    }

    @Test
    void aLoopOverTheEndOfTheSoundBeginsAgainWhereItEnds() {
        Path file = recorded(OUTPUT, 1, i -> i < OUTPUT - 1 ? 0.25 : 0.75);
        ListenOrder order = new ListenOrder(0.9, new TimeSpan(0.9, 1.5), true, 1, 1, 0);

        float[] heard = heard(file, order, OUTPUT, 3 * OUTPUT / 10);

        assertThat(heard).hasSize(3 * OUTPUT / 10);
        assertThat(heard[OUTPUT / 10 - 1]).isEqualTo(0.75f);
        assertThat(heard[2 * OUTPUT / 10 - 1]).isEqualTo(0.75f);
    }

    @Test
    void theMeterShowsPeakAndRms() {
        float[] sine = new float[4800];
        for (int i = 0; i < sine.length; i++) {
            sine[i] = 0.5f * (float) Math.sin(2 * Math.PI * i / 48);
        }
        LevelMeter level = LevelMeter.of(sine, sine.length);

        assertThat(level.peakDecibels()).isCloseTo(-6.02, within(0.01));
        assertThat(level.rmsDecibels()).isCloseTo(-9.03, within(0.01));
        assertThat(LevelMeter.of(new float[10], 10).peakDecibels()).isEqualTo(LevelMeter.SILENCE);
    }

    @Test
    void anOutputReceivesEverySampleWithPositionsAndLevelsAndStopsAtOnce() {
        Path file = recorded(OUTPUT, 1, i -> i < OUTPUT / 2 ? 0 : 0.5);
        Recorder recorder = new Recorder();
        List<Listening.Heard> heard = new ArrayList<>();

        double end = Listening.to(file, ListenOrder.of(new TimeSpan(0.25, 0.75)))
                .play(() -> recorder, CancellationToken.none(), heard::add);

        assertThat(end).isEqualTo(0.75);
        assertThat(recorder.samples()).hasSize(OUTPUT / 2);
        assertThat(recorder.ended()).isEqualTo("drained");
        assertThat(heard).hasSizeBetween(20, 40);
        assertThat(heard.getLast().seconds()).isCloseTo(0.75, within(0.001));
        assertThat(heard.getFirst().level().peakDecibels()).isEqualTo(LevelMeter.SILENCE);
        assertThat(heard.getLast().level().peakDecibels()).isCloseTo(-6.02, within(0.01));

        CancellationToken token = new CancellationToken();
        Recorder stopped = new Recorder();
        ListenOrder endless = new ListenOrder(0, new TimeSpan(0, 1), true, 1, 1, 0);
        double stop = Listening.to(file, endless).play(() -> stopped, token, now -> token.cancel());
        assertThat(stop).isCloseTo(0.02, within(0.001));
        assertThat(stopped.samples().length).isLessThanOrEqualTo(OUTPUT / 50);
        assertThat(stopped.ended()).isEqualTo("flushed");
    }

    private static int crossings(float[] samples, int from, int to) {
        int crossings = 0;
        for (int i = from + 1; i < to; i++) {
            crossings += samples[i - 1] < 0 != samples[i] < 0 ? 1 : 0;
        }
        return crossings;
    }

    private float[] heard(Path file, ListenOrder order, int rate, int most) {
        float[] heard = new float[0];
        try (AudioSource source = AudioSource.openAtOwnRate(file, ChannelChoice.average());
                ListenStream stream = new ListenStream(SampleSource.of(source), order, rate)) {
            for (int count = stream.next(); count > 0 && heard.length < most; count = stream.next()) {
                int before = heard.length;
                heard = Arrays.copyOf(heard, Math.min(most, before + count));
                System.arraycopy(stream.block(), 0, heard, before, heard.length - before);
            }
        }
        return heard;
    }

    private Path recorded(int rate, int seconds, IntToDoubleFunction sound) {
        double[] samples = new double[rate * seconds];
        Arrays.setAll(samples, sound);
        return new WavBuilder().rate(rate).floats(32).channels(samples).write(folder.resolve("a.wav"));
    }
}
