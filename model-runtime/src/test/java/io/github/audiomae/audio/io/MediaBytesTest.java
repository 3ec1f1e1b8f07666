package io.github.audiomae.audio.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.audio.io.MediaBytes.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MediaBytesTest {
    /// A file whose byte at each position is the position.
    private static final RandomBytes FILE = new RandomBytes() {
        @Override
        public int read(long position, byte[] into, int most) {
            for (int i = 0; i < most; i++) {
                into[i] = (byte) (position + i);
            }
            return most;
        }

        @Override
        public void close() {}
    };

    private final MediaBytes bytes =
            new MediaBytes(new byte[] {-1, -2, -3}, List.of(new Part(10, 2), new Part(5, 0), new Part(50, 3)));

    @Test
    void theHeadAndThePartsOfTheFileFollowEachOther() throws IOException {
        for (int most = 1; most < 9; most++) {
            assertThat(read(most)).as("at most %d at once", most).containsExactly(-1, -2, -3, 10, 11, 50, 51, 52);
        }
        assertThat(bytes.length()).isEqualTo(8);
        assertThat(bytes.partsLength()).isEqualTo(5);
    }

    @Test
    void behindTheLastPartIsTheEnd() throws IOException {
        assertThat(bytes.read(FILE, 8, new byte[4], 4)).isEqualTo(-1);
        assertThat(bytes.read(FILE, 100, new byte[4], 4)).isEqualTo(-1);
    }

    @Test
    void aPartAloneHasNoHead() throws IOException {
        MediaBytes part = MediaBytes.of(20, 23);
        byte[] into = new byte[4];

        assertThat(part.length()).isEqualTo(3);
        assertThat(part.read(FILE, 1, into, 4)).isEqualTo(2);
        assertThat(into).containsExactly(21, 22, 0, 0);
    }

    private byte[] read(int most) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] into = new byte[most];
        int count = bytes.read(FILE, 0, into, most);
        while (count > 0) {
            all.write(into, 0, count);
            count = bytes.read(FILE, all.size(), into, most);
        }
        return all.toByteArray();
    }
}
