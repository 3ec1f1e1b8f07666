package io.github.audiomae.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonFileTest {
    private record Note(String firstWord, int count) {}

    @TempDir
    private Path folder;

    private Path path;

    @BeforeEach
    void place() {
        path = folder.resolve("home/note.json");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        note().write(new Note("hum", 3));

        assertThat(path).hasContent("{\"firstWord\":\"hum\",\"count\":3}");
        assertThat(note().read()).contains(new Note("hum", 3));
    }

    @Test
    void indentedFileHasALineForEachField() {
        JsonFile<TreeMap<String, Double>> speeds = JsonFile.indented(path, new TypeReference<>() {});
        TreeMap<String, Double> values = new TreeMap<>();
        values.put("cpu", 20.5);

        speeds.write(values);

        assertThat(path).hasContent("{\n  \"cpu\" : 20.5\n}");
        assertThat(speeds.read()).contains(values);
    }

    @Test
    void missingAndDamagedFilesAreEmpty() throws IOException {
        assertThat(note().read()).isEmpty();

        Files.createDirectories(path.getParent());
        for (String damaged : new String[] {"", "{\"firstWord\":", "null", "[]"}) {
            Files.writeString(path, damaged);
            assertThat(note().read()).as(damaged).isEmpty();
        }
    }

    private JsonFile<Note> note() {
        return JsonFile.compact(path, new TypeReference<>() {});
    }
}
