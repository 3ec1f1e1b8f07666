package io.github.audiomae.audio.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.testing.Signals;
import io.github.audiomae.testing.WavBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudioSourceFormatsTest {
    private static final Path SOUNDS = Path.of("src/test/resources/audio");
    private static final int RATE_HZ = 16_000;

    @TempDir
    private Path folder;

    static Stream<Arguments> wavKinds() {
        return Stream.of(
                Arguments.of("8 bit", new WavBuilder().integers(8), 1 / 128.0),
                Arguments.of("16 bit", new WavBuilder().integers(16), 1 / 32768.0),
                Arguments.of("24 bit", new WavBuilder().integers(24), 1e-7),
                Arguments.of("32 bit", new WavBuilder().integers(32), 1e-7),
                Arguments.of("float 32", new WavBuilder().floats(32), 1e-7),
                Arguments.of("float 64", new WavBuilder().floats(64), 1e-7),
                Arguments.of("extensible 16", new WavBuilder().integers(16).extensible(), 1 / 32768.0),
                Arguments.of("extensible 24", new WavBuilder().integers(24).extensible(), 1e-7),
                Arguments.of("extensible float", new WavBuilder().floats(32).extensible(), 1e-7),
                Arguments.of("RF64", new WavBuilder().integers(24).rf64(), 1e-7));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wavKinds")
    void everyWavKindGivesItsSamplesAtFullScaleOne(String kind, WavBuilder wav, double quantum) {
        double[] sound = Signals.noise(0.9, 4000, 1);

        float[] read = readAll(wav.channels(sound).write(folder.resolve("sound.wav")));

        assertThat(read).hasSize(sound.length);
        for (int i = 0; i < sound.length; i++) {
            assertThat((double) read[i]).isCloseTo(sound[i], within(quantum));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tone.flac, flac, flac, 16000, 16",
        "tone.mp3, mp3, mp3, 44100,",
        "tone.ogg, ogg, vorbis, 44100,",
        "tone.opus, ogg, opus, 48000,",
        "tone.m4a, 'mov,mp4,m4a,3gp,3g2,mj2', aac, 44100,",
        "tone-alac.m4a, 'mov,mp4,m4a,3gp,3g2,mj2', alac, 8000, 24",
        "tone.aiff, aiff, pcm_s16be, 8000, 16",
        "tone.webm, 'matroska,webm', opus, 48000,",
    })
    void encodedFilesKeepToneLevelAndLength(
            String name, String container, String codec, int rateHz, @org.jspecify.annotations.Nullable Integer bits) {
        try (AudioSource source = AudioSource.open(SOUNDS.resolve(name))) {
            assertThat(source.info().container()).isEqualTo(container);
            assertThat(source.info().codec()).isEqualTo(codec);
            assertThat(source.info().sampleRateHz()).isEqualTo(rateHz);
            assertThat(source.info().channels()).isEqualTo(2);
            assertThat(source.info().bitsPerSample())
                    .isEqualTo(bits == null ? OptionalInt.empty() : OptionalInt.of(bits));
            assertThat(source.info().declaredSeconds().orElseThrow()).isCloseTo(0.5, within(0.03));
        }

        float[] average = readAll(SOUNDS.resolve(name));
        float[] left = readAll(SOUNDS.resolve(name), ChannelChoice.single(0));
        float[] right = readAll(SOUNDS.resolve(name), ChannelChoice.single(1));

        // MP3, AAC and Opus pad to whole blocks where the container cannot say how much of the last block to drop.
        assertThat(average.length).isBetween(8000 - 80, 8000 + 1152);
        // LAME scales its input to 95 %.
        double level = codec.equals("mp3") ? 0.95 * 0.5 : 0.5;
        assertThat(Signals.amplitude(left, 1600, 6400, 1000, RATE_HZ)).isCloseTo(level, within(0.01));
        assertThat(Signals.amplitude(average, 1600, 6400, 1000, RATE_HZ)).isCloseTo(level / 2, within(0.005));
        assertThat(Signals.rms(right, 1600, 6400)).isLessThan(0.005);
        assertThat(Signals.rms(left, 1600, 6400))
                .as("nothing but the tone")
                .isCloseTo(level / Math.sqrt(2), within(0.01));
    }

    @ParameterizedTest
    @ValueSource(ints = {8000, 11025, 22050, 44100, 44056, 48000, 96000, 192000})
    void anyRateKeepsTimeLevelAndLength(int rateHz) {
        double[] tone = Signals.sine(1000, 0.5, rateHz, rateHz);
        Path file = new WavBuilder().rate(rateHz).floats(32).channels(tone).write(folder.resolve("tone.wav"));

        float[] read = readAll(file);

        assertThat(read).hasSize(RATE_HZ);
        for (int i = 1000; i < 15_000; i++) {
            assertThat((double) read[i]).isCloseTo(0.5 * Math.sin(2 * Math.PI * 1000 * i / RATE_HZ), within(2e-4));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {44100, 48000, 96000})
    void sevenKilohertzPassWithinATenthOfADecibel(int rateHz) {
        double[] tone = Signals.sine(7000, 0.5, rateHz, rateHz);
        Path file = new WavBuilder().rate(rateHz).floats(32).channels(tone).write(folder.resolve("tone.wav"));

        double gain = Signals.amplitude(readAll(file), 1600, 14_400, 7000, RATE_HZ) / 0.5;

        assertThat(20 * Math.log10(gain)).isCloseTo(0, within(0.1));
    }

    @ParameterizedTest
    @CsvSource({"44100, 9000", "48000, 9000", "48000, 12000", "96000, 9000", "96000, 31000"})
    void whatCannotBeRepresentedLeavesNoAlias(int rateHz, double frequencyHz) {
        double[] tone = Signals.sine(frequencyHz, 0.5, rateHz, rateHz);
        Path file = new WavBuilder().rate(rateHz).floats(32).channels(tone).write(folder.resolve("tone.wav"));

        double level = Signals.rms(readAll(file), 1600, 14_400) / (0.5 / Math.sqrt(2));

        assertThat(20 * Math.log10(level)).isLessThan(-80);
    }

    @Test
    void channelsAreAveragedWithoutChangingWhatTheyShare() {
        double[] common = Signals.sine(500, 0.5, RATE_HZ, 4000);
        double[][] six = new double[6][];
        Arrays.fill(six, common);

        float[] read =
                readAll(new WavBuilder().extensible().floats(32).channels(six).write(folder.resolve("six.wav")));

        for (int i = 0; i < read.length; i++) {
            assertThat((double) read[i]).isCloseTo(common[i], within(1e-6));
        }
    }

    @Test
    void samplesComeAtTheRateThatIsAskedFor() {
        Path file = new WavBuilder().rate(44_100).channels(new double[44_100]).write(folder.resolve("second.wav"));
        try (AudioSource model = AudioSource.open(file);
                AudioSource own = AudioSource.openAtOwnRate(file, ChannelChoice.average());
                AudioSource other = AudioSource.open(file, ChannelChoice.average(), 22_050)) {
            assertThat(List.of(model, own, other))
                    .extracting(AudioSource::sampleRateHz)
                    .containsExactly(16_000, 44_100, 22_050);
            assertThat(List.of(model, own, other))
                    .extracting(AudioSource::length)
                    .containsExactly(16_000L, 44_100L, 22_050L);
        }
    }

    @Test
    void oneChannelCanBeChosen() {
        double[] first = Signals.noise(0.5, 4000, 1);
        double[] second = Signals.noise(0.5, 4000, 2);
        Path file = new WavBuilder().floats(32).channels(first, second).write(folder.resolve("two.wav"));

        float[] read = readAll(file, ChannelChoice.single(1));

        assertThat((double) read[1234]).isCloseTo(second[1234], within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TONE.WAV", "tone.mp3", "tone", "tone.txt", "Tön 音.wav", "a:b%03d.wav", "http:x.wav"})
    void theNameDoesNotMatter(String name) throws Exception {
        double[] sound = Signals.noise(0.5, 4000, 3);
        Path file = new WavBuilder().channels(sound).write(folder.resolve("sound.wav"));
        Path renamed;
        try {
            renamed = Files.move(file, folder.resolve(name));
        } catch (java.nio.file.InvalidPathException e) {
            org.junit.jupiter.api.Assumptions.abort("this system has no such file names");
            return;
        }

        assertThat(readAll(renamed)).hasSize(4000);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 0xFFFFFFFFL, 0x7FFFFFFFL})
    void sizesThatARecorderNeverFilledInAreIgnored(long announced) {
        double[] sound = Signals.noise(0.5, 40_000, 3);
        Path file = new WavBuilder().channels(sound).announcing(announced).write(folder.resolve("sound.wav"));

        try (AudioSource source = AudioSource.open(file)) {
            assertThat(source.length()).isEqualTo(40_000);
            assertThat(source.read(0, new float[50_000], 0, 50_000)).isEqualTo(40_000);
        }
    }

    private static float[] readAll(Path file) {
        return readAll(file, ChannelChoice.average());
    }

    private static float[] readAll(Path file, ChannelChoice channel) {
        try (AudioSource source = AudioSource.open(file, channel)) {
            float[] all = new float[1 << 16];
            int read = source.read(0, all, 0, all.length);
            assertThat(source.length()).isEqualTo(read);
            return Arrays.copyOf(all, read);
        }
    }
}
