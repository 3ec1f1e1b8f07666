package io.github.audiomae.cluster;

import static io.github.audiomae.cluster.LocalCluster.SAMPLES;
import static io.github.audiomae.cluster.LocalCluster.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.detection.DetectionSettings;
import io.github.audiomae.detection.ReviewStore;
import io.github.audiomae.explore.TimelineStore;
import io.github.audiomae.export.DetectionFormat;
import io.github.audiomae.export.DetectionSheet;
import io.github.audiomae.export.Npy;
import io.github.audiomae.export.TagFormat;
import io.github.audiomae.export.TagResults;
import io.github.audiomae.features.WindowPlan;
import io.github.audiomae.files.Numbers;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Capability;
import io.github.audiomae.patches.MaskStrategy;
import io.github.audiomae.recordings.RecordingDetection;
import io.github.audiomae.recordings.RecordingReader;
import io.github.audiomae.recordings.RecordingTagging;
import io.github.audiomae.recordings.SurpriseScan;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Turns;
import io.github.audiomae.surprise.ContextMasks;
import io.github.audiomae.surprise.Expectation;
import io.github.audiomae.surprise.SurpriseStep;
import io.github.audiomae.timestamp.StartReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each analysis gives the rows of its command on the desktop.
class ClusterAnalysesTest {
    private static final RecordingReader READER =
            new RecordingReader(ChannelChoice.average(), false, StartReader.with(""));

    @TempDir
    private Path folder;

    private List<Path> files = List.of();

    @BeforeEach
    void copySamples() throws IOException {
        Path sounds = Files.createDirectories(folder.resolve("sounds"));
        files = List.of(sounds.resolve("20240501_063000.ogg"), sounds.resolve("siren.ogg"));
        Files.copy(SAMPLES.resolve("birds.ogg"), files.getFirst());
        Files.copy(SAMPLES.resolve("siren.ogg"), files.getLast());
    }

    @Test
    void classesAreThoseOfTheDesktop() throws IOException {
        Path output = folder.resolve("classes");

        int code = analyse("classify", output, "--window", "4", "--hop", "2", "--top-k", "3", "--min-conf", "0.01");

        assertThat(code).isZero();
        Path table = folder.resolve("desktop.csv");
        try (LoadedModel model = open(Capability.CLASSIFY);
                TagResults results = TagResults.file(table, TagFormat.CSV.style(false))) {
            RecordingTagging.Request request =
                    new RecordingTagging.Request(plan(model, 4, 2), new MaskStrategy.Random(0, 0), 3, 0.01, false);
            new RecordingTagging(model, Turns.ALONE)
                    .run(
                            files,
                            READER,
                            request,
                            new RecordingTagging.Destination(results, Optional.empty()),
                            new StrictListener(),
                            CancellationToken.none());
            results.finish();
        }
        assertThat(cells(output)).hasSizeGreaterThan(8).containsExactlyInAnyOrderElementsOf(cells(read(table)));
    }

    @Test
    void detectionsAreThoseOfTheDesktop() throws IOException {
        Path output = folder.resolve("detections");

        int code = analyse(
                "detect",
                output,
                "--window",
                "2",
                "--hop",
                "1",
                "--threshold",
                "0.2",
                "--class-threshold",
                "Siren=0.05",
                "--merge-gap",
                "1");

        assertThat(code).isZero();
        Path table = folder.resolve("desktop.csv");
        try (LoadedModel model = open(Capability.CLASSIFY)) {
            DetectionSheet sheet = new RecordingDetection(
                            model,
                            Turns.ALONE,
                            new TimelineStore(folder.resolve("scores")),
                            new ReviewStore(folder.resolve("reviews")))
                    .run(
                            files,
                            READER,
                            new RecordingDetection.Request(
                                    plan(model, 2, 1), new DetectionSettings(0.2, Map.of("Siren", 0.05), 1), Set.of()),
                            new StrictListener(),
                            CancellationToken.none());
            DetectionFormat.CSV.write(sheet, table);
        }
        assertThat(cells(output)).hasSizeGreaterThan(2).containsExactlyInAnyOrderElementsOf(cells(read(table)));
    }

