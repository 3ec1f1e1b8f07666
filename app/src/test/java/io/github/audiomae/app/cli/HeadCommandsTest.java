package io.github.audiomae.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.audiomae.annotation.AnnotationEditing;
import io.github.audiomae.annotation.AnnotationStore;
import io.github.audiomae.annotation.Layer;
import io.github.audiomae.annotation.OpenAnnotations;
import io.github.audiomae.app.cli.Program.Outcome;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.collection.CatalogueRecording;
import io.github.audiomae.collection.CollectionLabels;
import io.github.audiomae.collection.SoundCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            Sounds.sweep(sounds.resolve("Sweep/sweep" + i + ".wav"), 1.2 + 0.3 * i);
            Sounds.features(
                    Files.createDirectories(sounds.resolve("Waves")).resolve("array" + i + ".npy"), 120 + 30 * i);
            labels.append("sounds/Sweep/sweep").append(i).append(".wav,Sweep\n");
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
        assertThat(JSON.readTree(done(program, "collection", "status", collection, "--json"))
                        .path("heads")
                        .asInt())
                .isEqualTo(1);
        assertThat(evaluation.path("nearest_neighbours").asDouble()).isPositive();
        assertThat(evaluation.path("training").path("learning_curve"))
                .isEqualTo(report.path("learning_curve"))
                .isNotEmpty();
        assertThat(done(program, "head", "evaluate", collection, "--labels", csv, "--model", "mine"))
                .containsSubsequence(
                        "mean average precision ",
                        "mean average precision, 5 nearest",
                        "When it was trained",
                        "with 1 window per class");

        done(program, "model", "verify", "mine");
        // The graph computes from the sound what the head computes from the stored vector.
        for (String sound : new String[] {"Sweep/sweep1.wav", "Waves/array2.npy"}) {
            JsonNode classified = JSON.readTree(done(
                    program, "classify", sounds.resolve(sound), "--model", "mine", "--window", 2, "--format", "json"));
            assertThat(classified.findValue("label").asText()).isEqualTo(sound.substring(0, 5));
        }
        Path ofHead = folder.resolve("head.csv");
        Path ofBase = folder.resolve("base.csv");
        done(program, "embed", sounds, "-o", ofHead, "--window", 2, "--model", "mine");
        done(program, "embed", sounds, "-o", ofBase, "--window", 2);
        assertThat(firstValue(ofHead)).isCloseTo(firstValue(ofBase), Offset.offset(1e-4));

        // The names of the folders are the same labels as those of the table.
        JsonNode byFolders = JSON.readTree(
                done(program, "head", "train", collection, "--labels-from", "folders", "--name", "mine2", "--json"));
        assertThat(byFolders.path("measures").path("classes"))
                .isEqualTo(report.path("measures").path("classes"));
        assertThat(program.run("head", "train", collection, "--name", "mine3").code())
                .isEqualTo(2);

        Path onnx = folder.resolve("head.onnx");
        done(program, "head", "export", "--model", "mine", "-o", onnx);
        assertThat(onnx).isNotEmptyFile();
        Outcome taken = program.run("head", "train", collection, "--labels", csv, "--name", "mine");
        assertThat(taken.code()).isEqualTo(3);
        Outcome none = program.run("head", "export", "--model", "Audio-MAE-small", "-o", onnx);
        assertThat(none.code()).isEqualTo(3);
        assertThat(none.err()).contains("is no head");
    }

    @Test
    void labelsOfPeopleAreThoseOfTheCollection() throws IOException {
        Program program = new Program(folder.resolve("home"), folder);
        Path sounds = folder.resolve("sounds");
        for (int i = 0; i < 2; i++) {
            Sounds.sweep(sounds.resolve("sweep" + i + ".wav"), 1.2 + 0.3 * i);
            Sounds.features(sounds.resolve("array" + i + ".npy"), 120 + 30 * i);
        }
        Path collection = folder.resolve("all.collection");
        done(program, "collection", "create", collection, "--window", "2");
        done(program, "collection", "add", collection, sounds);
        String[] none = {"head", "train", collection.toString(), "--labels-from", "collection", "--name", "ours"};
        assertThat(program.run((Object[]) none).code()).isEqualTo(3);

        try (SoundCollection open = SoundCollection.open(collection)) {
            List<CatalogueRecording> all = new ArrayList<>();
            open.recordings(all::add);
            all.forEach(one -> new CollectionLabels(open)
                    .add(
                            String.valueOf(one.file().getFileName()).startsWith("sweep") ? "Up" : "Down",
                            "test",
                            List.of(open.windows(one.id()).getFirst().id()),
                            List.of()));
        }
        assertThat(done(program, (Object[]) none)).contains("Up ", "Down ");
        assertThat(done(program, "head", "evaluate", collection, "--labels-from", "collection", "--model", "ours"))
                .contains("accuracy");

        // A label made by hand in a recording counts, too.
        Path labelled = sounds.resolve("sweep0.wav");
        try (OpenAnnotations annotations =
                AnnotationStore.in(folder.resolve("home")).open(labelled)) {
            annotations
                    .document()
                    .apply(new AnnotationEditing(annotations.document(), 100, 8000)
                            .add(new TimeSpan(0, 1), Optional.empty(), "Whistle", Layer.FIRST.name()));
        }
        assertThat(done(program, "head", "train", collection, "--labels-from", "collection", "--name", "more"))
                .contains("Whistle ");
        assertThat(done(program, "collection", "labels", collection, "--format", "csv"))
                .contains("sweep0.wav,0,1,Whistle,recording");
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
