package io.github.audiomae.annotation.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableRecordingsTest {
    @TempDir
    private Path folder;

    @Test
    void findsRecordingsWhereverTheTableCameFrom() throws IOException {
        Path night = sound("site/night/a.wav");
        Path day = sound("site/tables/b.WAV");
        Path table = folder.resolve("site/tables/all.txt");
        Files.writeString(
                table,
                "Begin Time (s)\tEnd Time (s)\tBegin Path\n" + "0\t1\t" + night
                        + "\n0\t1\tD:\\field\\night\\a.wav\n0\t1\t/gone/b.WAV\n0\t1\tmissing.wav\n");

        assertThat(TableRecordings.find(table, TableFormat.RAVEN.read(table, "x")))
                .hasSize(3)
                .containsEntry(night.toString(), night)
                .containsEntry("D:\\field\\night\\a.wav", night)
                .containsEntry("/gone/b.WAV", day);
    }

    @Test
    void aTableWithoutNamesBelongsToTheSoundBesideIt() throws IOException {
        sound("a.wav");
        Path longer = sound("a.b.flac");
        Path table =
                Files.writeString(folder.resolve("a.b.Table.1.selections.txt"), "Begin Time (s)\tEnd Time (s)\n0\t1\n");

        assertThat(TableRecordings.find(table, TableFormat.RAVEN.read(table, "x")))
                .containsEntry("", longer);
    }

    private Path sound(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "");
    }
}
