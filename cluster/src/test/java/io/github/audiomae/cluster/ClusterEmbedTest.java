package io.github.audiomae.cluster;

import static io.github.audiomae.cluster.LocalCluster.SAMPLES;
import static io.github.audiomae.cluster.LocalCluster.run;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.audiomae.explore.EmbeddingLevel;
import io.github.audiomae.explore.EmbeddingRequest;
import io.github.audiomae.export.EmbeddingFormat;
import io.github.audiomae.features.WindowPlan;
import io.github.audiomae.files.Numbers;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Capability;
import io.github.audiomae.recordings.EmbeddingExport;
import io.github.audiomae.recordings.EmbeddingOrder;
import io.github.audiomae.recordings.Invocation;
import io.github.audiomae.recordings.RecordingReader;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Turns;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterEmbedTest {
    @TempDir
    private Path folder;

    /// The same columns, and in each the same values with all their digits, whatever task computed them.
    @Test
    void theRowsAreThoseOfTheDesktop() throws IOException {
        Path output = folder.resolve("vectors");

        int code = run("embed", SAMPLES.toString(), "-o", output.toString(), "--hop", "4");

        assertThat(code).isZero();
        List<Map<String, String>> rows = sorted(new ParquetFolder(output).rows());
        assertThat(rows).hasSizeGreaterThan(10).isEqualTo(sorted(onTheDesktop()));
        assertThat(output.resolve("_SUCCESS")).exists();
        assertThat(output.resolve("problems")).doesNotExist();
        assertThat(new ParquetFolder(output).footer("audiomae.embeddings"))
                .contains("\"window\"", "\"sha256\"", "\"command_line\"", "\"hop_seconds\" : 4.0");
    }

    private List<Map<String, String>> onTheDesktop() throws IOException {
        Path table = folder.resolve("desktop.csv");
        try (LoadedModel model = LoadedModel.open(
                JobModel.find(null, Capability.EMBED), ExecutionTarget.cpu(), Set.of(Capability.EMBED))) {
            WindowPlan plan = new WindowPlan(
                    model.manifest().preprocessing().soundSeconds(),
                    4,
                    model.manifest().preprocessing());
            List<Path> files;
            try (Stream<Path> found = Files.list(SAMPLES)) {
                files = found.filter(file -> file.toString().matches(".*\\.(flac|ogg|opus|mp3|wav)"))
                        .sorted()
                        .toList();
            }
            EmbeddingOrder order = new EmbeddingOrder(
                    files,
                    RecordingReader.MIX,
                    new EmbeddingRequest(EmbeddingLevel.CLIP, plan),
                    EmbeddingFormat.CSV,
                    table);
            new EmbeddingExport(model, Turns.ALONE)
                    .run(order, new Invocation("test", List.of()), new StrictListener(), CancellationToken.none());
        }
        List<Map<String, String>> rows = new ArrayList<>();
        try (var reader = Files.newBufferedReader(table)) {
            for (CSVRecord row : CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)) {
                rows.add(row.toMap());
            }
        }
        return rows;
    }

    /// Seconds are text on the desktop and numbers in Parquet.
    private static List<Map<String, String>> sorted(List<Map<String, String>> rows) {
        return rows.stream()
                .peek(row -> {
                    row.computeIfPresent("start_s", (name, text) -> Numbers.seconds(Double.parseDouble(text)));
                    row.computeIfPresent("end_s", (name, text) -> Numbers.seconds(Double.parseDouble(text)));
                })
                .sorted(Comparator.comparing((Map<String, String> row) -> String.valueOf(row.get("file")))
                        .thenComparing(row -> Double.parseDouble(String.valueOf(row.get("start_s")))))
                .toList();
    }

    @Test
    void aFileThatIsNoSoundBecomesAProblemAndTheOthersAreDone() throws IOException {
        Path sounds = Files.createDirectories(folder.resolve("sounds"));
        Files.copy(SAMPLES.resolve("tick-tock.ogg"), sounds.resolve("a.ogg"));
        Files.writeString(sounds.resolve("b.wav"), "no sound at all");
        Path missing = folder.resolve("missing.wav");
        Path output = folder.resolve("vectors");

        int code = run("embed", sounds.toString(), missing.toString(), "-o", output.toString());

        assertThat(code).isEqualTo(1);
        assertThat(new ParquetFolder(output).rows())
                .extracting(row -> row.get("file"))
                .containsOnly(sounds.resolve("a.ogg").toString());
        assertThat(new ParquetFolder(output.resolve("problems")).rows())
                .extracting(row -> row.get("file"), row -> row.get("code"))
                .containsExactlyInAnyOrder(
                        tuple(sounds.resolve("b.wav").toString(), "AME-012"), tuple(missing.toString(), "AME-010"));
    }

    /// What is done is not done again, and rows of other windows are not mixed in.
    @Test
    void aLaterRunAddsWhatIsMissing() throws IOException {
        Path sounds = Files.createDirectories(folder.resolve("sounds"));
        Files.copy(SAMPLES.resolve("tick-tock.ogg"), sounds.resolve("a.ogg"));
        Path output = folder.resolve("vectors");
        run("embed", sounds.toString(), "-o", output.toString());
        List<Map<String, String>> first = new ParquetFolder(output).rows();
        Files.copy(SAMPLES.resolve("rain.ogg"), sounds.resolve("b.ogg"));

        int code = run("embed", sounds.toString(), "-o", output.toString(), "--resume");

        assertThat(code).isZero();
        List<Map<String, String>> rows = sorted(new ParquetFolder(output).rows());
        assertThat(rows.subList(0, first.size())).isEqualTo(sorted(first));
        assertThat(rows).hasSizeGreaterThan(first.size());
        assertThat(rows).extracting(row -> row.get("file") + row.get("start_s")).doesNotHaveDuplicates();
        assertThat(new ParquetFolder(output.resolve("_recordings")).rows()).hasSize(2);
        assertThat(run("embed", sounds.toString(), "-o", output.toString(), "--resume", "--window", "5"))
                .as("other windows")
                .isEqualTo(3);
    }

    /// Each window of a piece is read at its place, so that it sees the same samples.
    @Test
    void aLongRecordingThatIsReadByHadoopInPiecesHasTheSameRows() throws IOException {
        Path sound = folder.resolve("20240501_063000.wav");
        writeLongSound(sound);
        Path whole = folder.resolve("whole");
        Path pieces = folder.resolve("pieces");

        int code = run("embed", sound.toString(), "-o", whole.toString(), "--split", "0", "--hop", "60");
        int split = run(
                "embed",
                "records://" + sound,
                "-o",
                pieces.toString(),
                "--split",
                "1.5",
                "--hop",
                "60",
                "--conf",
                "spark.hadoop.fs.records.impl=" + RenamedFileSystem.class.getName());

        assertThat(code).isZero();
        assertThat(split).isZero();
        assertThat(new ParquetFolder(pieces.resolve("_recordings")).rows())
                .extracting(row -> row.get("first_window"), row -> row.get("windows"), row -> row.get("all_windows"))
                .containsExactlyInAnyOrder(tuple("0", "2", "5"), tuple("2", "2", "5"), tuple("4", "1", "5"));
        List<Map<String, String>> rows = sorted(new ParquetFolder(pieces).rows());
        rows.forEach(row -> row.replace("file", "records://" + sound, sound.toString()));
        assertThat(rows).hasSize(5).isEqualTo(sorted(new ParquetFolder(whole).rows()));
        assertThat(rows.getFirst()).containsEntry("clock_start", "2024-05-01T06:30:00.000");
    }

    /// Noise of 265 seconds, larger than what is never divided.
    private static void writeLongSound(Path file) throws IOException {
        int rate = 16_000;
        byte[] bytes = new byte[rate * 2 * 265];
        new Random(7).nextBytes(bytes);
        ByteBuffer header = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
        header.put("RIFF".getBytes(UTF_8)).putInt(36 + bytes.length).put("WAVEfmt ".getBytes(UTF_8));
        header.putInt(16).putShort((short) 1).putShort((short) 1);
        header.putInt(rate).putInt(rate * 2).putShort((short) 2).putShort((short) 16);
        header.put("data".getBytes(UTF_8)).putInt(bytes.length);
        try (var out = Files.newOutputStream(file)) {
            out.write(header.array());
            out.write(bytes);
        }
    }

    @Test
    void withoutAnyReadableFileNothingIsDone() {
        Path output = folder.resolve("vectors");

        int code = run("embed", folder.resolve("missing.wav").toString(), "-o", output.toString());

        assertThat(code).isEqualTo(3);
    }

    @Test
    void aFolderThatHoldsSomethingIsNotWrittenTo() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");

        assertThat(run("embed", SAMPLES.toString(), "-o", folder.toString())).isEqualTo(3);
        assertThat(folder).isDirectoryContaining("glob:**mine.txt");
    }

    @Test
    void aModelOfAnotherPrecisionThanWantedIsRefused() {
        Path output = folder.resolve("vectors");

        assertThat(run("embed", SAMPLES.toString(), "-o", output.toString(), "--precision", "int8"))
                .isEqualTo(3);
        assertThat(output).doesNotExist();
        assertThat(run("embed", SAMPLES.toString(), "-o", output.toString(), "--precision", "int4"))
                .isEqualTo(2);
    }

    @Test
    void aWrongCommandLineIsRefusedBeforeSparkStarts() {
        String output = folder.resolve("vectors").toString();

        assertThat(run("embed", "-o", output)).isEqualTo(2);
        assertThat(run("embed", SAMPLES.toString(), "-o", output, "--window", "100"))
                .isEqualTo(2);
        assertThat(run("embed", SAMPLES.toString(), "-o", output, "--channel", "0"))
                .isEqualTo(2);
    }
}
