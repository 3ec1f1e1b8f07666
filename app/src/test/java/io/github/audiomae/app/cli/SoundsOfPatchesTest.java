package io.github.audiomae.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.cli.Program.Outcome;
import io.github.audiomae.audio.io.AudioSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundsOfPatchesTest {
    private static final List<String> NAMES =
            List.of("original.wav", "visible.wav", "hidden.wav", "reconstruction.wav");

    @TempDir
    private Path folder;

    private Program program;
    private Path sound;

    @BeforeEach
    void makeSound() throws IOException {
        program = new Program(folder.resolve("home"), folder);
        sound = Sounds.sweep(folder.resolve("sweep.wav"), 2);
    }

    @Test
    void reconstructWritesFourSoundsOfTheSameLength() {
        Path out = folder.resolve("out");

        Outcome outcome = program.run("reconstruct", sound, "-o", out, "--mask-ratio", 0.5, "--format", "wav");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(out.toFile().list()).containsExactlyInAnyOrderElementsOf(NAMES);
        for (String name : NAMES) {
            assertThat(samples(out.resolve(name))).as(name).hasSize(32_000);
        }
        assertThat(samples(out.resolve("original.wav"))).isEqualTo(samples(sound));
        float[] visible = samples(out.resolve("visible.wav"));
        float[] hidden = samples(out.resolve("hidden.wav"));
        float[] original = samples(sound);
        for (int i = 0; i < original.length; i++) {
            assertThat(Math.abs(visible[i] + hidden[i] - original[i])).isLessThan(3 / 32768f);
        }
        assertThat(samples(out.resolve("reconstruction.wav"))).isNotEqualTo(original);
    }

    @Test
    void windowInTheMiddleOfASoundIsThatPartOfIt() throws IOException {
        Path longer = Sounds.sweep(folder.resolve("longer.wav"), 13);
        Path out = folder.resolve("out");

        program.run("reconstruct", longer, "-o", out, "--at", 2, "--mask-ratio", 0, "--format", "wav");

        float[] expected = Arrays.copyOfRange(samples(longer), 32_000, 32_000 + 163_840);
        assertThat(samples(out.resolve("original.wav"))).isEqualTo(expected);
        float[] heard = samples(out.resolve("reconstruction.wav"));
        for (int i = 0; i < heard.length; i++) {
            assertThat(Math.abs(heard[i] - expected[i])).isLessThan(2 / 32768f);
        }
    }

    @Test
    void oraclePhaseIsSaidAndWritten() throws IOException {
        Path out = folder.resolve("out");

        Outcome outcome = program.run("reconstruct", sound, "-o", out, "--format", "wav,flac", "--phase", "oracle");

        assertThat(outcome.err()).containsOnlyOnce("uses what was hidden");
        assertThat(samples(out.resolve("reconstruction.flac"))).isEqualTo(samples(out.resolve("reconstruction.wav")));
        byte[] wav = Files.readAllBytes(out.resolve("reconstruction.wav"));
        assertThat(new String(wav, java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("oracle phase");
    }

    @Test
    void featuresHaveNoSound() throws IOException {
        Outcome outcome = program.run(
                "reconstruct",
                Sounds.features(folder.resolve("f.npy"), 500),
                "-o",
                folder.resolve("out"),
                "--format",
                "wav");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("array of features");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private static float[] samples(Path file) {
        try (AudioSource source = AudioSource.open(file)) {
            float[] samples = new float[(int) source.length()];
            source.read(0, samples, 0, samples.length);
            return samples;
        }
    }
}
