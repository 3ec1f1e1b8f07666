package io.github.audiomae.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.run.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Real files with damage at random places: within a second, each either opens or is refused with a sentence.
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DamagedBytesTest {
    @TempDir
    Path folder;

    /// The damage is placed where the tensors are described: a header or pickle at the start, a zip directory at
    /// the end.
    @ParameterizedTest(name = "{0}, {1} bytes at the start and {2} at the end")
    @CsvSource({
        "/golden/audiomae/tiny-finetuned.safetensors, 3000, 0",
        "/golden/audiomae/tiny-finetuned.pth, 7000, 4000",
        "/checkpoint/optimizer-first.pth, 4157, 0",
        "/checkpoint/protocol-4.pth, 3831, 0",
        "/checkpoint/views.pth, 2197, 0",
        "/checkpoint/types.pth, 3377, 0",
    })
    void everyDamagedFileOpensOrIsRefused(String name, int atStart, int atEnd) throws Exception {
        byte[] sound = Files.readAllBytes(TorchCheckpointTest.resource(name));
        Random random = new Random(20_261_122);
        int refused = 0;
        for (int round = 0; round < 200; round++) {
            byte[] damaged = round % 8 == 0 ? Arrays.copyOf(sound, random.nextInt(sound.length)) : sound.clone();
            int changes = round % 8 == 0 ? 0 : 1 + random.nextInt(4);
            for (int i = 0; i < changes; i++) {
                int place = random.nextInt(atStart + atEnd);
                int at = place < atStart ? place : damaged.length - 1 - (place - atStart);
                damaged[at] =
                        round % 2 == 0 ? (byte) (damaged[at] ^ 1 << random.nextInt(8)) : (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("damaged"), damaged);
            try {
                Opening.measured(() -> Opening.openAndReadAll(file));
            } catch (ProblemException problem) {
                assertThat(problem.getMessage()).startsWith(file.toString()).doesNotContain("\n");
                refused++;
            }
        }
        assertThat(refused).as("files refused of 200").isBetween(25, 200);
    }
}
