package io.github.audiomae.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.run.ProblemException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PatientReadTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Path FILE = Path.of("sound.wav");

    @TempDir
    private Path folder;

    @Test
    void givesWhatWasRead() throws IOException {
        assertThat(PatientRead.within(LONG, FILE, () -> "read")).isEqualTo("read");
    }

    @Test
    void passesOnWhatWentWrong() {
        assertThatThrownBy(() -> PatientRead.within(LONG, FILE, () -> {
                    throw new FileNotFoundException("gone");
                }))
                .isInstanceOf(FileNotFoundException.class);
        assertThatThrownBy(() -> PatientRead.within(LONG, FILE, () -> {
                    throw new IllegalStateException("mine");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("mine");
    }

    /// Opening a pipe that nobody fills waits for ever, and so does a disk that has gone.
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void turnsAwayFromWhatDoesNotAnswer() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        assertThatThrownBy(() -> PatientRead.within(Duration.ofSeconds(1), FILE, () -> Files.readAllBytes(pipe)))
                .isInstanceOf(ProblemException.class)
                .hasMessage("sound.wav did not answer within 1 seconds; check the disk or the server that holds it.");
    }

    @Test
    void anInterruptionEndsTheWait() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> PatientRead.within(LONG, FILE, () -> {
                    Thread.sleep(LONG);
                    return 0;
                }))
                .isInstanceOf(CancellationException.class);

        assertThat(Thread.interrupted()).as("the interruption is kept").isTrue();
    }
}
