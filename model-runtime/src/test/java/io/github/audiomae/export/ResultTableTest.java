package io.github.audiomae.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultTableTest {
    private static String printed(ResultTable.Format format, ResultTable table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        table.print(format, new PrintStream(bytes, false, UTF_8));
        return bytes.toString(UTF_8);
    }

    private static ResultTable sounds() {
        ResultTable table = new ResultTable("file", "start_s", "score", "class");
        table.add("a, b.wav", 1.25, 0.123456789f, "Bird");
        table.add("c.wav", 10.0, 1f, null);
        return table;
    }

    @Test
    void columnsOfATableForPeopleAreAlignedAndRounded() {
        assertThat(printed(ResultTable.Format.TABLE, sounds()).lines())
                .containsExactly(
                        "file      start_s  score  class", // as wide as the longest of each
                        "a, b.wav  1.250    0.123  Bird",
                        "c.wav     10.000   1.000");
    }

    @Test
    void csvHasAHeaderAllDigitsAndQuotesWhereNeeded() {
        assertThat(printed(ResultTable.Format.CSV, sounds()))
                .isEqualTo("file,start_s,score,class\r\n\"a, b.wav\",1.25,0.12345679,Bird\r\nc.wav,10,1.0,\r\n");
    }

    @Test
    void aFileHoldsTheSameCsv(@TempDir Path folder) {
        sounds().write(folder.resolve("sounds.csv"));

        assertThat(folder.resolve("sounds.csv")).content(UTF_8).isEqualTo(printed(ResultTable.Format.CSV, sounds()));
    }

    @Test
    void jsonIsAnArrayOfObjectsWithNullWhereThereIsNothing() {
        String json = printed(ResultTable.Format.JSON, sounds()).replaceAll("\\s+", "");

        assertThat(json)
                .isEqualTo("[{\"file\":\"a,b.wav\",\"start_s\":1.25,\"score\":0.12345679,\"class\":\"Bird\"},"
                        + "{\"file\":\"c.wav\",\"start_s\":10.0,\"score\":1.0,\"class\":null}]");
    }

    @Test
    void tableWithoutRowsIsAHeaderOrAnEmptyArray() {
        ResultTable empty = new ResultTable("file");

        assertThat(List.of(
                        printed(ResultTable.Format.TABLE, empty).strip(),
                        printed(ResultTable.Format.CSV, empty).strip(),
                        printed(ResultTable.Format.JSON, empty).replaceAll("\\s+", "")))
                .containsExactly("file", "file", "[]");
    }

    @Test
    void rowHasAValueForEachColumn() {
        assertThatThrownBy(() -> sounds().add("d.wav")).hasMessageContaining("4 columns");
    }
}
