package io.github.audiomae.checkpoint;

import static io.github.audiomae.checkpoint.Opening.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Zip files that are cut short, compressed or contradict themselves, around a valid pickle.
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileZipTest {
    private static final int END_BYTES = 22;

    @TempDir
    Path folder;

    @Test
    void theSoundZipOfTheseTestsOpens() throws IOException {
        assertThat(Opening.openAndReadAll(write(sound()))).isEqualTo(1);
    }

    @Test
    void cutShortAnywhereIsRefused() throws IOException {
        byte[] sound = sound();
        for (int length = 0; length < sound.length; length++) {
            assertRefused(write(Arrays.copyOf(sound, length)));
        }
        assertRefused(write(Arrays.copyOf(sound, sound.length - 1)), "cut short");
    }

    @Test
    void zipBombsAreRefusedUnopened() throws IOException {
        Path pickleBomb = new TorchZip().bomb("archive/data.pkl", 50_000_000).write(folder);
        assertRefused(pickleBomb, "compressed");
        Path storageBomb = TorchZip.around(PickleBytes.soundModel().toBytes())
                .bomb("archive/data/0", 50_000_000)
                .write(folder);
        assertRefused(storageBomb, "compressed");
    }

    @Test
    void theSameMemberTwiceIsRefused() throws IOException {
        byte[] zip = TorchZip.around(PickleBytes.soundModel().toBytes())
                .member("archive/data/0", new byte[8])
                .member("archive/data/1", new byte[8])
                .toBytes();
        String text = new String(zip, StandardCharsets.ISO_8859_1).replace("archive/data/1", "archive/data/0");
        assertRefused(write(text.getBytes(StandardCharsets.ISO_8859_1)), "\"archive/data/0\" twice");
    }

    @Test
    void twoPicklesOrNoneAreRefused() throws IOException {
        byte[] pickle = PickleBytes.soundModel().toBytes();
        assertRefused(TorchZip.around(pickle).member("other/data.pkl", pickle).write(folder), "more than one");
        assertRefused(new TorchZip().member("notes.txt", new byte[3]).write(folder), "without a data.pkl");
    }

    @Test
    void bigEndianFilesAreRefused() throws IOException {
        byte[] pickle = PickleBytes.soundModel().toBytes();
        TorchZip zip = TorchZip.around(pickle)
                .member("archive/data/0", new byte[8])
                .member("archive/byteorder", "big".getBytes(StandardCharsets.US_ASCII));
        assertRefused(zip.write(folder), "big-endian");
    }

    @ParameterizedTest(name = "{0} bytes at {1} of the end record are {2}")
    @CsvSource({
        "2, 10, 3, claims 3 members in 122 bytes",
        "2, 10, 65535, 64-bit part",
        "4, 12, 1, claims 2 members in 1 bytes",
        "4, 12, 92, directory is cut short",
        "4, 12, -1, 64-bit part",
        "4, 12, 123, lies outside the file",
        "4, 12, 2147483647, lies outside the file",
        "4, 16, 0, directory is cut short",
        "4, 16, -1, 64-bit part",
        "4, 16, 7, directory is cut short",
        "2, 20, 1, at its end is missing"
    })
    void lyingEndRecordsAreRefused(int width, int at, int value, String reason) throws IOException {
        byte[] zip = sound();
        put(zip, zip.length - END_BYTES + at, width, value);
        assertRefused(write(zip), reason);
    }

    @ParameterizedTest(name = "{0} bytes at {1} of the first directory entry are {2}")
    @CsvSource({
        "4, 0, 0",
        "2, 8, 1",
        "2, 10, 8",
        "4, 24, 2147483647",
        "4, 24, -1",
        "2, 28, 65535",
        "2, 28, 15",
        "2, 30, 65535",
        "2, 32, 1",
        "4, 42, 1",
        "4, 42, -1",
        "4, 42, 2147483647"
    })
    void lyingDirectoryEntriesAreRefused(int width, int at, int value) throws IOException {
        byte[] zip = sound();
        int directory = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - END_BYTES + 16);
        put(zip, directory + at, width, value);
        assertRefused(write(zip));
    }

    @Test
    void membersThatReachIntoTheDirectoryAreRefused() throws IOException {
        byte[] zip = sound();
        int directory = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - END_BYTES + 16);
        int begin = 30 + "archive/data.pkl".length();
        put(zip, directory + 24, 4, directory - begin + 1);
        assertRefused(write(zip), "claims", "bytes");

        byte[] other = sound();
        put(other, directory + 42, 4, directory - 1);
        assertRefused(write(other), "lies outside");
    }

    @Test
    void anEmptyMemberMayLieBeforeTheDirectory() throws IOException {
        PickleBytes pickle = new PickleBytes()
                .raw("}")
                .text("weight")
                .tensor("FloatStorage", "0", 0, 0, new long[] {0}, new long[] {1})
                .raw("s.");
        Path file = TorchZip.around(pickle.toBytes())
                .member("archive/data/0", new byte[0])
                .write(folder);

        assertThat(Opening.openAndReadAll(file)).isEqualTo(1);
    }

    @Test
    void aZipWithoutMembersIsNoCheckpoint() throws IOException {
        byte[] end = new byte[END_BYTES];
        put(end, 0, 4, 0x06054b50);
        Path file = write(end);

        assertThatThrownBy(() -> TorchCheckpoint.open(file)).hasMessageContaining("without a data.pkl");
    }

    @Test
    void lyingLocalHeadersAreRefused() throws IOException {
        byte[] zip = sound();
        put(zip, 28, 2, 65535);
        assertRefused(write(zip), "outside");
        put(zip, 28, 2, 0);
        put(zip, 26, 2, 9);
        assertRefused(write(zip), "not where");
    }

    private byte[] sound() throws IOException {
        return TorchZip.around(PickleBytes.soundModel().toBytes())
                .member("archive/data/0", new byte[8])
                .toBytes();
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("made.pth"), bytes);
    }

    private static void put(byte[] zip, int at, int width, int value) {
        ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        if (width == Short.BYTES) {
            buffer.putShort(at, (short) value);
        } else {
            buffer.putInt(at, value);
        }
    }
}
