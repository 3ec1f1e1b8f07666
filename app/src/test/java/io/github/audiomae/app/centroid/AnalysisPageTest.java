package io.github.audiomae.app.centroid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.features.MelAxis;
import io.github.audiomae.features.Normalization;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SpectrogramWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The page on analyses shows the toy's code as it is, all of it, and the toy measures what it says.
class AnalysisPageTest {
    private static final String PACKAGE = "io/github/audiomae/app/centroid";

    @Test
    void pageShowsTheWholeToy() throws IOException {
        List<String> shown = AnalysisPage.blocks();

        assertThat(shown).hasSize(7);
        assertThat(toy())
                .allSatisfy(file -> assertThat(shown)
                        .as(file.toString())
                        .anySatisfy(block ->
                                assertThat(Files.readString(file).strip()).endsWith(block)));
    }

    @Test
    void centroidOfOneLoudMelBinIsThatBin() {
        float[] values = new float[Preprocessing.AUDIOSET.frames() * SpectrogramWindow.MEL_BINS];
        Arrays.fill(values, -15);
        for (int frame = 0; frame < Preprocessing.AUDIOSET.frames(); frame++) {
            values[frame * SpectrogramWindow.MEL_BINS + 40] = 10;
        }
        LogMelSpectrogram raw = new LogMelSpectrogram(values);

        SpectralCentroid centroid =
                SpectralCentroid.of(SpectrogramWindow.of(raw, 0, Preprocessing.AUDIOSET), Normalization.AUDIOSET);

        assertThat(centroid.melBin()).isCloseTo(40, within(0.001));
        assertThat(centroid.hertz()).isCloseTo(MelAxis.SHOWN.hertz(40), within(0.1));
    }

    private static List<Path> toy() throws IOException {
        try (Stream<Path> code = Files.list(Path.of("src/test/java").resolve(PACKAGE))) {
            List<Path> files = code.filter(file -> !file.toString().contains("AnalysisPage"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .toList();
            return Stream.concat(
                            files.stream(),
                            Stream.of(Path.of("src/test/resources")
                                    .resolve(PACKAGE)
                                    .resolve("Centroid.properties")))
                    .toList();
        }
    }
}
