package io.github.audiomae.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.files.Json;
import io.github.audiomae.recordings.Invocation;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files as tasks write them: a recording of two pieces whose second was written before the first, and one of another
/// day.
class CollectionImportTest {
    private static final MessageType ROWS = MessageTypeParser.parseMessageType("""
            message embeddings {
                required binary file (STRING);
                required double start_s;
                required double end_s;
                required binary channel (STRING);
                required float e0000;
                required float e0001;
                required binary clock_start (STRING);
                required binary clock_end (STRING);
            }""");
    private static final MessageType RECORDINGS = MessageTypeParser.parseMessageType("""
            message recordings {
                required binary file (STRING);
                required binary location (STRING);
                required binary sha256 (STRING);
                required int64 bytes;
                required int64 modified_ms;
                required double seconds;
                optional int32 sample_rate;
                optional binary begins (STRING);
                optional binary begins_source (STRING);
                required int32 first_window;
                required int32 windows;
                required int32 all_windows;
            }""");
    private static final MessageType CLASSES = MessageTypeParser.parseMessageType("""
            message classes {
                required binary file (STRING);
                required binary label (STRING);
                required float score;
            }""");
    private static final String CARD = """
            {"schema_version": 1, "application": "test", "created": "2024-05-01T00:00:00Z",
             "model": {"id": "m", "name": "M", "family": "f", "sha256": "abc", "source": "s", "targets": null},
             "preprocessing": PREPROCESSING, "window": {"seconds": 10.0, "hop_seconds": 10.0, "padding": "p"}, "level": "LEVEL",
             "pooling": "mean", "width": 2, "rows": 0, "channel": "mix", "seed": null, "device": "CPU",
             "format": "parquet", "outputs": [], "inputs": [], "command_line": []}""";

    @TempDir
    private Path folder;

    private Path output;
    private Path collection;

    @BeforeEach
    void writeOutput() throws IOException {
        output = folder.resolve("vectors");
        collection = folder.resolve("c.collection");
        rows("part-0", "clip", row("long.wav", 20, 5), row("short.wav", 0, 7));
        rows("part-1", "clip", row("long.wav", 0, 3), row("long.wav", 10, 4));
        recordings(
                "part-0",
                recording("long.wav", "2024-05-02T06:00:00.000", 2, 1, 3),
                recording("short.wav", null, 0, 1, 1));
        recordings("part-1", recording("long.wav", "2024-05-02T06:00:00.000", 0, 2, 3));
    }

    @Test
    void recordingsGetTheirWindowsInOrderOfTime() {
        CollectionImport.Result result = run(part("", "", ""));

        assertThat(result).isEqualTo(new CollectionImport.Result(2, 4, 0, 0));
        try (SoundCollection made = SoundCollection.open(collection);
                MappedRows vectors = made.vectors()) {
            List<CatalogueRecording> recordings = new ArrayList<>();
            made.recordings(recordings::add);
            assertThat(recordings).extracting(CatalogueRecording::sha256).containsOnly("hash of content");
            CatalogueRecording longOne = recordings.stream()
                    .filter(one -> one.file().endsWith("long.wav"))
                    .findFirst()
                    .orElseThrow();
            assertThat(made.windows(longOne.id()))
                    .extracting(StoredWindow::span)
                    .containsExactly(new TimeSpan(0, 10), new TimeSpan(10, 20), new TimeSpan(20, 30));
            assertThat(made.windows(longOne.id()))
                    .extracting(window -> vectors.row(window.id())[1])
                    .containsExactly(3f, 4f, 5f);
            assertThat(longOne.begins().orElseThrow().local()).isEqualTo(LocalDateTime.of(2024, 5, 2, 6, 0));
            assertThat(made.card().model().id()).isEqualTo("m");
        }
    }

    /// What was exported for a cluster and imported again is the same.
    @Test
    void anExportIsTheInverse() {
        run(part("", "", ""));
        Path exported = folder.resolve("exported");
        Path again = folder.resolve("again.collection");
        try (SoundCollection made = SoundCollection.open(collection)) {
            assertThat(new ClusterFolderExport(made)
                            .write(exported, new Invocation("test", List.of()), CancellationToken.none()))
                    .isEqualTo(4);
            assertThatThrownBy(() -> new ClusterFolderExport(made)
                            .write(exported, new Invocation("test", List.of()), CancellationToken.none()))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("not empty");
        }

        CollectionImport.Result result =
                new CollectionImport(exported, again).run(part("", "", ""), "test", CancellationToken.none());

        assertThat(result).isEqualTo(new CollectionImport.Result(2, 4, 0, 0));
        assertThat(content(again)).hasSize(6).isEqualTo(content(collection));
    }

    /// All recordings, and all windows with their vectors.
    private static List<Object> content(Path of) {
        List<Object> content = new ArrayList<>();
        try (SoundCollection made = SoundCollection.open(of);
                MappedRows vectors = made.vectors()) {
            List<CatalogueRecording> recordings = new ArrayList<>();
            made.recordings(recordings::add);
            for (CatalogueRecording recording : recordings) {
                content.add(recording);
                made.windows(recording.id())
                        .forEach(window -> content.add(List.of(window, Arrays.toString(vectors.row(window.id())))));
            }
        }
        return content;
    }

