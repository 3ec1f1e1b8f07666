package io.github.audiomae.app.labels;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.annotation.table.TableFormat;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.recording.Tones;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelExchangeTest {
    private static final String RAVEN = "Selection\tView\tChannel\tBegin Time (s)\tEnd Time (s)\tLow Freq (Hz)\t"
            + "High Freq (Hz)\tSpecies\tObserver\n"
            + "1\tSpectrogram 1\t1\t1.0\t2.5\t500.0\t1500.0\trobin\tAnna\n"
            + "2\tSpectrogram 1\t1\t4.0\t5.0\t700.0\t900.0\twren\tBo\n";

    @TempDir
    Path home;

    private Path sound = Path.of("");
    private Labelling program = new Labelling(Path.of(""), Locale.ENGLISH);

    @BeforeEach
    void open() {
        sound = Tones.write(home.resolve("tones.wav"), 1000, 20);
        program = new Labelling(home, Locale.ENGLISH);
        program.context.workspace().open(sound);
    }

    @AfterEach
    void close() {
        program.close();
    }

    @Test
    void aRavenTableKeepsItsColumnsThroughReadingEditingAndWriting() throws IOException {
        Path table = Files.writeString(home.resolve("a.selections.txt"), RAVEN);
        program.exchange.read(table);
        assertThat(program.all()).containsExactly("robin", "wren");
        assertThat(program.said()).isEqualTo("2 labels of a.selections.txt added; 0 were there already.");

        program.labels.select(List.copyOf(program.labels.all()).subList(1, 2));
        program.actions.name("wren?");
        Path written = home.resolve("b.selections.txt");
        program.exchange.write(TableFormat.RAVEN, written);

        assertThat(Files.readString(written)).isEqualTo(RAVEN.replace("wren", "wren?"));
    }

    @Test
    void aTableReadTwiceAddsNothingTheSecondTime() throws IOException {
        Path table = Files.writeString(home.resolve("a.selections.txt"), RAVEN);
        program.exchange.read(table);
        program.exchange.read(table);

        assertThat(program.all()).containsExactly("robin", "wren");
        assertThat(program.said()).contains("0 labels").contains("2 were there already");
    }

    @Test
    void readingATableIsOneStepOfUndo() throws IOException {
        program.exchange.read(Files.writeString(home.resolve("a.selections.txt"), RAVEN));

        program.undo();

        assertThat(program.labels.all()).isEmpty();
    }

    @Test
    void audacityAndCsvComeBackAsTheyWere() {
        program.box(1, 2, 500, 1500, "robin");
        program.selection().between(3, 4);
        program.actions.name("rain");
        for (TableFormat format : List.of(TableFormat.AUDACITY, TableFormat.CSV)) {
            Path file = home.resolve("labels." + format.ending());
            program.exchange.write(format, file);
            program.labels.select(List.copyOf(program.labels.all()));
            program.actions.remove();
            assertThat(program.labels.all()).isEmpty();

            program.exchange.read(file);
            assertThat(program.all()).as("%s", format).containsExactly("robin", "rain");
            assertThat(program.labels.all().iterator().next().band()).isPresent();
        }
    }

    @Test
    void aTableThatIsDroppedOpensItsRecordingsWithTheirLabels() throws IOException {
        Path field = Files.createDirectories(home.resolve("field"));
        Path one = Tones.write(field.resolve("one.wav"), 440, 5);
        Path two = Tones.write(field.resolve("two.wav"), 880, 5);
        Path table = Files.writeString(
                field.resolve("all.selections.txt"),
                "Selection\tBegin Time (s)\tEnd Time (s)\tBegin File\tAnnotation\n"
                        + "1\t0.5\t1\tone.wav\tfirst\n"
                        + "2\t1.5\t2\ttwo.wav\tsecond\n"
                        + "3\t2.5\t3\tgone.wav\tthird\n");
        assertThat(DroppedTable.isTable(table)).isTrue();

        program.exchange.open(table);
        assertThat(program.context.navigation().current().get()).isEqualTo(Place.RECORDING);

        assertThat(program.listed).containsExactly(one, two);
        assertThat(program.all()).containsExactly("first");
        assertThat(program.said()).contains("gone.wav");
        program.context.workspace().open(two);
        assertThat(program.all()).containsExactly("second");
    }

    @Test
    void aDroppedTableOfTheOpenRecordingAddsToItsLabels() throws IOException {
        program.box(10, 11, 500, 1500, "mine");
        Path table = Files.writeString(home.resolve("tones.Table.1.selections.txt"), RAVEN);

        program.exchange.open(table);

        assertThat(program.all()).containsExactly("mine", "robin", "wren");
    }

    @Test
    void otherTextIsNoTable() throws IOException {
        assertThat(DroppedTable.isTable(Files.writeString(home.resolve("letter.txt"), "Dear Anna,\tthank you")))
                .isFalse();
        assertThat(DroppedTable.isTable(Files.writeString(home.resolve("list.csv"), "name,colour\nrobin,red")))
                .isFalse();
        assertThat(DroppedTable.isTable(Files.writeString(home.resolve("labels.txt"), "1.5\t2.5\trobin\n")))
                .isTrue();
        assertThat(DroppedTable.isTable(home.resolve("gone.txt"))).isFalse();
    }
}
