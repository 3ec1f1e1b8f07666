package io.github.audiomae.audio.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.run.Sentence;
import io.github.audiomae.testing.Signals;
import io.github.audiomae.testing.WavBuilder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a sound loses on its way to 16 kHz mono, and that a person is told.
class LostSoundTest {
    private static final Path SOUNDS = Path.of("src/test/resources/audio");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "48000, 12000, 0.25, 0.5",
        "22050, 10000, 0.25, 0.5",
        "44100, 15000, 0.125, 0.2",
        "96000, 45000, 0.25, 0.5",
        "192000, 45000, 0.75, 0.9",
        "384000, 90000, 0.25, 0.5",
    })
    void energyAbove8KilohertzIsMeasured(int rate, double hertz, double amplitude, double share) {
        int samples = 3 * rate;
        double[] low = Signals.sine(1000, 0.25, rate, samples);
        double[] high = Signals.sine(hertz, amplitude, rate, samples);
        double[] sound = new double[samples];
        for (int i = 0; i < samples; i++) {
            sound[i] = (low[i] + high[i]) / 2;
        }
        try (AudioSource source = open(rate, sound)) {
            source.survey();

            assertThat(source.energyAboveHalfRate()).isCloseTo(share, within(0.005));
            assertThat(source.warnings())
                    .singleElement()
                    .asString()
                    .contains(String.format(java.util.Locale.ROOT, "%.0f %%", 100 * share), "above 8 kHz");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8000, 16_000, 22_050, 44_100, 48_000, 96_000, 192_000, 384_000})
    void aSoundBelow8KilohertzLosesNothing(int rate) {
        try (AudioSource source = open(rate, Signals.sine(3000, 0.5, rate, 45 * rate / 10))) {
            source.read(0, new float[2000], 0, 2000);
            assertThat(source.warnings()).as("read in part").isEmpty();
            source.survey();
            assertThat(source.warnings()).isEmpty();
            assertThat(source.energyAboveHalfRate()).isLessThan(0.002);
        }
    }

    @Test
    void aLongSoundIsJudgedByExcerpts() {
        double[] sound = Signals.sine(12_000, 0.5, 48_000, 48_000 * 90);
        try (AudioSource source = open(48_000, sound)) {
            source.survey();

            assertThat(source.energyAboveHalfRate()).isCloseTo(1, within(0.005));
        }
    }

    @Test
    void theExcerptsReachTheEnd() {
        double[] sound = new double[48_000 * 90];
        double[] end = Signals.sine(12_000, 0.5, 48_000, 48_000);
        System.arraycopy(end, 0, sound, sound.length - end.length, end.length);
        try (AudioSource source = open(48_000, sound)) {
            source.survey();

            assertThat(source.energyAboveHalfRate()).isGreaterThan(0.9);
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "-0.9, 0.3", "-0.5, 10"})
    void channelsThatCancelAreSaid(double factor, double percent) {
        double[] left = Signals.noise(0.5, 32_000, 1);
        double[] right = java.util.Arrays.stream(left).map(x -> factor * x).toArray();
        try (AudioSource source = open(16_000, left, right)) {
            source.survey();

            assertThat(keys(source)).containsExactly("sound.warning.cancels");
            assertThat(source.warnings())
                    .singleElement()
                    .asString()
                    .contains("--channel 1")
                    .contains(percent == 10 ? "10 %" : percent == 0 ? " 0 %" : "0.3 %");
        }
        Path file = folder.resolve("sound.wav");
        try (AudioSource one = AudioSource.open(file, ChannelChoice.single(0))) {
            one.survey();
            assertThat(one.warnings()).isEmpty();
        }
    }

    @Test
    void channelsThatDoNotCancelAreNotSaidTo() {
        double[] left = Signals.noise(0.5, 32_000, 1);
        double[] other = Signals.noise(0.5, 32_000, 2);
        double[] silence = new double[32_000];
        for (List<double[]> pair :
                List.of(List.of(left, other), List.of(left, silence), List.of(left, left), List.of(silence, silence))) {
            try (AudioSource source = open(16_000, pair.getFirst(), pair.getLast())) {
                source.survey();
                assertThat(source.warnings()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"film-late-sound.mkv", "film-late-sound.mov"})
    void soundThatBeginsLateInAFilmKeepsItsTime(String name) {
        try (AudioSource source = AudioSource.open(SOUNDS.resolve(name))) {
            float[] read = new float[100_000];

            assertThat(source.length()).isBetween(47_990L, 48_010L);
            assertThat(source.read(0, read, 0, read.length)).isEqualTo((int) source.length());
            assertThat(Signals.rms(read, 0, 31_000)).isZero();
            assertThat(Signals.rms(read, 33_000, 47_000)).isGreaterThan(0.05);
            assertThat(source.warnings()).isEmpty();
            float[] again = new float[100];
            source.read(20_000, again, 0, 100);
            assertThat(again).containsOnly(0);
            source.read(40_000, again, 0, 100);
            assertThat(again[0]).isEqualTo(read[40_000]);
        }
    }

    @Test
    void anOggChainWithAnotherRateIsReadUpToItAndSaid() {
        try (AudioSource source = AudioSource.open(SOUNDS.resolve("chained-rates.ogg"))) {
            assertThat(source.length()).isEqualTo(16_000);
            assertThat(keys(source)).containsExactly("sound.warning.rate");
        }
    }

    private static List<String> keys(AudioSource source) {
        return source.warnings().stream().map(Sentence::key).toList();
    }

    private AudioSource open(int rate, double[]... channels) {
        return AudioSource.open(
                new WavBuilder().rate(rate).floats(32).channels(channels).write(folder.resolve("sound.wav")));
    }
}
