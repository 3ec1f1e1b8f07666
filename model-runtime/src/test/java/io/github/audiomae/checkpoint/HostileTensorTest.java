package io.github.audiomae.checkpoint;

import static io.github.audiomae.checkpoint.Opening.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tensors with false positions or sizes, in an otherwise valid file with a storage of 16 bytes.
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileTensorTest {
    private static final long HUGE = Long.MAX_VALUE;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "4, 1, 4, 1",
        "4, 0, 5, 1",
        "4, 0, 4, 2",
        "4, 5, 0, 1",
        "4, -1, 4, 1",
        "4, 0, -4, 1",
        "4, 0, 4, -1",
        "5, 0, 5, 1",
        "5, 0, 1, 1",
        "-4, 0, 4, 1",
        "9223372036854775807, 0, 4, 1",
        "4611686018427387904, 0, 4, 1",
        "4, 9223372036854775807, 4, 1",
        "4, 0, 9223372036854775807, 1",
        "4, 0, 2147483647, 1",
        "4, 0, 4, 9223372036854775807",
        "4, 0, 3, 4611686018427387904",
        "4, 0, -9223372036854775808, -9223372036854775808"
    })
    void reachingOutsideTheStorageIsRefused(long stored, long offset, long size, long step) throws IOException {
        assertRefused(file("FloatStorage", "0", stored, offset, new long[] {size}, new long[] {step}), "\"weight\"");
    }

    @Test
    void shapesThatOverflowAreRefused() throws IOException {
        long[] sizes = {1 << 30, 1 << 30, 1 << 30};
        assertRefused(file("FloatStorage", "0", 4, 0, sizes, new long[] {0, 0, 0}), "\"weight\"");
        assertRefused(file("FloatStorage", "0", 4, 0, new long[] {HUGE, HUGE}, new long[] {HUGE, HUGE}));
        assertRefused(file("FloatStorage", "0", 4, 0, new long[] {2, 2}, new long[] {1}));
        assertRefused(file("FloatStorage", "0", 4, 0, new long[40], new long[40]));
    }

    @Test
    void repeatingFourNumbersABillionTimesIsRefused() throws IOException {
        assertRefused(file("FloatStorage", "0", 4, 0, new long[] {1 << 30}, new long[] {0}), "larger than");
        assertRefused(file("FloatStorage", "0", 4, 0, new long[] {1 << 25}, new long[] {0}), "larger than");
    }

    @Test
    void fourMillionRepeatedNumbersAndSixteenAxesAreRead() throws IOException {
        assertThat(Opening.openAndReadAll(file("FloatStorage", "0", 4, 0, new long[] {1 << 22}, new long[] {0})))
                .isEqualTo(1);
        long[] ones = new long[16];
        Arrays.fill(ones, 1);
        assertThat(Opening.openAndReadAll(file("FloatStorage", "0", 4, 0, ones, ones)))
                .isEqualTo(1);
        long[] more = Arrays.copyOf(ones, 17);
        more[16] = 1;
        assertRefused(file("FloatStorage", "0", 4, 0, more, more), "does not describe the tensor");
        assertRefused(file("FloatStorage", "0", 4, 0, new long[] {(1 << 22) + 1}, new long[] {0}), "larger than");
    }

    @Test
    void aMissingStorageIsNamed() throws IOException {
        assertRefused(file("FloatStorage", "7", 4, 0, new long[] {4}, new long[] {1}), "archive/data/7", "missing");
        assertRefused(file("FloatStorage", "../data.pkl", 4, 0, new long[] {4}, new long[] {1}), "missing");
    }

    @Test
    void anUnknownStorageClassIsRefusedWhenItIsRead() throws IOException {
        assertRefused(file("QInt8Storage", "0", 4, 0, new long[] {4}, new long[] {1}), "\"QInt8Storage\"");
    }

    private Path file(String type, String key, long stored, long offset, long[] sizes, long[] steps)
            throws IOException {
        PickleBytes pickle = new PickleBytes()
                .raw("}")
                .text("weight")
                .tensor(type, key, stored, offset, sizes, steps)
                .raw("s.");
        return TorchZip.around(pickle.toBytes())
                .member("archive/data/0", new byte[16])
                .write(folder);
    }
}
