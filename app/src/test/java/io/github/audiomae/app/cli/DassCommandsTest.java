package io.github.audiomae.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.github.audiomae.app.cli.Program.Outcome;
import io.github.audiomae.export.Npy;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A DASS from checkpoint to numbers, by commands alone, compared with the reference (golden/dass; tolerance 5e-5).
class DassCommandsTest {
    private static final Path GOLDEN = Path.of("../model-runtime/src/test/resources/golden/dass");
    private static final float TOLERANCE = 5e-5f;

    @TempDir
    private Path folder;

    @Test
    void aDassClassifiesEmbedsAndSaysWhatItCannotDo() {
        Program program = new Program(folder.resolve("home"), folder);
        Outcome imported = program.run("model", "import", GOLDEN, "--name", "tiny");
        assertThat(imported.code()).as(imported.err()).isZero();
        assertThat(imported.err())
                .startsWith("Family dass: up to 61.44 s at 16 kHz, no patches to hide. It can classify and embed.")
                .contains("Licence unknown")
                .contains("Classes: 0 \"Speech\", 1 \"Male speech, man speaking\"")
                .contains("DASS of 1-1-2-1 blocks, 8 to 64 wide, 527 classes, 0.1 M parameters");

        Outcome heard = program.run(
                "classify",
                GOLDEN.resolve("clip10s_input.npy"),
                "--normalized-input",
                "--model",
                "tiny",
                "--maps",
                folder.resolve("maps"));
        assertThat(heard.code()).as(heard.err()).isZero();
        float[] map = Npy.readFloats(folder.resolve("maps/clip10s_input.npy.0.00.npy"))
                .values();
        float[] mean = new float[527];
        for (int i = 0; i < map.length; i++) {
            mean[i % 527] += map[i] / (4 * 32);
        }
        assertThat(mean)
                .containsExactly(
                        Npy.readFloats(GOLDEN.resolve("clip10s_logits.npy")).values(), offset(TOLERANCE));

        assertThat(program.run("model", "show", "tiny").out()).contains("stages     1-1-2-1 blocks");
        assertThat(program.run("classify", GOLDEN.resolve("fbank_raw_3s.npy"), "--model", "tiny", "--window", 61)
                        .code())
                .isZero();
        Outcome hidden =
                program.run("classify", GOLDEN.resolve("fbank_raw_3s.npy"), "--model", "tiny", "--mask-ratio", "0.5");
        assertThat(hidden.code()).isEqualTo(3);
        assertThat(hidden.err()).contains("classifies whole windows only");
        Outcome painted = program.run(
                "reconstruct", GOLDEN.resolve("fbank_raw_3s.npy"), "--model", "tiny", "-o", folder.resolve("out"));
        assertThat(painted.code()).isEqualTo(3);
        assertThat(painted.err()).contains("cannot reconstruct");
    }
}
