package io.github.audiomae.checkpoint;

import static io.github.audiomae.checkpoint.Opening.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Zip files with numbers of 64 bits, as files of more than 4 GiB or 65,535 members have them; here they are small, and
/// the 32-bit numbers say all the same that the others count (PKWARE APPNOTE.TXT 6.3.10, sections 4.3.14, 4.3.15 and
/// 4.5.3).
class Zip64Test {
    private static final int END_BYTES = 22;
    private static final int ENTRY_BYTES = 46;
    private static final int END64_BYTES = 56;
    private static final int LOCATOR_BYTES = 20;
    private static final byte[] COMMENT = {'n', 'o', 't', 'e'};

    @TempDir
    Path folder;

    /// A sound zip of two members; its directory begins at `begin`.
    private ByteBuffer plain;

    private int begin;

    @BeforeEach
    void writeZip() throws IOException {
        plain = little(TorchZip.around(PickleBytes.soundModel().toBytes())
                .member("archive/data/0", new byte[8])
                .toBytes());
        begin = plain.getInt(plain.capacity() - END_BYTES + 16);
    }

    @ParameterizedTest(name = "also the packed size: {0}")
    @ValueSource(booleans = {true, false})
    void membersAreFoundByTheirLongNumbers(boolean packed) throws IOException {
        ByteBuffer directory = directory(packed, Long.BYTES * 3);

        assertThat(Opening.openAndReadAll(write(joined(before(), directory, end(directory.capacity())))))
                .isEqualTo(1);
    }

    @Test
    void missingLongNumbersAreRefused() throws IOException {
        ByteBuffer sizeOnly = directory(true, Long.BYTES);
        assertRefused(write(joined(before(), sizeOnly, end(sizeOnly.capacity()))), "lies outside");
        ByteBuffer cut = directory(true, Long.BYTES - 1);
        assertRefused(write(joined(before(), cut, end(cut.capacity()))), "outside");
    }

    @ParameterizedTest(name = "only at {1}")
    @CsvSource({"2, 10", "4, 12", "4, 16"})
    void oneNumberThatDoesNotFitIsEnough(int width, int at) throws IOException {
        ByteBuffer directory = directory(true, Long.BYTES * 3);
        ByteBuffer end = end(directory.capacity());
        int record = END64_BYTES + LOCATOR_BYTES;
        end.putShort(record + 10, (short) 2).putInt(record + 12, directory.capacity());
        end.putInt(record + 16, begin);
        if (width == Short.BYTES) {
            end.putShort(record + at, (short) -1);
        } else {
            end.putInt(record + at, -1);
        }

        assertThat(Opening.openAndReadAll(write(joined(before(), directory, end))))
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "{1} at {0}")
    @CsvSource({
        "0, 0, 64-bit part", // the record's mark
        "32, 7, claims 7 members",
        "32, -1, claims -1 members",
        "40, -1, lies outside",
        "40, 9223372036854775807, lies outside",
        "48, -1, lies outside",
        "48, 9223372036854775807, lies outside",
        "56, 0, 64-bit part", // the locator's mark
        "64, -1, 64-bit part",
        "64, 9223372036854775807, 64-bit part",
        "64, 1, 64-bit part"
    })
    void lyingLongNumbersAreRefused(int at, long value, String reason) throws IOException {
        ByteBuffer directory = directory(true, Long.BYTES * 3);
        ByteBuffer end = end(directory.capacity()).putLong(at, value);

        assertRefused(write(joined(before(), directory, end)), reason);
    }

    @Test
    void aHugeDirectoryIsNotRead() throws IOException {
        ByteBuffer huge = ByteBuffer.allocate((24 << 20) + 1);

        assertRefused(write(joined(before(), huge, end(huge.capacity()))), "in 25165825 bytes");
    }

    @Test
    void aZipWithoutMembersIsNoCheckpoint() throws IOException {
        begin = 0;
        Path file = write(end(0).putLong(24, 0).putLong(32, 0));

        assertThatThrownBy(() -> TorchCheckpoint.open(file)).hasMessageContaining("without a data.pkl");
    }

    /// The members.
    private ByteBuffer before() {
        return plain.slice(0, begin);
    }

    /// The directory with all numbers of the members in an extra field of 64-bit numbers, behind a field of another
    /// kind, and with comments.
    ///
    /// @param packed whether the packed size is among them
    /// @param extraBytes how many bytes of the numbers are written
    private ByteBuffer directory(boolean packed, int extraBytes) {
        ByteBuffer directory = little(new byte[1000]);
        int at = begin;
        for (int member = 0; member < 2; member++) {
            int nameBytes = plain.getShort(at + 28);
            ByteBuffer numbers = little(new byte[24]).putLong(plain.getInt(at + 24));
            if (packed) {
                numbers.putLong(plain.getInt(at + 20));
            }
            numbers.putLong(plain.getInt(at + 42));
            int length = Math.min(extraBytes, numbers.position());
            int entry = directory.position();
            directory.put(plain.slice(at, ENTRY_BYTES + nameBytes));
            directory.putShort((short) 0x5455).putShort((short) 5).put(new byte[5]); // a time
            directory.putShort((short) 1).putShort((short) length).put(numbers.array(), 0, length);
            directory.put(COMMENT);
            if (packed) {
                directory.putInt(entry + 20, -1);
            }
            directory.putInt(entry + 24, -1).putInt(entry + 42, -1);
            directory.putShort(entry + 30, (short) (9 + 4 + length)).putShort(entry + 32, (short) COMMENT.length);
            at += ENTRY_BYTES + nameBytes;
        }
        return little(directory.slice(0, directory.position()));
    }

    /// The record of 64-bit numbers, its locator, and the end record, whose numbers are all too small.
    private ByteBuffer end(long directoryBytes) {
        ByteBuffer end = little(new byte[END64_BYTES + LOCATOR_BYTES + END_BYTES]);
        end.putInt(0x06064b50)
                .putLong(44)
                .putShort((short) 45)
                .putShort((short) 45)
                .putLong(0);
        end.putLong(2).putLong(2).putLong(directoryBytes).putLong(begin);
        end.putInt(0x07064b50).putInt(0).putLong(begin + directoryBytes).putInt(1);
        end.putInt(0x06054b50).putInt(0).putShort((short) -1).putShort((short) -1);
        return end.putInt(-1).putInt(-1).putShort((short) 0).clear();
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer little(ByteBuffer bytes) {
        return bytes.order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer joined(ByteBuffer... parts) {
        int bytes = 0;
        for (ByteBuffer part : parts) {
            bytes += part.capacity();
        }
        ByteBuffer all = little(new byte[bytes]);
        for (ByteBuffer part : parts) {
            all.put(part.duplicate().clear());
        }
        return all;
    }

    private Path write(ByteBuffer zip) throws IOException {
        return Files.write(folder.resolve("made.pth"), zip.array());
    }
}
