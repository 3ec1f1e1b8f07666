package io.github.audiomae.audio.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.audio.io.ChunkFile.Chunk;
import io.github.audiomae.audio.io.ChunkFile.Style;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChunkFileTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void aChunkHasANameAndASize() throws IOException {
        riff("abcd", 0xFFFF_FFFE);
        bytes.writeBytes(new byte[] {1, 2, 3, 4, 5, 6, 7, 8});

        try (FileChannel channel = channel()) {
            ChunkFile file = new ChunkFile(channel, 0, Style.RIFF);
            assertThat(file.end()).isEqualTo(16);
            assertThat(file.at(0)).isEqualTo(new Chunk("abcd", 8, 0xFFFF_FFFEL));
            assertThat(file.at(8)).as("no name").isNull();
            assertThat(file.at(9)).as("too few bytes").isNull();
            assertThat(file.at(-1)).isNull();
        }
    }

    @Test
    void sizesAreWrittenAsTheKindOfFileDoes() throws IOException {
        ByteBuffer all = ByteBuffer.allocate(100);
        all.put(0, "FORM".getBytes(StandardCharsets.US_ASCII)).putInt(4, 7);
        all.put(20, "desc".getBytes(StandardCharsets.US_ASCII)).putLong(24, 1L << 40);
        all.put(40, "data".getBytes(StandardCharsets.US_ASCII))
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(56, 124);
        bytes.writeBytes(all.array());

        try (FileChannel channel = channel()) {
            assertThat(new ChunkFile(channel, 0, Style.IFF).at(0)).isEqualTo(new Chunk("FORM", 8, 7));
            assertThat(new ChunkFile(channel, 0, Style.CAF).at(20)).isEqualTo(new Chunk("desc", 32, 1L << 40));
            assertThat(new ChunkFile(channel, 0, Style.WAVE64).at(40)).isEqualTo(new Chunk("data", 64, 100));
        }
        assertThat(Style.RIFF.hasNarrowSizes()).isTrue();
        assertThat(Style.IFF.hasNarrowSizes()).isTrue();
        assertThat(Style.CAF.hasNarrowSizes()).isFalse();
        assertThat(Style.WAVE64.hasNarrowSizes()).isFalse();
    }

    @Test
    void theNextChunkFollowsThePaddingOrTheWriterThatForgotIt() throws IOException {
        bytes.writeBytes(new byte[9]);
        bytes.write(0);
        riff("LIST", 0);
        try (FileChannel channel = channel()) {
            assertThat(new ChunkFile(channel, 0, Style.RIFF).after(9)).isEqualTo(new Chunk("LIST", 18, 0));
        }
        bytes.reset();
        bytes.writeBytes(new byte[9]);
        riff("LIST", 0x41414141);
        try (FileChannel channel = channel()) {
            assertThat(new ChunkFile(channel, 0, Style.RIFF).after(9)).isEqualTo(new Chunk("LIST", 17, 0x41414141));
        }
    }

    @Test
    void anUnknownChunkThatFitsIsMoreLikelyThanOneThatDoesNot() throws IOException {
        bytes.writeBytes(new byte[9]);
        riff("abcd", 4);
        bytes.writeBytes(new byte[] {'e', 'f', 'g', 'h'});
        try (FileChannel channel = channel()) {
            // With padding, the name would be "bcd" and the first byte of the size.
            assertThat(new ChunkFile(channel, 0, Style.RIFF).after(9)).isEqualTo(new Chunk("abcd", 17, 4));
        }
    }

    @Test
    void chunksFollowIfAllOfThemFitOrOneIsWellKnown() throws IOException {
        riff("abcd", 2);
        bytes.writeBytes(new byte[2]);
        riff("efgh", 0);
        try (FileChannel channel = channel()) {
            ChunkFile file = new ChunkFile(channel, 0, Style.RIFF);
            assertThat(file.isFollowedByChunks(0)).isTrue();
            assertThat(file.isFollowedByChunks(18)).as("the end").isTrue();
            assertThat(file.isFollowedByChunks(19)).as("past the end").isFalse();
            assertThat(file.isFollowedByChunks(2)).isFalse();
        }
        riff("ijkl", 1000);
        try (FileChannel channel = channel()) {
            assertThat(new ChunkFile(channel, 0, Style.RIFF).isFollowedByChunks(0))
                    .isFalse();
        }
        bytes.reset();
        riff("LIST", 1000);
        try (FileChannel channel = channel()) {
            assertThat(new ChunkFile(channel, 0, Style.RIFF).isFollowedByChunks(0))
                    .isTrue();
        }
    }

    @Test
    void namesArePrintableAscii() throws IOException {
        riff(" ~a ", 0);
        riff("\u001fabc", 0);
        riff("abc\u007f", 0);
        try (FileChannel channel = channel()) {
            ChunkFile file = new ChunkFile(channel, 0, Style.RIFF);
            assertThat(file.at(0)).isEqualTo(new Chunk(" ~a ", 8, 0));
            assertThat(file.at(8)).isNull();
            assertThat(file.at(16)).isNull();
        }
    }

    @Test
    void payloadsOfWave64EndAtAMultipleOfEightBytes() throws IOException {
        bytes.writeBytes(new byte[24]);
        bytes.writeBytes(wave64("data", 24));

        try (FileChannel channel = channel()) {
            assertThat(new ChunkFile(channel, 0, Style.WAVE64).after(17)).isEqualTo(new Chunk("data", 48, 0));
        }
    }

    /// At 9 stands `abcd` without padding, and at 10 `bcd` and what follows: both are names.
    @Test
    void ofTwoPossibleChunksTheLikelierIsTaken() throws IOException {
        bytes.writeBytes(new byte[9]);
        bytes.writeBytes("xLIST".getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(new byte[20]); // after the padding "LIST" of size 0; before it "xLIS" of 0x54 bytes
        assertThat(after(9)).isEqualTo(new Chunk("LIST", 18, 0));

        bytes.reset();
        bytes.writeBytes(new byte[9]);
        bytes.writeBytes("xabcd".getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(new byte[200]); // both fit
        assertThat(after(9)).as("behind its padding").isEqualTo(new Chunk("abcd", 18, 0));

        bytes.reset();
        bytes.writeBytes(new byte[9]);
        riff("abcd", 4);
        bytes.writeBytes("~~~~".getBytes(StandardCharsets.US_ASCII)); // exactly up to the end of the file
        assertThat(after(9)).isEqualTo(new Chunk("abcd", 17, 4));
    }

    @Test
    void aChunkMayReachTheEndOfTheFileButNotFurther() throws IOException {
        riff("abcd", 4);
        bytes.writeBytes(new byte[4]);
        try (FileChannel channel = channel()) {
            assertThat(new ChunkFile(channel, 0, Style.RIFF).isFollowedByChunks(0))
                    .isTrue();
        }
        bytes.reset();
        riff("abcd", 5);
        bytes.writeBytes(new byte[4]);
        try (FileChannel channel = channel()) {
            assertThat(new ChunkFile(channel, 0, Style.RIFF).isFollowedByChunks(0))
                    .isFalse();
        }
    }

    @Test
    void tenThousandUnknownChunksAreNoneOfASound() throws IOException {
        for (int i = 0; i < 9_999; i++) {
            riff("abcd", 0);
        }
        try (FileChannel channel = channel()) {
            assertThat(new ChunkFile(channel, 0, Style.RIFF).isFollowedByChunks(0))
                    .isTrue();
        }
        riff("abcd", 0);
        try (FileChannel channel = channel()) {
            assertThat(new ChunkFile(channel, 0, Style.RIFF).isFollowedByChunks(0))
                    .isFalse();
        }
    }

    @Test
    void theLastByteOfALongRestIsSeenFromAnyPosition() throws IOException {
        bytes.writeBytes(new byte[1_000_000]);
        bytes.write(1);
        try (FileChannel channel = channel()) {
            assertThat(new ChunkFile(channel, 0, Style.RIFF).isZeroFrom(0)).isFalse();
            assertThat(new ChunkFile(channel, 0, Style.RIFF).isZeroFrom(500_000))
                    .isFalse();
        }
    }

    @Test
    void zerosAreSeenInALongRest() throws IOException {
        bytes.writeBytes(new byte[500_000]);
        try (FileChannel channel = channel()) {
            assertThat(new ChunkFile(channel, 0, Style.RIFF).isZeroFrom(0)).isTrue();
            assertThat(new ChunkFile(channel, 0, Style.RIFF).isZeroFrom(500_000))
                    .isTrue();
        }
        bytes.write(1);
        try (FileChannel channel = channel()) {
            assertThat(new ChunkFile(channel, 0, Style.RIFF).isZeroFrom(0)).isFalse();
            assertThat(new ChunkFile(channel, 0, Style.RIFF).isZeroFrom(500_000))
                    .isFalse();
        }
    }

    @Test
    void readingEndsWithTheFile() throws IOException {
        bytes.writeBytes(new byte[] {1, 2, 3});
        try (FileChannel channel = channel()) {
            ByteBuffer read = new ChunkFile(channel, 0, Style.IFF).read(1, 10);
            assertThat(read.remaining()).isEqualTo(2);
            assertThat(read.getShort()).isEqualTo((short) 0x0203);
        }
    }

    private @Nullable Chunk after(long payloadEnd) throws IOException {
        try (FileChannel channel = channel()) {
            return new ChunkFile(channel, 0, Style.RIFF).after(payloadEnd);
        }
    }

    /// A header whose size includes itself.
    private static byte[] wave64(String name, long size) {
        ByteBuffer header = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
        return header.put(name.getBytes(StandardCharsets.US_ASCII))
                .putLong(16, size)
                .array();
    }

    private void riff(String name, int size) {
        bytes.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(size)
                .array());
    }

    private FileChannel channel() throws IOException {
        return FileChannel.open(Files.write(folder.resolve("chunks"), bytes.toByteArray()));
    }
}