    @Test
    void theNoveltyCurveIsThatOfTheDesktop() throws IOException {
        Path output = folder.resolve("surprise");

        int code = run("surprise", files.getFirst().toString(), "-o", output.toString(), "--masks", "8", "--seed", "3");

        assertThat(code).isZero();
        List<SurpriseStep> steps = new ArrayList<>();
        try (LoadedModel model = open(Capability.RECONSTRUCT)) {
            new SurpriseScan(model, new ContextMasks(8, 3), Turns.ALONE)
                    .run(
                            files.getFirst(),
                            READER,
                            new SurpriseScan.Listener() {
                                @Override
                                public void found(TimeSpan span, Expectation expectation) {
                                    steps.addAll(SurpriseStep.of(span, expectation));
                                }
                            },
                            CancellationToken.none());
        }
        List<Map<String, String>> rows = new ParquetFolder(output).rows();
        assertThat(rows).hasSameSizeAs(steps).hasSizeGreaterThan(10);
        for (int i = 0; i < rows.size(); i++) {
            SurpriseStep step = steps.get(i);
            assertThat(rows.get(i))
                    .containsEntry("surprise", Float.toString((float) step.sum()))
                    .containsEntry("band1", Float.toString(step.bands()[0]))
                    .containsEntry("band8", Float.toString(step.bands()[7]));
        }
    }

    @Test
    void theMostSimilarWindowsComeFirst() throws IOException {
        Path vectors = folder.resolve("vectors");
        analyse("embed", vectors, "--window", "2", "--hop", "1", "--partitions", "3");
        List<Map<String, String>> rows = new ParquetFolder(vectors).rows();
        Map<String, String> example = rows.get(rows.size() / 2);
        Path query = folder.resolve("query.npy");
        Npy.writeFloats(query, vector(example), 1, vector(example).length);
        Path found = folder.resolve("found.csv");

        int code = run("like", vectors.toString(), "--query", query.toString(), "--top", "5", "-o", found.toString());

        assertThat(code).isZero();
        List<Map<String, String>> best = read(found);
        assertThat(best).hasSize(5);
        assertThat(best.getFirst())
                .containsEntry("recording", example.get("file"))
                .containsEntry("start_s", Numbers.seconds(Double.parseDouble(String.valueOf(example.get("start_s")))));
        double[] cosines = rows.stream()
                .mapToDouble(row -> cosine(vector(row), vector(example)))
                .sorted()
                .toArray();
        for (int i = 0; i < 5; i++) {
            assertThat(Double.parseDouble(String.valueOf(best.get(i).get("score"))))
                    .isCloseTo(cosines[cosines.length - 1 - i], within(1e-5));
        }
    }

    /// Spark hands it over as one file, whose content is compared with the hash of the job.
    @Test
    void theModelCanBeAnywhere() throws IOException {
        Path model = JobModel.find(null, Capability.EMBED).folder().toAbsolutePath();
        Path output = folder.resolve("vectors");

        int code = analyse(
                "embed",
                output,
                "--model",
                "records://" + model,
                "--conf",
                "spark.hadoop.fs.records.impl=" + RenamedFileSystem.class.getName());

        assertThat(code).isZero();
        assertThat(new ParquetFolder(output).rows()).isNotEmpty();
    }

    private int analyse(String command, Path output, String... options) {
        List<String> words = new ArrayList<>(List.of(command, "-o", output.toString()));
        files.forEach(file -> words.add(file.toString()));
        words.addAll(List.of(options));
        return run(words.toArray(String[]::new));
    }

    private static LoadedModel open(Capability use) {
        return LoadedModel.open(JobModel.find(null, use), ExecutionTarget.cpu(), Set.of(use));
    }

    private static WindowPlan plan(LoadedModel model, double window, double hop) {
        return new WindowPlan(window, hop, model.manifest().preprocessing());
    }

    private static float[] vector(Map<String, String> row) {
        List<String> values = row.keySet().stream()
                .filter(name -> name.matches("e\\d{4}"))
                .sorted()
                .toList();
        float[] vector = new float[values.size()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = Float.parseFloat(String.valueOf(row.get(values.get(i))));
        }
        return vector;
    }

    private static double cosine(float[] one, float[] other) {
        double product = 0;
        double a = 0;
        double b = 0;
        for (int i = 0; i < one.length; i++) {
            product += (double) one[i] * other[i];
            a += (double) one[i] * one[i];
            b += (double) other[i] * other[i];
        }
        return product / Math.sqrt(a * b);
    }

    private static List<Map<String, String>> read(Path table) throws IOException {
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

    private static List<Map<String, String>> cells(Path output) throws IOException {
        return cells(new ParquetFolder(output).rows());
    }

    /// Numbers as numbers: they are text in one of the two and not in the other.
    private static List<Map<String, String>> cells(List<Map<String, String>> rows) {
        for (Map<String, String> row : rows) {
            for (String seconds : List.of("start_s", "end_s", "peak_s")) {
                row.computeIfPresent(seconds, (name, text) -> Numbers.seconds(Double.parseDouble(text)));
            }
            row.computeIfPresent("score", (name, text) -> Numbers.exact(Float.parseFloat(text)));
        }
        return rows;
    }
}
