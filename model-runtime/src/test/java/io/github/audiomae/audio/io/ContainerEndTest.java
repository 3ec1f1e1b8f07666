package io.github.audiomae.audio.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ogg files made page by page (RFC 3533, section 6).
class ContainerEndTest {
    private static final int FIRST = 2;
    private static final int MIDDLE = 0;
    private static final int LAST = 4;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("a.ogg");
    }

    @Test
    void aLastPageThatIsWholeEndsTheFile() throws IOException {
        page(FIRST, 30);
        page(LAST, 255, 10);
        write();

        assertThat(ContainerEnd.isMissing(file, "ogg", size())).isFalse();
    }

    @Test
    void withoutALastPageTheEndIsMissing() throws IOException {
        page(FIRST, 30);
        page(MIDDLE, 255, 10);
        write();

        assertThat(ContainerEnd.isMissing(file, "ogg", size())).isTrue();
        assertThat(ContainerEnd.isMissing(file, "wav", size()))
                .as("another container")
                .isFalse();
    }

    @Test
    void aLastPageThatLacksItsLastByteIsCut() throws IOException {
        page(FIRST, 30);
        page(LAST, 255, 10);
        Files.write(file, Arrays.copyOf(bytes.toByteArray(), bytes.size() - 1));

        assertThat(ContainerEnd.isMissing(file, "ogg", size())).isTrue();
    }

    @Test
    void aFileThatIsGoneIsLeftToTheDecoder() {
        assertThat(ContainerEnd.isMissing(file, "ogg", 100)).isFalse();
        assertThat(ContainerEnd.hasAnotherLink(file)).isFalse();
    }

    /// What looks like padding may be the zeros of the last page.
    @Test
    void theLastPageReachesIntoTheZeros() throws IOException {
        page(FIRST, 30);
        page(LAST, 255, 10);
        int end = bytes.size();
        bytes.write(new byte[50]);
        write();

        try (FileChannel channel = FileChannel.open(file)) {
            assertThat(ContainerEnd.ofOgg(channel, end - 20)).isEqualTo(end);
            assertThat(ContainerEnd.ofOgg(channel, end)).isEqualTo(end);
        }
    }

    @Test
    void theLastPageOfALongFileIsFoundWhereItStands() throws IOException {
        page(FIRST, 30);
        for (int i = 0; i < 800; i++) {
            page(MIDDLE, 250);
        }
        page(LAST, 100);
        int end = bytes.size();
        bytes.write(new byte[1000]);
        write();

        try (FileChannel channel = FileChannel.open(file)) {
            assertThat(ContainerEnd.ofOgg(channel, end - 60)).isEqualTo(end);
        }
    }

    @Test
    void whereNoPageIsFoundTheEndStays() throws IOException {
        bytes.write(new byte[400]);
        write();

        try (FileChannel channel = FileChannel.open(file)) {
            assertThat(ContainerEnd.ofOgg(channel, 300)).isEqualTo(300);
        }
        assertThat(ContainerEnd.isMissing(file, "ogg", 300)).isTrue();
    }

    @Test
    void aSecondFirstPageBeginsAnotherLink() throws IOException {
        page(FIRST, 30);
        page(MIDDLE, 255, 10);
        page(LAST, 10);
        page(FIRST, 30);
        page(LAST, 10);
        write();

        assertThat(ContainerEnd.hasAnotherLink(file)).isTrue();
    }

    /// Of a sound and its cover picture, for example.
    @Test
    void severalFirstPagesAtTheStartAreStreamsOfOneLink() throws IOException {
        page(FIRST, 30);
        page(FIRST, 40);
        page(MIDDLE, 255, 10);
        page(LAST, 10);
        write();

        assertThat(ContainerEnd.hasAnotherLink(file)).isFalse();
    }

    @Test
    void whatFollowsSomethingElseThanAPageIsNoLink() throws IOException {
        page(FIRST, 30);
        page(LAST, 10);
        bytes.write(new byte[7]);
        page(FIRST, 30);
        page(LAST, 10);
        write();

        assertThat(ContainerEnd.hasAnotherLink(file)).isFalse();
    }

    /// The smallest page there is: 27 bytes of header and no segment.
    @Test
    void aPageWithoutContentCounts() throws IOException {
        page(FIRST, 30);
        page(MIDDLE);
        page(FIRST);
        write();

        assertThat(ContainerEnd.hasAnotherLink(file)).isTrue();
    }

    private void page(int flags, int... segments) {
        byte[] header = new byte[27];
        System.arraycopy(new byte[] {'O', 'g', 'g', 'S'}, 0, header, 0, 4);
        header[5] = (byte) flags;
        header[26] = (byte) segments.length;
        bytes.writeBytes(header);
        for (int segment : segments) {
            bytes.write(segment);
        }
        for (int segment : segments) {
            bytes.writeBytes(new byte[segment]);
        }
    }

    private void write() throws IOException {
        Files.write(file, bytes.toByteArray());
    }

    private long size() throws IOException {
        return Files.size(file);
    }
}
