package io.github.audiomae.audio.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import io.github.audiomae.testing.PcmBytes;
import io.github.audiomae.testing.Signals;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sounds whose headers are wrong about where the sound is.
@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SoundExtentTest {
    private static final int SAMPLES = 20_001;
    private static final byte[] DATA =
            PcmBytes.integers(Signals.noise(0.5, SAMPLES, 5), 16, 2, ByteOrder.LITTLE_ENDIAN);
    private static final byte[] FORMAT = PcmBytes.wavFormat(1, 16, 2);
    private static final byte[] WAV = PcmBytes.wav(FORMAT, DATA);
    private static final int HEADER_BYTES = WAV.length - DATA.length;
    private static final long GIB_4 = 1L << 32;

    @TempDir
    private Path folder;

    @Test
    void zerosAfterTheSoundAreNotWalkedThrough() throws IOException {
        assertLength(sparse(WAV, 4_300_000_000L), SAMPLES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wave64", "caf", "aiff", "adpcm"})
    void zerosAreNotWalkedThroughInOtherContainers(String kind) throws IOException {
        byte[] big = PcmBytes.integers(Signals.noise(0.5, SAMPLES, 5), 16, 2, ByteOrder.BIG_ENDIAN);
        byte[] bytes = switch (kind) {
            case "wave64" -> PcmBytes.wave64(FORMAT, DATA);
            case "caf" -> PcmBytes.caf(2, 16, 2, DATA);
            case "aiff" -> PcmBytes.aiffC("NONE", 16, SAMPLES, big);
            default -> adpcm();
        };

        try (AudioSource source = AudioSource.open(sparse(bytes, 3_000_000_000L))) {
            assertThat(source.length()).isBetween((long) SAMPLES, SAMPLES + 505L);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tone.mp3", "tone.flac", "tone.ogg", "tone.opus"})
    void zerosAfterACompressedSoundAreNotSearched(String name) throws IOException {
        Path whole = Path.of("src/test/resources/audio").resolve(name);
        try (AudioSource expected = AudioSource.open(whole);
                AudioSource source = AudioSource.open(sparse(Files.readAllBytes(whole), 500_000_000L))) {
            source.survey();
            assertThat(source.length()).isEqualTo(expected.length());
            assertThat(source.warnings()).isEmpty();
        }
    }

    /// FFmpeg searches them for further clusters, at half a minute for every 4 GB, and calls the file damaged.
    @Test
    void zerosAfterAMatroskaFileAreNotSearched() throws IOException {
        byte[] webm = Files.readAllBytes(Path.of("src/test/resources/audio/tone.webm"));

        assertThat(MediaFile.layout(sparse(webm, 500_000_000L)).end()).isEqualTo(webm.length + (1L << 20));
    }

    /// Half of an Opus packet may be padding (RFC 6716, section 3.2.5), and a check sum may end in a zero.
    @Test
    void zerosThatBelongToTheSoundAreKept() throws IOException {
        byte[] page = new byte[27 + 1 + 200];
        byte[] start = {'O', 'g', 'g', 'S', 0, 4};
        System.arraycopy(start, 0, page, 0, start.length);
        page[26] = 1;
        page[27] = (byte) 200;
        page[60] = 7;
        byte[] flac = {'f', 'L', 'a', 'C', 1, 0, 0, 0, 0};

        assertThat(MediaFile.layout(sparse(page, 100_000)).end()).isEqualTo(228);
        assertThat(MediaFile.layout(sparse(flac, 100_000)).end()).isEqualTo(7);
    }

    @Test
    void theSizeInAnAuFileIsKept() throws IOException {
        byte[] big = PcmBytes.integers(Signals.noise(0.5, SAMPLES, 5), 16, 2, ByteOrder.BIG_ENDIAN);
        ByteBuffer header = ByteBuffer.allocate(32);
        header.put(".snd".getBytes(StandardCharsets.US_ASCII)).putInt(32).putInt(big.length);
        header.putInt(3).putInt(16_000).putInt(1);
        byte[] au = PcmBytes.join(header.array(), big);

        assertLength(sparse(au, 400_000_000L), SAMPLES);
        header.putInt(8, -1);
        assertLength(Files.write(folder.resolve("a.au"), PcmBytes.join(header.array(), big)), SAMPLES);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 0xFFFFFFFFL, 0x7FFFFFFFL, 0x80000000L})
    void aSizeThatWasNeverFilledInMeansTheWholeFile(long size) throws IOException {
        assertLength(Files.write(folder.resolve("a.wav"), withSize(size)), SAMPLES);
    }

    @ParameterizedTest
    @ValueSource(longs = {4_300_000_000L, 8_700_000_000L, GIB_4 + 46})
    void aSizeThatWrappedIsReadToTheEnd(long fileBytes) throws IOException {
        long data = fileBytes - HEADER_BYTES;
        Path file = sparse(withSize(data % GIB_4), fileBytes);

        assertLength(file, data / 2);
        try (AudioSource source = AudioSource.open(file)) {
            float[] end = new float[100];
            assertThat(source.read(data / 2 - 10, end, 0, 100)).isEqualTo(10);
        }
    }

    @Test
    void aSizeThatWrappedIsReadToTheChunksThatFollow() throws IOException {
        long data = GIB_4 + 50_000;
        Path file = sparse(withSize(50_000), HEADER_BYTES + data);
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(HEADER_BYTES + data);
            open.write(PcmBytes.chunk("LIST", new byte[9000]));
        }

        assertLength(file, data / 2);
    }

    @Test
    void soundBehindASizeThatWrappedOtherwiseIsReadToTheEnd() throws IOException {
        Path file = sparse(WAV, HEADER_BYTES + GIB_4 + 1_000_000);
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(HEADER_BYTES + DATA.length);
            open.write(DATA);
        }

        assertLength(file, (GIB_4 + 1_000_000) / 2);
    }

    @Test
    void whatTheHeaderDoesNotCountIsLeftOutAndSaid() throws IOException {
        Path file = Files.write(folder.resolve("a.wav"), PcmBytes.join(WAV, DATA));

        try (AudioSource source = AudioSource.open(file)) {
            assertThat(source.length()).isEqualTo(SAMPLES);
            assertThat(source.warnings()).extracting(Sentence::key).containsExactly("sound.warning.left-out");
            assertThat(source.warnings()).singleElement().asString().contains("another 1.3 seconds");
        }
    }

    @Test
    void chunksAndTagsAfterTheSoundAreNotSound() throws IOException {
        byte[] list = PcmBytes.chunk("LIST", new byte[33]);
        byte[] tag = PcmBytes.join("TAG".getBytes(StandardCharsets.US_ASCII), new byte[] {1, 2}, new byte[123]);
        byte[] music = PcmBytes.join("ID3".getBytes(StandardCharsets.US_ASCII), new byte[] {3, 0}, DATA);
        for (byte[] tail :
                List.of(list, tag, music, new byte[1], new byte[100_000], PcmBytes.join(list, new byte[5000]))) {
            assertLength(Files.write(folder.resolve("a.wav"), PcmBytes.join(WAV, tail)), SAMPLES);
        }
    }

    @Test
    void severalChunksOfSoundAreReadOneAfterTheOther() throws IOException {
        byte[] odd = PcmBytes.join(
                PcmBytes.riff(),
                PcmBytes.chunk("fmt ", FORMAT),
                PcmBytes.chunk("LIST", new byte[7]),
                PcmBytes.chunk("data", DATA),
                PcmBytes.chunk("JUNK", new byte[3]),
                PcmBytes.chunk("data", DATA));
        assertLength(Files.write(folder.resolve("a.wav"), odd), 2 * SAMPLES);
    }

    @Test
    void oddChunksWithoutPaddingAreFoundToo() throws IOException {
        byte[] list = PcmBytes.chunk("LIST", new byte[7]);
        byte[] unpadded = PcmBytes.join(
                PcmBytes.riff(),
                PcmBytes.chunk("fmt ", FORMAT),
                java.util.Arrays.copyOf(list, list.length - 1),
                PcmBytes.chunk("data", DATA));
        assertLength(Files.write(folder.resolve("a.wav"), unpadded), SAMPLES);
    }

    @Test
    void aTagInFrontOfTheSoundIsSkipped() throws IOException {
        byte[] tag = {'I', 'D', '3', 3, 0, 0, 0, 0, 1, 10};
        assertLength(Files.write(folder.resolve("a.wav"), PcmBytes.join(tag, new byte[138], WAV)), SAMPLES);
    }

    /// FFmpeg then judges the file.
    @Test
    void aHeaderThatEndsInTheMiddleIsNoFault() throws IOException {
        byte[] rf64 = PcmBytes.rf64(FORMAT, DATA);
        for (int length = 1; length < 120; length++) {
            Path file = Files.write(folder.resolve("cut.rf64"), java.util.Arrays.copyOf(rf64, length));

            assertThat(MediaFile.layout(file).end()).isLessThanOrEqualTo(length);
        }
    }

    @Test
    void aFileThatTakesTooLongToRecogniseIsGivenUp() {
        Path file = Path.of("src/test/resources/audio/tone.mp3");
        assertThatThrownBy(() -> new MediaFile(file, MediaFile.layout(file), Duration.ZERO).close())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("was not recognised within 0 seconds");
    }

    @Test
    void thePatienceBeginsAnewWithEveryRead() throws Exception {
        Path file = Files.write(folder.resolve("a.wav"), WAV);
        Duration patience = Duration.ofMillis(500);

        try (StreamDecoder decoder =
                new StreamDecoder(file, ChannelChoice.average(), MediaFile.layout(file), patience)) {
            Thread.sleep(patience.plusMillis(100));
            decoder.seek(19_000);

            assertThat(decoder.position()).isBetween(17_000L, 19_000L);
            while (decoder.next()) {
                Thread.sleep(1);
            }
            assertThat(decoder.position()).isEqualTo(SAMPLES);
            assertThat(decoder.damaged()).isFalse();
        }
    }

    private static void assertLength(Path file, long samples) {
        try (AudioSource source = AudioSource.open(file)) {
            assertThat(source.length()).isEqualTo(samples);
            assertThat(source.info().declaredSeconds().orElseThrow()).isEqualTo(samples / 16_000.0);
            source.survey();
            assertThat(source.warnings()).isEmpty();
        }
    }

    private static byte[] withSize(long size) {
        byte[] bytes = WAV.clone();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(HEADER_BYTES - 4, (int) size);
        return bytes;
    }

    /// IMA ADPCM, mono: blocks of 256 bytes with 505 samples each (Microsoft, Multimedia Data Standards Update of
    /// 1994).
    private static byte[] adpcm() {
        ByteBuffer format = ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN);
        format.putShort((short) 0x11)
                .putShort((short) 1)
                .putInt(16_000)
                .putInt(8110)
                .putShort((short) 256);
        format.putShort((short) 4).putShort((short) 2).putShort((short) 505);
        int blocks = SAMPLES / 505 + 1;
        byte[] fact = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(SAMPLES)
                .array();
        return PcmBytes.join(
                PcmBytes.riff(),
                PcmBytes.chunk("fmt ", format.array()),
                PcmBytes.chunk("fact", fact),
                PcmBytes.chunk("data", new byte[256 * blocks]));
    }

    /// A file that begins with these bytes and goes on with zeros that occupy no disk.
    private Path sparse(byte[] start, long length) throws IOException {
        Path file = Files.write(folder.resolve("sparse"), start);
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(length);
        }
        return file;
    }
}
