package io.github.audiomae.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.TinyModel;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeedNotesTest {
    private static final Sentence CPU = Sentence.untranslated("CPU");
    private static final Sentence GPU = Sentence.untranslated("GPU");

    @TempDir
    private Path home;

    @TempDir
    private Path elsewhere;

    private ModelFolder model;

    @BeforeEach
    void writeModel() {
        TinyModel.write(elsewhere.resolve("one"), "one");
        model = ModelFolder.open(elsewhere.resolve("one"));
    }

    @Test
    void aModelThatNeverRanHasNoSpeed() {
        assertThat(new SpeedNotes(home).of(model)).isEmpty();
        assertThat(new SpeedNotes(home).best(model)).isEmpty();
    }

    @Test
    void theFastestDeviceComesFirstAndANewMeasurementCounts() {
        SpeedNotes notes = new SpeedNotes(home);
        notes.note(model, CPU, 20);
        notes.note(model, GPU, 4);
        assertThat(notes.of(model)).containsExactly(Map.entry("GPU", 4.0), Map.entry("CPU", 20.0));

        notes.note(model, CPU, 3);

        assertThat(new SpeedNotes(home).of(model)).containsExactly(Map.entry("CPU", 3.0), Map.entry("GPU", 4.0));
        assertThat(new SpeedNotes(home).best(model)).hasValue(3.0);
    }

    @Test
    void whatIsDamagedInTheFileIsForgottenAlone() throws IOException {
        SpeedNotes notes = new SpeedNotes(home);
        notes.note(model, CPU, 20);
        Path file = home.resolve("speeds.json");
        Files.writeString(
                file, Files.readString(file).replaceFirst("\\{", "{\"other\": null, \"third\": {\"CPU\": null},"));

        assertThat(notes.of(model)).containsOnlyKeys("CPU");
        notes.note(model, GPU, 4);
        assertThat(notes.of(model)).containsOnlyKeys("CPU", "GPU");
    }

    @Test
    void aFolderThatCannotBeWrittenIsAProblemOfTheSpeeds() throws IOException {
        Path taken = Files.writeString(home.resolve("taken"), "a file");

        assertThatThrownBy(() -> new SpeedNotes(taken).note(model, CPU, 20))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.MODEL_NOT_KEPT));
    }

    @Test
    void filesOfModelsAreCountedAndShared() throws IOException {
        assertThat(ModelFiles.bytes(model))
                .isEqualTo(Files.size(model.folder().resolve("encoder.onnx"))
                        + Files.size(model.folder().resolve("labels.csv")));

        ModelFiles.share(model.folder().resolve("encoder.onnx"), home);

        assertThat(home.resolve("encoder.onnx"))
                .hasSameBinaryContentAs(model.folder().resolve("encoder.onnx"));
        Files.delete(model.folder().resolve("labels.csv"));
        assertThatThrownBy(() -> ModelFiles.bytes(model)).isInstanceOf(UncheckedIOException.class);
    }
}
