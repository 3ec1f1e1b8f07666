package io.github.audiomae.audio.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import io.github.audiomae.testing.PcmBytes;
import io.github.audiomae.testing.Signals;
import io.github.audiomae.testing.WavBuilder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudioSourceProblemsTest {
    private static final Path SOUNDS = Path.of("src/test/resources/audio");

    @TempDir
    private Path folder;

    @Test
    void aMissingFileIsNamed() {
        assertProblem(folder.resolve("gone.wav"), "There is no file");
    }

    @Test
    void aFolderIsNoSound() {
        assertProblem(folder, "is a folder");
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() throws IOException {
        assertProblem(Files.createFile(folder.resolve("empty.wav")), "is empty");
    }

    @Test
    void textIsNoSound() throws IOException {
        assertProblem(Files.writeString(folder.resolve("text.wav"), "dear diary\n".repeat(300)), "contains no sound");
    }

    @Test
    void aPictureIsNoSound() throws IOException {
        var picture = new java.awt.image.BufferedImage(40, 30, java.awt.image.BufferedImage.TYPE_INT_RGB);
        Path file = folder.resolve("picture.wav");
        javax.imageio.ImageIO.write(picture, "png", file.toFile());

        assertProblem(file, "contains no sound");
    }

    @Test
    void aHeaderWithoutSamplesIsNoSound() {
        assertProblem(new WavBuilder().write(folder.resolve("header.wav")), "contains no sound");
    }

    @Test
    void aFileThatMayNotBeReadIsNamed() throws IOException {
        Path file = new WavBuilder().channels(new double[1000]).write(folder.resolve("secret.wav"));
        Assumptions.assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file), "not a privileged user");

        assertProblem(file, "Cannot read");
    }

    @Test
    void aChannelThatIsNotThereIsRefused() {
        Path file = new WavBuilder().channels(new double[1000]).write(folder.resolve("mono.wav"));

        assertThatThrownBy(() -> AudioSource.open(file, ChannelChoice.single(1)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("mono.wav has 1 channel")
                .hasMessageContaining("no channel 2");
    }

    @Test
    void ratesThatNoSoundHasAreRefused() {
        assertProblem(
                new WavBuilder().rate(10).channels(new double[1000]).write(folder.resolve("slow.wav")),
                "rate of 10 Hz");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:1,\nsecret.wav\n#EXT-X-ENDLIST\n",
                "ffconcat version 1.0\nfile secret.wav\n",
                "v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nm=audio 5004 RTP/AVP 0\n",
            })
    void filesThatPointToOtherFilesAreNotFollowed(String text) throws IOException {
        new WavBuilder().channels(new double[16_000]).write(folder.resolve("secret.wav"));

        assertProblem(Files.writeString(folder.resolve("list.m3u8"), text), "contains no sound");
    }

    /// Its bytes were replaced when the name was read, so that it leads nowhere.
    @Test
    void aNameThatIsNoTextIsSaid() {
        Assumptions.assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")), "names are in UTF-8");

        assertProblem(Path.of("\uFFFD.wav"), "name");
        assertProblem(folder.resolve("call\uFFFD.wav"), "name");
    }

    @Test
    void aFileMayHaveTheReplacementCharacterInItsName() {
        Assumptions.assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")), "names are in UTF-8");
        Path file = new WavBuilder().channels(new double[1000]).write(folder.resolve("\uFFFD.wav"));

        try (AudioSource source = AudioSource.open(file)) {
            assertThat(source.length()).isEqualTo(1000);
        }
    }

    @ParameterizedTest
    @CsvSource({"1600, true", "1599, false"})
    void soundBehindTheSoundIsSaidFromATenthOfASecondOn(int samples, boolean said) throws IOException {
        byte[] whole = new WavBuilder().channels(Signals.noise(0.5, 16_000, 1)).bytes();
        byte[] more = new byte[2 * samples];
        Arrays.fill(more, (byte) 1);
        Path file = Files.write(folder.resolve("more.wav"), PcmBytes.join(whole, more));

        try (AudioSource source = AudioSource.open(file)) {
            assertThat(source.length()).isEqualTo(16_000);
            assertThat(source.warnings()).hasSize(said ? 1 : 0);
        }
    }

    /// The number of samples in STREAMINFO (RFC 9639, section 8.2) is exact; a lossy file may lack some of its last
    /// ones.
    @Test
    void aFlacFileThatLacksATwentiethOfASecondIsSaidToEndEarly() throws IOException {
        byte[] flac = Files.readAllBytes(SOUNDS.resolve("tone.flac"));
        ByteBuffer header = ByteBuffer.wrap(flac);
        header.putInt(22, header.getInt(22) + 800);
        Path file = Files.write(folder.resolve("tone.flac"), flac);

        try (AudioSource source = AudioSource.open(file)) {
            source.survey();

            assertThat(source.warnings()).extracting(Sentence::key).containsExactly("sound.warning.early");
        }
    }

    @Test
    void aWavCutShortGivesWhatIsThereAndSaysSo() throws IOException {
        double[] sound = Signals.noise(0.5, 32_000, 1);
        byte[] whole = new WavBuilder().channels(sound).bytes();
        Path file = Files.write(folder.resolve("cut.wav"), Arrays.copyOf(whole, 44 + 2 * 20_300));

        try (AudioSource source = AudioSource.open(file)) {
            assertThat(source.read(0, new float[40_000], 0, 40_000)).isEqualTo(20_300);
            assertThat(source.length()).isEqualTo(20_300);
            assertThat(source.warnings())
                    .singleElement()
                    .hasToString(file + " is cut short: its end is missing; the 1.3 seconds that remain were read.");
        }
        try (AudioSource source = AudioSource.open(file)) {
            assertThat(source.length()).as("without reading it first").isEqualTo(20_300);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tone.flac, 0.85", // 8 kB of it are padding in the header
        "tone.mp3, 0.5",
        "tone.ogg, 0.8", // 4 kB of it are code books
        "tone.opus, 0.5",
        "tone.m4a, 0.6",
        "tone.aiff, 0.6",
        "tone.webm, 0.5",
    })
    void encodedFilesCutShortGiveWhatIsThereAndSaySo(String name, double part) throws IOException {
        byte[] whole = Files.readAllBytes(SOUNDS.resolve(name));
        Path file = Files.write(folder.resolve(name), Arrays.copyOf(whole, (int) (whole.length * part)));

        try (AudioSource source = AudioSource.open(file)) {
            int read = source.read(0, new float[16_000], 0, 16_000);

            assertThat(read).isBetween(800, 7000);
            assertThat(source.warnings())
                    .isNotEmpty()
                    .allMatch(warning -> warning.toString().contains(file.toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tone.flac", "tone.mp3", "tone.ogg", "tone.opus", "tone.m4a", "tone.aiff", "tone.webm"})
    void wholeFilesGiveNoWarning(String name) {
        try (AudioSource source = AudioSource.open(SOUNDS.resolve(name))) {
            source.read(0, new float[16_000], 0, 16_000);

            assertThat(source.warnings()).isEmpty();
        }
    }

    @Test
    void samplesThatAreNoNumbersBecomeSilence() {
        double[] sound = Signals.noise(0.5, 4000, 1);
        sound[100] = Double.NaN;
        sound[200] = Double.POSITIVE_INFINITY;
        Path file = new WavBuilder().floats(32).channels(sound).write(folder.resolve("broken.wav"));

        try (AudioSource source = AudioSource.open(file)) {
            float[] read = new float[4000];
            source.read(0, read, 0, 4000);

            assertThat(read[100]).isZero();
            assertThat(read[200]).isZero();
            assertThat(source.warnings()).singleElement().asString().contains("read as silence");
        }
    }

    @Test
    void randomBytesAreRefusedOrReadButNeverCrash() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            byte[] bytes = new byte[1 + random.nextInt(20_000)];
            random.nextBytes(bytes);
            assertSurvives(bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tone.flac",
                "tone.mp3",
                "tone.ogg",
                "tone.opus",
                "tone.m4a",
                "tone-alac.m4a",
                "tone.aiff",
                "tone.webm"
            })
    void damagedFilesAreRefusedOrReadButNeverCrash(String name) throws IOException {
        byte[] whole = Files.readAllBytes(SOUNDS.resolve(name));
        Random random = new Random(name.hashCode());
        for (int cut : List.of(1, 4, 8, 12, 20, 40, 44, 60, 100, 200, 400, 1000, 3000)) {
            assertSurvives(Arrays.copyOf(whole, cut));
        }
        for (int round = 0; round < 60; round++) {
            byte[] damaged = whole.clone();
            int region = round % 2 == 0 ? 300 : damaged.length;
            for (int hit = 0; hit <= round / 4; hit++) {
                damaged[random.nextInt(region)] = (byte) random.nextInt();
            }
            assertSurvives(damaged);
        }
    }

    private void assertSurvives(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("fuzz.bin"), bytes);
        assertThatCode(() -> {
                    try (AudioSource source = AudioSource.open(file)) {
                        float[] samples = new float[200_000];
                        int read = source.read(0, samples, 0, samples.length);
                        for (int i = 0; i < read; i++) {
                            assertThat(Float.isFinite(samples[i])).isTrue();
                        }
                        source.read(1000, samples, 0, 100);
                        source.warnings();
                    } catch (ProblemException e) {
                        assertThat(e).hasMessageContaining("fuzz.bin");
                    }
                })
                .doesNotThrowAnyException();
    }

    private static void assertProblem(Path file, String sentence) {
        assertThatThrownBy(() -> AudioSource.open(file).close())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(sentence);
    }
}
