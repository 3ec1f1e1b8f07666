package io.github.audiomae.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassLabelsTest {
    @TempDir
    Path folder;

    Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("labels.csv");
    }

    @Test
    void audioSetHas527ClassesInOfficialOrder() {
        List<String> labels = ClassLabels.audioSet();

        assertThat(labels).hasSize(527).doesNotHaveDuplicates();
        assertThat(labels.subList(0, 2)).containsExactly("Speech", "Male speech, man speaking");
        assertThat(labels.subList(524, 527)).containsExactly("Television", "Radio", "Field recording");
    }

    @Test
    void namesWithCommasAndQuotesSurviveWriting() throws IOException {
        List<String> labels = List.of("Hubbub, speech noise", "\"Ding\"", "Großer Vogel");

        ClassLabels.write(labels, file);

        assertThat(ClassLabels.read(file)).isEqualTo(labels);
    }

    @Test
    void plainListsAreReadLineByLine() throws IOException {
        Files.writeString(file, "dog\ncat\n");

        assertThat(ClassLabels.read(file)).containsExactly("dog", "cat");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0,Cat\n1,Dog\n2,Owl\n\n",
                "0;Cat\n1;Dog\n2;Owl",
                "Cat\t0\nDog\t1\nOwl\t2",
                "2,/m/c,Owl\n0,/m/a,Cat\n1,/m/b,Dog",
                "id,label\n2,Owl\n0,Cat\n1,Dog\n",
                "index;mid;display_name\n0;/m/a;Cat\n1;/m/b;Dog\n2;/m/c;Owl;\n;;",
                "Index\tClass name\r\n1\tDog\r\n0\tCat\r\n2\tOwl\r\n",
                "mid,display_name\n/m/a,Cat\n/m/b,Dog\n/m/c,Owl",
                "id,name\nn01,Cat\nn02,Dog\nn03,Owl",
                "label,name\n1,Dog\n0,Cat\n2,Owl",
                ",name\n2,Owl\n1,Dog\n0,Cat",
                "id,Bezeichnung\n2,Owl\n1,Dog\n0,Cat",
                "name\nCat\nDog\nOwl",
                "Cat\nDog\n\nOwl\n",
                "\uFEFFindex,label\n2,Owl\n1,Dog\n0,Cat\n",
            })
    void tablesAsPeopleWriteThem(String table) throws IOException {
        Files.writeString(file, table);

        assertThat(ClassLabels.read(file)).containsExactly("Cat", "Dog", "Owl");
    }

    @Test
    void aTableOfDelimitersHasNoNames() throws IOException {
        for (String text : List.of(";", "\t\n", ",,\n,", "\n\n")) {
            assertThat(ClassLabels.read(Files.writeString(folder.resolve("labels.csv"), text)))
                    .isEmpty();
        }
    }

    @Test
    void aByteOrderMarkStatesTheEncoding() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Files.write(file, "\uFEFF0;Löwe\n1;Dog\n".getBytes(charset));

            assertThat(ClassLabels.read(file)).containsExactly("Löwe", "Dog");
        }
    }

    @Test
    void otherDelimitersMayStandInNames() throws IOException {
        Files.writeString(file, "index;mid;display_name\n0;/m/a;Cat, tom\n1;/m/b;Dög\n");
        assertThat(ClassLabels.read(file)).containsExactly("Cat, tom", "Dög");
        Files.writeString(file, "\"Hubbub, noise\"\nCat\n");
        assertThat(ClassLabels.read(file)).containsExactly("Hubbub, noise", "Cat");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'index,label\nzero,dog\none,cat' | line 2: the index \"zero\" is not a whole number",
                "'index,display_name\n0,Cat\n1,Dog\n7,Owl' | line 4 has the index 7, but the indices must be exactly 0 to 2",
                "'1,Cat\n2,Dog\n3,Owl' | line 3 has the index 3, but the indices must be exactly 0 to 2",
                "'id;name\n0;Cat\n\n0;Dog' | line 4 has the index 0 again",
                "'index,name\n-1,Cat\n0,Dog' | line 2 has the index -1",
                "'index,name\n0,Cat\n1,Dog, barking' | line 3 has 3 fields instead of 2",
                "'index,name\n0,Cat\n1' | line 3 has 1 fields instead of 2",
                "'index,name\n0,Cat\n1,' | line 3 has no name",
                "'Cat,Felis\nDog,Canis' | which column",
                "'Cat, tom\nDog' | which column",
                "'0,Cat,Felis\n1,Dog,Canis' | which column",
                "'index,name\n0,\"Cat' | quotation marks do not match",
            })
    void tablesThatDoNotFitAreRefusedWithTheLine(String table, String words) throws IOException {
        Files.writeString(file, table);

        assertThatThrownBy(() -> ClassLabels.read(file))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("labels.csv")
                .hasMessageContaining(words);
    }

    @Test
    void otherEncodingsAreRefusedInASentence() throws IOException {
        Files.write(file, "index,name\n0,Cat\n1,D\u00f6g\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> ClassLabels.read(file)).hasMessageContaining("line 3 is not in UTF-8");
        Files.write(file, "index,name\n0,Cat\n".getBytes(StandardCharsets.UTF_16LE));
        assertThatThrownBy(() -> ClassLabels.read(file)).hasMessageContaining("line 1 is not in UTF-8");
        Files.delete(file);
        assertThatThrownBy(() -> ClassLabels.read(file)).hasMessageContaining("no such file");
    }
}
