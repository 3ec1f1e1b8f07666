package io.github.audiomae.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.explore.EmbeddingLevel;
import io.github.audiomae.explore.EmbeddingRow;
import io.github.audiomae.testing.InGermany;
import io.github.audiomae.timestamp.RecordingStart;
import io.github.audiomae.timestamp.StartSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(InGermany.class)
class EmbeddingFormatTest {
    private static final float SMALL = 1.17549435E-38f;

    @TempDir
    private Path folder;

    @Test
    void csvHasAHeaderEvenWithoutRows() throws IOException {
        Path file = folder.resolve("e.csv");

        try (EmbeddingWriter writer = EmbeddingFormat.CSV.open(file, 3, EmbeddingLevel.CLIP)) {
            writer.commit();
        }

        assertThat(Files.readString(file))
                .isEqualTo("file,start_s,end_s,channel,e0000,e0001,e0002,clock_start,clock_end\r\n");
    }

    @Test
    void csvQuotesNamesAndWritesFloatsThatReadBackExactly() throws IOException {
        Path file = folder.resolve("e.csv");

        try (EmbeddingWriter writer = EmbeddingFormat.CSV.open(file, 3, EmbeddingLevel.CLIP)) {
            writer.write(of("a, \"b\".wav", "mix"), row(0.1 + 0.2, 10.24, 0.1f, -1234567.9f, SMALL));
            writer.commit();
        }

        String line = Files.readAllLines(file).get(1);
        assertThat(line).endsWith(",,").startsWith("\"a, \"\"b\"\".wav\",0.3,10.24,mix,0.1,-1234567.9,");
        String last = line.split(",", -1)[7];
        assertThat(Float.parseFloat(last)).isEqualTo(SMALL);
    }

    @Test
    void patchRowsNameTheirPatch() throws IOException {
        Path file = folder.resolve("e.csv");

        try (EmbeddingWriter writer = EmbeddingFormat.CSV.open(file, 1, EmbeddingLevel.PATCH)) {
            writer.write(of("a", "2"), new EmbeddingRow(new TimeSpan(0, 0.16), OptionalInt.of(7), new float[] {1}));
            writer.commit();
        }

        assertThat(Files.readString(file))
                .isEqualTo("file,start_s,end_s,channel,patch,e0000,clock_start,clock_end\r\na,0,0.16,2,7,1.0,,\r\n");
    }

    @Test
    void npyHoldsTheRowsAndATableSaysWhatTheyAre() throws IOException {
        Path file = folder.resolve("e.npy");

        try (EmbeddingWriter writer = EmbeddingFormat.NPY.open(file, 2, EmbeddingLevel.CLIP)) {
            writer.write(of("a.wav", "mix"), row(0, 2, 1f, 2f));
            writer.write(of("a.wav", "mix"), row(2, 4, 3f, 4f));
            writer.commit();
            assertThat(writer.files()).containsExactly(file, folder.resolve("e.index.csv"));
        }

        Npy.Floats array = Npy.readFloats(file);
        assertThat(array.shape()).containsExactly(2, 2);
        assertThat(array.values()).containsExactly(1, 2, 3, 4);
        assertThat(Files.readAllLines(folder.resolve("e.index.csv")))
                .containsExactly(
                        "file,start_s,end_s,channel,clock_start,clock_end", "a.wav,0,2,mix,,", "a.wav,2,4,mix,,");
    }

    @Test
    void npyWithoutRowsIsAnEmptyArray() {
        Path file = folder.resolve("e.npy");

        try (EmbeddingWriter writer = EmbeddingFormat.NPY.open(file, 768, EmbeddingLevel.CLIP)) {
            writer.commit();
        }

        assertThat(Npy.readFloats(file).shape()).containsExactly(0, 768);
    }

