package io.github.audiomae.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.audiomae.app.cli.Program.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The `head` commands: sweeps against noisy arrays of features, with the bundled model.
class HeadCommandsTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    @Test
    void aHeadIsAModelLikeAnyOther() throws IOException {
        Program program = new Program(folder.resolve("home"), folder);
        Path sounds = folder.resolve("sounds");
        StringBuilder labels = new StringBuilder("file,label\n");
        for (int i = 0; i < 3; i++) {
            Sounds.sweep(sounds.resolve("sweep" + i + ".wav"), 1.2 + 0.3 * i);
            Sounds.features(sounds.resolve("array" + i + ".npy"), 120 + 30 * i);
            labels.append("sounds/sweep").append(i).append(".wav,Sweep\n");
            labels.append("array").append(i).append(".npy,Waves\n");
        }
        Path csv = Files.writeString(folder.resolve("labels.csv"), labels);
        Path collection = folder.resolve("all.collection");
        done(program, "collection", "create", collection, "--window", "2");
        done(program, "collection", "add", collection, sounds);

        JsonNode report =
                JSON.readTree(done(program, "head", "train", collection, "--labels", csv, "--name", "mine", "--json"));
        assertThat(report.path("measures").path("windows").asInt()).isEqualTo(6);
        assertThat(report.path("measures").path("classes")).hasSize(2);

        JsonNode evaluation = JSON.readTree(
                done(program, "head", "evaluate", collection, "--labels", csv, "--model", "mine", "--json"));
        assertThat(evaluation.path("seen_in_training").asInt()).isEqualTo(6);
        assertThat(evaluation.path("measures").path("accuracy").path("value").asDouble())
                .isEqualTo(1);

        done(program, "model", "verify", "mine");
        // The graph computes from the sound what the head computes from the stored vector.
        for (String sound : new String[] {"sweep1.wav", "array2.npy"}) {
            JsonNode classified = JSON.readTree(done(
                    program, "classify", sounds.resolve(sound), "--model", "mine", "--window", 2, "--format", "json"));
            assertThat(classified.findValue("label").asText()).isEqualTo(sound.startsWith("sweep") ? "Sweep" : "Waves");
        }
        Path ofHead = folder.resolve("head.csv");
        Path ofBase = folder.resolve("base.csv");
        done(program, "embed", sounds, "-o", ofHead, "--window", 2, "--model", "mine");
        done(program, "embed", sounds, "-o", ofBase, "--window", 2);
        assertThat(firstValue(ofHead)).isCloseTo(firstValue(ofBase), Offset.offset(1e-4));

        Path onnx = folder.resolve("head.onnx");
        done(program, "head", "export", "--model", "mine", "-o", onnx);
        assertThat(onnx).isNotEmptyFile();
        Outcome taken = program.run("head", "train", collection, "--labels", csv, "--name", "mine");
        assertThat(taken.code()).isEqualTo(3);
        Outcome none = program.run("head", "export", "--model", "Audio-MAE-small", "-o", onnx);
        assertThat(none.code()).isEqualTo(3);
        assertThat(none.err()).contains("is no head");
    }

    private static double firstValue(Path csv) throws IOException {
        return Double.parseDouble(Files.readAllLines(csv).get(3).split(",")[4]);
    }

    private static String done(Program program, Object... arguments) {
        Outcome outcome = program.run(arguments);
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return outcome.out();
    }
}
