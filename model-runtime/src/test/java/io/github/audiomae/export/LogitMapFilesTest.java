package io.github.audiomae.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.inference.LogitMap;
import io.github.audiomae.run.ProblemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogitMapFilesTest {
    @TempDir
    private Path folder;

    @Test
    void aMapIsNamedAfterItsSoundAndSecond() {
        LogitMapFiles files =
                new LogitMapFiles(folder.resolve("maps"), sound -> Path.of("in").resolve(sound));
        LogitMap map = new LogitMap(new float[] {1, 2, 3, 4, 5, 6}, 1, 3, 2);

        files.write(Path.of("a.wav"), new TimeSpan(10.24, 20.48), map);
        files.write(Path.of("a.wav"), new TimeSpan(0, 10.24), map);

        Npy.Floats written = Npy.readFloats(folder.resolve("maps/in/a.wav.10.24.npy"));
        assertThat(written.shape()).containsExactly(1, 3, 2);
        assertThat(written.values()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(folder.resolve("maps/in/a.wav.0.00.npy")).exists();
    }

    @Test
    void aModelWithoutMapsIsAProblem() {
        LogitMapFiles files = new LogitMapFiles(folder, sound -> sound);

        assertThatThrownBy(() -> files.write(Path.of("a.wav"), new TimeSpan(0, 1), null))
                .isInstanceOf(ProblemException.class);
        assertThat(folder).isEmptyDirectory();
    }
}
