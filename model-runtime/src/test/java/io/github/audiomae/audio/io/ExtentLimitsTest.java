package io.github.audiomae.audio.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.audio.io.ChunkFile.Style;
import io.github.audiomae.testing.PcmBytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How far a chunk of sound reaches at the limits of what its size may mean. The files are sparse: they occupy no disk.
class ExtentLimitsTest {
    private static final long START = 20;
    private static final long WRAP = 1L << 32;
    private static final long PLACEHOLDER = 0x7FFFF000L;
    private static final byte[] GARBAGE = {7};
    private static final byte[] CHUNK = PcmBytes.chunk("LIST", new byte[4]);
    private static final byte[] NOTHING = {};

    @TempDir
    private Path folder;

    @Test
    void noSoundIsNoSoundIfChunksFollow() throws IOException {
        assertThat(extent(Style.RIFF, 0, 12, CHUNK)).isEqualTo(new SoundExtent(0, false, 0));
        assertThat(extent(Style.RIFF, 0, 12, GARBAGE)).isEqualTo(new SoundExtent(12, false, 0));
    }

    @Test
    void aSizeBeyondReasonIsNone() throws IOException {
        long most = 1L << 60;

        assertThat(extent(Style.WAVE64, most, 1000, NOTHING)).isEqualTo(new SoundExtent(1000, true, 0));
        assertThat(extent(Style.WAVE64, most + 1, 1000, NOTHING)).isEqualTo(new SoundExtent(1000, false, 0));
        assertThat(extent(Style.WAVE64, -1, 1000, NOTHING)).isEqualTo(new SoundExtent(1000, false, 0));
    }

    @Test
    void theLargestNumberMeansTheWholeFileWhereSizesHave32Bits() throws IOException {
        long rest = 5L << 30;

        assertThat(extent(Style.RIFF, WRAP - 1, rest, NOTHING)).isEqualTo(new SoundExtent(rest, false, 0));
        assertThat(extent(Style.WAVE64, WRAP - 1, rest, GARBAGE))
                .isEqualTo(new SoundExtent(WRAP - 1, false, rest - WRAP + 1));
    }

    @Test
    void aPlaceholderBeyondTheEndIsNoSignOfACut() throws IOException {
        assertThat(extent(Style.RIFF, PLACEHOLDER, 1000, NOTHING)).isEqualTo(new SoundExtent(1000, false, 0));
        assertThat(extent(Style.RIFF, PLACEHOLDER - 1, 1000, NOTHING)).isEqualTo(new SoundExtent(1000, true, 0));
        assertThat(extent(Style.WAVE64, PLACEHOLDER, 1000, NOTHING)).isEqualTo(new SoundExtent(1000, true, 0));
    }

    @Test
    void aPlaceholderWithinTheFileMeansTheWholeFile() throws IOException {
        assertThat(extent(Style.RIFF, PLACEHOLDER, PLACEHOLDER + 100, GARBAGE))
                .isEqualTo(new SoundExtent(PLACEHOLDER + 100, false, 0));
        assertThat(extent(Style.RIFF, PLACEHOLDER - 2, PLACEHOLDER + 98, GARBAGE))
                .isEqualTo(new SoundExtent(PLACEHOLDER - 2, false, 100));
    }

    /// Some writers count headers, too: 4096 bytes more or less are the same size.
    @Test
    void aSizeThatWrappedMayBeOffByAFewHeaders() throws IOException {
        long size = 50_000;
        long whole = size + WRAP;

        assertThat(extent(Style.RIFF, size, whole - 4096, NOTHING)).isEqualTo(new SoundExtent(whole - 4096, false, 0));
        assertThat(extent(Style.RIFF, size, whole - 4098, NOTHING)).isEqualTo(new SoundExtent(size, false, 0));
        assertThat(extent(Style.RIFF, size, whole + 4096, NOTHING)).isEqualTo(new SoundExtent(whole, false, 0));
        assertThat(extent(Style.RIFF, size, whole + 4098, NOTHING)).isEqualTo(new SoundExtent(size, false, 0));
        assertThat(extent(Style.RIFF, size, whole + WRAP - 4096, NOTHING))
                .isEqualTo(new SoundExtent(whole + WRAP - 4096, false, 0));
    }

    @Test
    void onlyAFileOfMoreThan4GibMayHaveWrapped() throws IOException {
        assertThat(extent(Style.RIFF, 50_000, WRAP, GARBAGE)).isEqualTo(new SoundExtent(50_000, false, WRAP - 50_000));
        assertThat(extent(Style.RIFF, 50_000, WRAP + 2, GARBAGE)).isEqualTo(new SoundExtent(WRAP + 2, false, 0));
    }

    /// @param announced size of the chunk of sound
    /// @param rest bytes from the start of the sound to the end of the file, all of them zero but for
    /// @param following what stands where the chunk ends by its announced size
    private SoundExtent extent(Style style, long announced, long rest, byte... following) throws IOException {
        try (FileChannel channel = FileChannel.open(
                folder.resolve("sound"),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.SPARSE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(1), START + rest - 1);
            if (following.length > 0) {
                channel.write(ByteBuffer.wrap(following), START + announced);
            }
            return SoundExtent.of(new ChunkFile(channel, 0, style), new ChunkFile.Chunk("data", START, announced));
        }
    }
}
