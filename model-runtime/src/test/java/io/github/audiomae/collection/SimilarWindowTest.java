package io.github.audiomae.collection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.audio.TimeSpan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimilarWindowTest {
    @TempDir
    Path folder;

    /// What was chosen without an example has no score.
    @Test
    void asTable() throws Exception {
        Path csv = folder.resolve("x.csv");

        SimilarWindow.table(List.of(window(5, 0.5f), window(10, Float.NaN))).write(csv);

        assertThat(Files.readAllLines(csv))
                .containsExactly("recording,start_s,end_s,score", "a.wav,5,10,0.5", "a.wav,10,15,");
    }

    private static SimilarWindow window(double start, float score) {
        return new SimilarWindow(7, Path.of("a.wav"), new TimeSpan(start, start + 5), Optional.empty(), score);
    }
}