    @Test
    void projectorVectorsHaveNoHeaderAndMetadataHaveOne() throws IOException {
        Path file = folder.resolve("v.tsv");

        try (EmbeddingWriter writer = EmbeddingFormat.PROJECTOR.open(file, 2, EmbeddingLevel.CLIP)) {
            writer.write(of("tab\there\nand line.wav", "mix"), row(0, 2, 0.5f, -0.25f));
            writer.commit();
        }

        assertThat(Files.readString(file)).isEqualTo("0.5\t-0.25\n");
        assertThat(Files.readString(folder.resolve("v.metadata.tsv")))
                .isEqualTo("file\tstart_s\tend_s\tchannel\tclock_start\tclock_end\n"
                        + "tab\\u0009here\\u000Aand line.wav\t0\t2\tmix\t\t\n");
    }

    @Test
    void parquetHoldsTextAndExactNumbers() throws IOException {
        Path file = folder.resolve("e.parquet");

        try (EmbeddingWriter writer = EmbeddingFormat.PARQUET.open(file, 2, EmbeddingLevel.CLIP)) {
            writer.write(of("Köln, a.wav", "mix"), row(0.1 + 0.2, 10.24, 0.1f, SMALL));
            writer.write(of("b.wav", "2"), row(0, 1, -1f, 1f));
            writer.commit();
        }

        assertThat(readParquet(file))
                .containsExactly(
                        Map.of(
                                "file",
                                "Köln, a.wav",
                                "start_s",
                                0.3,
                                "end_s",
                                10.24,
                                "channel",
                                "mix",
                                "e0000",
                                0.1f,
                                "e0001",
                                SMALL,
                                "clock_start",
                                "",
                                "clock_end",
                                ""),
                        Map.of(
                                "file",
                                "b.wav",
                                "start_s",
                                0.0,
                                "end_s",
                                1.0,
                                "channel",
                                "2",
                                "e0000",
                                -1f,
                                "e0001",
                                1f,
                                "clock_start",
                                "",
                                "clock_end",
                                ""));
    }

    @Test
    void parquetWithoutRowsIsATableWithoutRows() throws IOException {
        Path file = folder.resolve("e.parquet");

        try (EmbeddingWriter writer = EmbeddingFormat.PARQUET.open(file, 2, EmbeddingLevel.PATCH)) {
            writer.commit();
        }

        assertThat(readParquet(file)).isEmpty();
        assertThat(ParquetReader.readMetadata(file.toFile())
                        .getFileMetaData()
                        .getSchema()
                        .getFieldCount())
                .isEqualTo(5 + 2 + 2);
    }

