package io.github.audiomae.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.app.cli.Program.Outcome;
import io.github.audiomae.export.Npy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurpriseCommandTest {
    private static final Path GOLDEN = Path.of("../model-runtime/src/test/resources/golden/audiomae");

    @TempDir
    private Path folder;

    private Program program;
    private Path out;

    @BeforeEach
    void importModel() {
        program = new Program(folder.resolve("home"), folder);
        out = folder.resolve("out");
        program.run("model", "import", GOLDEN.resolve("tiny-pretrained.pth"), "--name", "tiny");
    }

    @Test
    void wholeRecordingIsScanned() throws IOException {
        Path sound = Sounds.sweep(folder.resolve("sweep.wav"), 12);

        Outcome outcome = program.run("surprise", sound, "-o", out, "--model", "tiny", "--masks", 8);

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(out.toFile().list())
                .containsExactlyInAnyOrder(
                        "surprise.csv", "surprise.npy", "expected.npy", "spread.npy", "surprise.png");
        // 1024 frames, then the 174 that fit into the rest of 1.76 s: 64 and 11 steps.
        Npy.Floats surprise = Npy.readFloats(out.resolve("surprise.npy"));
        assertThat(surprise.shape()).containsExactly(64 + 11, 8);
        assertThat(Npy.readFloats(out.resolve("expected.npy")).shape()).containsExactly(1024 + 174, 128);
        assertThat(Npy.readFloats(out.resolve("spread.npy")).shape()).containsExactly(1024 + 174, 128);
        List<String> rows = Files.readAllLines(out.resolve("surprise.csv"));
        assertThat(rows).hasSize(1 + 75);
        String[] second = rows.get(2).split(",");
        assertThat(second).hasSize(12);
        assertThat(rows.getFirst()).endsWith("band8,novelty");
        assertThat(Double.parseDouble(second[11])).isPositive();
        assertThat(second[0]).isEqualTo("0.16");
        double sum = 0;
        for (int band = 0; band < 8; band++) {
            assertThat(Double.parseDouble(second[3 + band])).isCloseTo(surprise.values()[8 + band], within(1e-6));
            sum += surprise.values()[8 + band];
        }
        assertThat(Double.parseDouble(second[2])).isCloseTo(sum, within(1e-4));
        assertThat(rows.get(65).split(",")[0]).isEqualTo("10.24");
        assertThat(outcome.err()).containsPattern("Most unusual at 0:|Nothing stands out");
    }

    @Test
    void shortNumberOfContextsIsWrongUsage() throws IOException {
        Path sound = Sounds.sweep(folder.resolve("sweep.wav"), 1);

        Outcome outcome = program.run("surprise", sound, "-o", out, "--model", "tiny", "--masks", 6);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("multiple of four");
    }
}
