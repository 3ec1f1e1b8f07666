package io.github.audiomae.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.detection.ClassPrecision;
import io.github.audiomae.detection.DetectedEvent;
import io.github.audiomae.detection.Judgement;
import io.github.audiomae.detection.Verdict;
import io.github.audiomae.explore.Detection;
import io.github.audiomae.explore.Tag;
import io.github.audiomae.timestamp.RecordingStart;
import io.github.audiomae.timestamp.StartSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetectionFormatTest {
    private static final Path NIGHT = Path.of("night.wav");
    private static final Optional<RecordingStart> START = Optional.of(
            new RecordingStart(LocalDateTime.of(2019, 3, 22, 23, 0), Optional.of(ZoneOffset.UTC), StartSource.GUANO));

    @TempDir
    private Path folder;

    @Test
    void csvCarriesReviewClockTimeAndModel() throws IOException {
        assertThat(Files.readAllLines(written(DetectionFormat.CSV)))
                .containsExactly(
                        "file,start_s,end_s,index,label,score,clock_start,clock_end,"
                                + "peak_s,family,review,review_name,reviewer,reviewed_at,model,model_sha256",
                        "night.wav,1,3,106,Bird,0.75,2019-03-22T23:00:01.000Z,2019-03-22T23:00:03.000Z,"
                                + "1.5,Animal sounds,renamed,Owl,ada,2026-01-02T03:04:05Z,m,abc",
                        "night.wav,4,5,106,Bird,0.5,2019-03-22T23:00:04.000Z,2019-03-22T23:00:05.000Z,"
                                + "4.5,Animal sounds,,,,,m,abc");
    }

    @Test
    void ravenShowsTheNewNameAndKeepsTheClass() throws IOException {
        List<String> lines = Files.readAllLines(written(DetectionFormat.RAVEN));

        assertThat(lines.get(0))
                .startsWith("Selection\tView\tChannel\tBegin Time (s)")
                .endsWith(
                        "Begin Date Time\tPeak Time (s)\tFamily\tReview\tReview Name\tReviewer\tReviewed\tModel\tModel SHA-256");
        assertThat(lines.get(1))
                .contains(
                        "\tOwl\tBird\t0.7500\t", "\t2019/03/22 23:00:01.000\t1.5\tAnimal sounds\trenamed\tOwl\tada\t");
        assertThat(lines.get(1)).startsWith("1\tSpectrogram 1\t2\t");
        assertThat(lines.get(1).split("\t", -1)).hasSameSizeAs(lines.get(0).split("\t"));
    }

    @Test
    void audacityHasTheReviewInItsText() throws IOException {
        assertThat(Files.readString(written(DetectionFormat.AUDACITY)))
                .isEqualTo("1\t3\tBird (0.75) renamed Owl\n4\t5\tBird (0.50)\n");
    }

    @Test
    void parquetHasTheSameColumns() throws IOException {
        List<String> header = List.of(
                Files.readAllLines(written(DetectionFormat.CSV)).getFirst().split(","));
        Path file = written(DetectionFormat.PARQUET);

        assertThat(ParquetReader.readMetadata(file.toFile())
                        .getFileMetaData()
                        .getSchema()
                        .getColumns())
                .extracting(column -> column.getPath()[0])
                .isEqualTo(header);
        List<Map<String, Object>> rows = rows(file);
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst())
                .containsEntry("file", "night.wav")
                .containsEntry("start_s", 1.0)
                .containsEntry("end_s", 3.0)
                .containsEntry("index", 106)
                .containsEntry("score", 0.75f)
                .containsEntry("clock_start", "2019-03-22T23:00:01.000Z")
                .containsEntry("peak_s", 1.5)
                .containsEntry("review", "renamed")
                .containsEntry("review_name", "Owl")
                .containsEntry("reviewer", "ada")
                .containsEntry("model_sha256", "abc");
        assertThat(rows.get(1)).containsEntry("review", "").containsEntry("reviewed_at", "");
    }

    private static List<Map<String, Object>> rows(Path file) throws IOException {
        Hydrator<Map<String, Object>, Map<String, Object>, String[]> maps = new Hydrator<>() {
            @Override
            public Map<String, Object> start() {
                return new HashMap<>();
            }

            @Override
            public Map<String, Object> add(Map<String, Object> row, String[] path, Object value) {
                row.put(path[0], value);
                return row;
            }

            @Override
            public Map<String, Object> finish(Map<String, Object> row) {
                return row;
            }
        };
        try (Stream<Map<String, Object>> rows = ParquetReader.streamContent(file.toFile(), maps)) {
            return rows.toList();
        }
    }

    @Test
    void withoutDetectionsAFileIsAHeaderOrEmpty() throws IOException {
        DetectionSheet none = new DetectionSheet(
                List.of(new DetectionSheet.Recording(NIGHT, 60, List.of())), "m", "abc", ChannelChoice.average());
        Map<DetectionFormat, Integer> lines =
                Map.of(DetectionFormat.CSV, 1, DetectionFormat.RAVEN, 1, DetectionFormat.AUDACITY, 0);
        for (Map.Entry<DetectionFormat, Integer> expected : lines.entrySet()) {
            Path file = folder.resolve("none." + expected.getKey().ending());
            expected.getKey().write(none, file);
            assertThat(Files.readAllLines(file)).hasSize(expected.getValue());
        }
        Path parquet = folder.resolve("none.parquet");
        DetectionFormat.PARQUET.write(none, parquet);
        assertThat(rows(parquet)).isEmpty();
    }

    @Test
    void timesInRavenGoOnFromFileToFile() throws IOException {
        DetectionSheet.Recording one =
                new DetectionSheet.Recording(NIGHT, 60, List.of(event(1, 3, 0.75f, Optional.empty())));
        DetectionSheet.Recording other =
                new DetectionSheet.Recording(NIGHT, 30, List.of(event(2, 4, 0.5f, Optional.empty())));
        Path file = folder.resolve("two.selections.txt");

        DetectionFormat.RAVEN.write(new DetectionSheet(List.of(one, other), "m", "abc", ChannelChoice.average()), file);

        assertThat(Files.readAllLines(file).stream().skip(1).map(line -> line.split("\t")))
                .extracting(cells -> cells[0] + " " + cells[3])
                .containsExactly("1 1", "2 62");
    }

    @Test
    void onlyLabelsOfAudacityNameNoRecordings() {
        assertThat(DetectionFormat.values())
                .filteredOn(format -> !format.namesRecordings())
                .containsExactly(DetectionFormat.AUDACITY);
        assertThat(DetectionFormat.values())
                .extracting(DetectionFormat::ending)
                .containsExactly("csv", "selections.txt", "txt", "parquet");
    }

    @Test
    void onlyTextCanBeWrittenToAStream() {
        DetectionSheet none = new DetectionSheet(List.of(), "m", "abc", ChannelChoice.average());

        assertThat(DetectionFormat.PARQUET.isText()).isFalse();
        assertThatThrownBy(() -> DetectionFormat.PARQUET.write(none, new StringBuilder()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void precisionIsATable() throws IOException {
        List<DetectedEvent> judged = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            float score = 0.05f * i + 0.025f;
            judged.add(event(
                    i,
                    i + 1,
                    score,
                    Optional.of(new Judgement(
                            i % 4 == 3 || i > 12 ? Verdict.ACCEPTED : Verdict.REJECTED, "", "", Instant.EPOCH))));
        }
        Path file = folder.resolve("p.csv");

        PrecisionTable.write(ClassPrecision.of(judged), file);

        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(21);
        assertThat(lines.get(0)).startsWith("label,threshold,judged,right,precision,precision_low");
        // right: 3, 7, 11 and 13 … 19
        assertThat(lines.get(1)).startsWith("Bird,0.00,20,10,0.5000,0.2993,0.7007,0.");
        assertThat(lines.get(20))
                .startsWith("Bird,0.95,1,1,1.0000,0.2065,1.0000,")
                .endsWith(",20");
        String[] cells = lines.get(1).split(",");
        assertThat(Double.parseDouble(cells[7]))
                .as("the score, within its interval")
                .isBetween(Double.parseDouble(cells[8]), Double.parseDouble(cells[9]));
    }

    @Test
    void withoutAFitTheScoreIsLeftOpen() throws IOException {
        Path file = folder.resolve("p.csv");
        PrecisionTable.write(
                ClassPrecision.of(List.of(
                        event(1, 2, 0.5f, Optional.of(new Judgement(Verdict.ACCEPTED, "", "", Instant.EPOCH))))),
                file);

        assertThat(Files.readAllLines(file).get(1)).endsWith(",,,,");
        assertThat(Files.readAllLines(file).get(20)).as("nothing above 0.95").startsWith("Bird,0.95,0,0,,");
    }

    private Path written(DetectionFormat format) {
        Path file = folder.resolve("d." + format.ending());
        Judgement owl = new Judgement(Verdict.RENAMED, "Owl", "ada", Instant.parse("2026-01-02T03:04:05Z"));
        format.write(
                new DetectionSheet(
                        List.of(new DetectionSheet.Recording(
                                NIGHT,
                                60,
                                List.of(event(1, 3, 0.75f, Optional.of(owl)), event(4, 5, 0.5f, Optional.empty())))),
                        "m",
                        "abc",
                        ChannelChoice.single(1)),
                file);
        return file;
    }

    private static DetectedEvent event(double start, double end, float score, Optional<Judgement> judgement) {
        return new DetectedEvent(
                NIGHT,
                new Detection(new TimeSpan(start, end), new Tag(106, "Bird", score), new TimeSpan(start, start + 1)),
                START,
                judgement);
    }
}
