package io.github.audiomae.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFolderTest {
    @TempDir
    Path folder;

    Path json;

    @BeforeEach
    void writeModel() {
        TinyModel.write(folder, "tiny");
        json = folder.resolve(ModelFolder.MANIFEST);
    }

    @Test
    void manifestReadsBackAsWritten() {
        assertThat(ModelFolder.open(folder).manifest()).isEqualTo(TinyModel.manifest("tiny"));
    }

    @Test
    void manifestIsWrittenInLowerCaseWords() throws IOException {
        assertThat(Files.readString(json))
                .contains("\"patch-grid\"")
                .contains("\"targets\" : \"patch-normalized\"")
                .contains("\"reconstruct\", \"embed\"")
                .contains("\"sample-rate\" : 16000");
    }

    @Test
    void unknownFieldsAreIgnored() throws IOException {
        replace("\"licence\"", "\"from-the-future\" : {\"a\": 1}, \"licence\"");

        assertThat(ModelFolder.open(folder).id()).isEqualTo("tiny");
    }

    @Test
    void labelsAreInOrderOfTheirIndex() {
        assertThat(ModelFolder.open(folder).labels()).containsExactly("Speech", "Dog, far away");
    }

    @Test
    void missingFieldIsNamed() throws IOException {
        replace("\"targets\"", "\"aims\"");

        assertThatThrownBy(() -> ModelFolder.open(folder))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("\"targets\"");
    }

    @Test
    void futureLayoutIsRefused() throws IOException {
        replace("\"schema\" : 1", "\"schema\" : 2");

        assertThatThrownBy(() -> ModelFolder.open(folder)).hasMessageContaining("version 2");
    }

    @Test
    void garbageIsRefusedInASentence() throws IOException {
        Files.write(json, new byte[] {0, 1, 2, (byte) 0xff});

        assertThatThrownBy(() -> ModelFolder.open(folder))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("does not describe a model");
    }

    @Test
    void whatIsWrongIsSaidInOurWordsAndNotInThoseOfALibrary() throws IOException {
        String good = Files.readString(json);
        Map<String, String> found = new TreeMap<>();
        Map.of(
                        "syntax", good.replaceFirst("\\{", "{\n\"id\" 7"),
                        "type", good.replaceFirst("\"schema\" : 1", "\"schema\" : \"one\""),
                        "shape", good.replaceFirst("\"provenance\" : \\{", "\"provenance\" : 7, \"other\" : {"),
                        "torn", good.substring(0, good.length() / 2))
                .forEach((name, text) -> found.put(name, problemOf(text)));

        assertThat(found.get("syntax")).contains("(line 2 is not JSON)");
        assertThat(found.get("torn")).contains("is not JSON");
        assertThat(found.get("type")).contains("the value of \"schema\"");
        assertThat(found.get("shape")).contains("the value of \"provenance\"");
        assertThat(found.values())
                .allSatisfy(words -> assertThat(words)
                        .doesNotContain("construct", "deserialize", "io.github", "java", "token", "Unexpected"));
    }

    private String problemOf(String text) {
        try {
            Files.writeString(json, text);
            ModelFolder.open(folder);
            return "accepted";
        } catch (ProblemException e) {
            return String.valueOf(e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void filesOutsideTheFolderAreNeverOpened() throws IOException {
        replace("\"file\" : \"encoder.onnx\"", "\"file\" : \"../encoder.onnx\"");

        assertThatThrownBy(() -> ModelFolder.open(folder))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("not in its folder");
    }

    @Test
    void missingGraphIsAnsweredWithWhatThereIs() {
        ModelFolder model = ModelFolder.open(folder);

        assertThat(model.graph("encoder")).isEqualTo(folder.resolve("encoder.onnx"));
        assertThatThrownBy(() -> model.graph("decoder")).hasMessageContaining("has no decoder; it has encoder");
    }

    @Test
    void oneHashNamesTheContentNotTheName(@TempDir Path other) {
        TinyModel.write(other, "renamed");

        assertThat(ModelFolder.open(other).sha256())
                .isEqualTo(ModelFolder.open(folder).sha256())
                .matches("[0-9a-f]{64}");
    }

    private void replace(String what, String with) throws IOException {
        String text = Files.readString(json);
        assertThat(text).contains(what);
        Files.writeString(json, text.replace(what, with));
    }
}