    @Test
    void nothingAppearsWithoutACommitAndTheOldFileStays() throws IOException {
        Path file = folder.resolve("e.csv");
        Files.writeString(file, "old");

        for (EmbeddingFormat format : EmbeddingFormat.values()) {
            try (EmbeddingWriter writer = format.open(file, 1, EmbeddingLevel.CLIP)) {
                writer.write(of("a", "mix"), row(0, 1, 1f));
            }
        }

        assertThat(file).hasContent("old");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void clockTimesFollowTheValues() throws IOException {
        Path file = folder.resolve("e.csv");
        RecordingStart began = new RecordingStart(
                LocalDateTime.of(2019, 3, 22, 23, 59, 55), Optional.of(ZoneOffset.ofHours(1)), StartSource.GUANO);

        try (EmbeddingWriter writer = EmbeddingFormat.CSV.open(file, 1, EmbeddingLevel.CLIP)) {
            writer.write(new RowOrigin("a", "mix", Optional.of(began)), row(0, 10.24, 1f));
            writer.commit();
        }

        assertThat(Files.readAllLines(file).get(1))
                .isEqualTo("a,0,10.24,mix,1.0,2019-03-22T23:59:55.000+01:00,2019-03-23T00:00:05.240+01:00");
    }

    private static RowOrigin of(String file, String channel) {
        return new RowOrigin(file, channel, Optional.empty());
    }

    private static EmbeddingRow row(double start, double end, float... values) {
        return new EmbeddingRow(new TimeSpan(start, end), OptionalInt.empty(), values);
    }

    private static List<Map<String, Object>> readParquet(Path file) throws IOException {
        Hydrator<Map<String, Object>, Map<String, Object>, String[]> toMap = new Hydrator<>() {
            @Override
            public Map<String, Object> start() {
                return new HashMap<>();
            }

            @Override
            public Map<String, Object> add(Map<String, Object> row, String[] column, Object value) {
                row.put(column[0], value);
                return row;
            }

            @Override
            public Map<String, Object> finish(Map<String, Object> row) {
                return row;
            }
        };
        try (Stream<Map<String, Object>> rows = ParquetReader.streamContent(file.toFile(), toMap)) {
            return rows.toList();
        }
    }

    @Test
    void rowsAreAddedToATableOfTheSameColumns() throws IOException {
        Path file = folder.resolve("e.csv");
        try (EmbeddingWriter writer = EmbeddingFormat.CSV.open(file, 1, EmbeddingLevel.CLIP)) {
            writer.write(of("a", "mix"), row(0, 1, 1f));
            writer.commit();
            assertThat(writer.files()).containsExactly(file);
        }
        String before = Files.readString(file);

        for (String last : List.of(before, before.stripTrailing())) { // people edit tables
            Files.writeString(file, last);
            try (EmbeddingWriter writer = EmbeddingFormat.CSV.append(file, 1, EmbeddingLevel.CLIP)) {
                writer.write(of("b", "mix"), row(1, 2, 2f));
                assertThat(file).as("before the commit").content().isEqualTo(last);
                writer.commit();
            }

            assertThat(file).content().isEqualTo(before + "b,1,2,mix,2.0,,\r\n");
        }
    }

    @Test
    void rowsAreNotAddedToATableOfOtherColumns() throws IOException {
        Path file = Files.writeString(folder.resolve("e.csv"), "file,start_s,end_s,channel,e0000\r\n");

        assertThatThrownBy(() -> EmbeddingFormat.CSV.append(file, 2, EmbeddingLevel.CLIP))
                .isInstanceOf(io.github.audiomae.run.ProblemException.class);
        assertThatThrownBy(() -> EmbeddingFormat.CSV.append(folder.resolve("gone.csv"), 2, EmbeddingLevel.CLIP))
                .isInstanceOf(io.github.audiomae.run.ProblemException.class);
        assertThatThrownBy(() -> EmbeddingFormat.NPY.append(file, 2, EmbeddingLevel.CLIP))
                .isInstanceOf(IllegalArgumentException.class);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void tablesAreOneFileAndOnlyCsvGrows() {
        Path file = folder.resolve("e");
        for (EmbeddingFormat format : EmbeddingFormat.values()) {
            boolean table = format == EmbeddingFormat.CSV || format == EmbeddingFormat.PARQUET;
            assertThat(format.isOneFile()).isEqualTo(table);
            assertThat(format.canAppend()).isEqualTo(format == EmbeddingFormat.CSV);
            assertThat(format.fits(file)).isTrue();
            assertThat(format.fits(Path.of("/dev/null"))).isEqualTo(table || !Files.exists(Path.of("/dev/null")));
        }
    }

    @Test
    void aParquetTableNamesItsFileAndPatches() throws IOException {
        Path file = folder.resolve("e.parquet");
        try (EmbeddingWriter writer = EmbeddingFormat.PARQUET.open(file, 1, EmbeddingLevel.PATCH)) {
            writer.write(of("a", "2"), new EmbeddingRow(new TimeSpan(0, 0.16), OptionalInt.of(7), new float[] {1}));
            writer.commit();
            assertThat(writer.files()).containsExactly(file);
        }

        assertThat(readParquet(file))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("patch", 7));
    }

    @Test
    void columnsOfValuesSortByName() {
        assertThat(EmbeddingColumns.name(7)).isEqualTo("e0007");
        assertThat(EmbeddingColumns.name(1023)).isEqualTo("e1023");
        assertThat(EmbeddingColumns.name(12_345)).isEqualTo("e12345");
    }

    @Test
    void theProjectorsTwoFilesAreNamed() {
        Path file = folder.resolve("v.tsv");
        try (EmbeddingWriter writer = EmbeddingFormat.PROJECTOR.open(file, 2, EmbeddingLevel.CLIP)) {
            assertThat(writer.files()).containsExactly(file, folder.resolve("v.metadata.tsv"));
        }
    }
}