    @Test
    void whatIsThereAlreadyIsLeftOut() {
        run(part("**/short.wav", "", ""));

        assertThat(run(part("", "", ""))).isEqualTo(new CollectionImport.Result(1, 3, 1, 0));
    }

    @Test
    void aPartIsChosenByClockTimeAndPlace() {
        assertThat(run(part("", "2024-05-01T00:00", "2024-05-03T00:00")).recordings())
                .isEqualTo(1);
        assertThat(run(part("", "2024-05-03T00:00", "")).recordings()).isZero();
        assertThat(run(part("**/elsewhere/**", "", "")).recordings()).isZero();
    }

    @Test
    void aPartIsChosenByClass() throws IOException {
        Path classes = folder.resolve("classes");
        write(classes.resolve("part-0.parquet"), CLASSES, Map.of(), found("short.wav", "Bird", 0.4f));
        write(
                classes.resolve("part-1.parquet"),
                CLASSES,
                Map.of(),
                found("long.wav", "Bird", 0.2f),
                found("long.wav", "Rain", 0.9f));

        assertThat(run(classes(classes, Set.of("Siren"), 0)).recordings()).isZero();
        assertThat(run(classes(classes, Set.of("Bird"), 0.3)).recordings())
                .as("short.wav")
                .isEqualTo(1);
        assertThat(run(classes(classes, Set.of("Bird", "Rain"), 0.3)))
                .as("then long.wav")
                .isEqualTo(new CollectionImport.Result(1, 3, 1, 0));
    }

    private static CollectionImport.Part classes(Path from, Set<String> labels, double least) {
        return new CollectionImport.Part(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new CollectionImport.FoundClasses(from, labels, least)));
    }

    private static Group found(String file, String label, float score) {
        Group row = new SimpleGroup(CLASSES);
        row.add("file", file);
        row.add("label", label);
        row.add("score", score);
        return row;
    }

    @Test
    void aRecordingThatLacksWindowsIsLeftOut() throws IOException {
        Files.delete(output.resolve("part-1.parquet"));

        assertThat(run(part("", "", ""))).isEqualTo(new CollectionImport.Result(1, 1, 0, 1));
    }

    @Test
    void rowsOfPatchesAreRefused() throws IOException {
        rows("part-0", "patch", row("short.wav", 0, 7));

        assertThatThrownBy(() -> run(part("", "", "")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("clip");
        assertThat(collection).doesNotExist();
    }

    private CollectionImport.Result run(CollectionImport.Part part) {
        return new CollectionImport(output, collection).run(part, "test", CancellationToken.none());
    }

    private static CollectionImport.Part part(String paths, String after, String before) {
        return new CollectionImport.Part(
                Optional.of(paths).filter(text -> !text.isEmpty()),
                Optional.of(after).filter(text -> !text.isEmpty()).map(LocalDateTime::parse),
                Optional.of(before).filter(text -> !text.isEmpty()).map(LocalDateTime::parse),
                Optional.empty());
    }

    private void rows(String name, String level, Group... rows) throws IOException {
        write(output.resolve(name + ".parquet"), ROWS, Map.of("audiomae.embeddings", card(level)), rows);
    }

    private static String card(String level) {
        return CARD.replace("LEVEL", level).replace("PREPROCESSING", Json.pretty(Preprocessing.AUDIOSET));
    }

    private void recordings(String name, Group... rows) throws IOException {
        write(output.resolve("_recordings").resolve(name + ".parquet"), RECORDINGS, Map.of(), rows);
    }

    private static void write(Path file, MessageType type, Map<String, String> footer, Group... rows)
            throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withType(type)
                .withExtraMetaData(footer)
                .build()) {
            for (Group row : rows) {
                writer.write(row);
            }
        }
    }

    private static Group row(String file, double start, float value) {
        Group row = new SimpleGroup(ROWS);
        row.add("file", file);
        row.add("start_s", start);
        row.add("end_s", start + 10);
        row.add("channel", "mix");
        row.add("e0000", 1f);
        row.add("e0001", value);
        row.add("clock_start", "");
        row.add("clock_end", "");
        return row;
    }

    private Group recording(String file, @Nullable String begins, int from, int windows, int all) {
        Group row = new SimpleGroup(RECORDINGS);
        row.add("file", file);
        row.add("location", folder.resolve("sounds").resolve(file).toString());
        row.add("sha256", "hash of content");
        row.add("bytes", 1000L);
        row.add("modified_ms", 1L);
        row.add("seconds", 10.0 * all);
        if (begins != null) {
            row.add("begins", begins);
            row.add("begins_source", "file-name");
        }
        row.add("first_window", from);
        row.add("windows", windows);
        row.add("all_windows", all);
        return row;
    }
}
