package io.github.audiomae.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.explore.EmbeddingExtractor;
import io.github.audiomae.explore.EmbeddingLevel;
import io.github.audiomae.explore.EmbeddingRequest;
import io.github.audiomae.explore.EmbeddingRow;
import io.github.audiomae.explore.GoldenModel;
import io.github.audiomae.export.EmbeddingFormat;
import io.github.audiomae.features.WindowSource;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Turns;
import io.github.audiomae.testing.Signals;
import io.github.audiomae.testing.WavBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddingExportTest {
    private static final int RATE = 16_000;
    private static final Invocation INVOCATION = new Invocation("a program 1.0", List.of("embed", "a.wav"));

    @TempDir
    Path folder;

    private final CancellationToken token = new CancellationToken();
    private final Notes notes = new Notes();
    private LoadedModel model;
    private EmbeddingExport export;
    private Path target;
    private Path twoWindows;
    private Path short3;

    @BeforeEach
    void open() throws IOException {
        model = GoldenModel.pretrained(Files.createDirectory(folder.resolve("model")));
        export = new EmbeddingExport(model, Turns.ALONE);
        target = folder.resolve("out.csv");
        twoWindows = noise("a.wav", 13, 1);
        short3 = noise("b.wav", 3, 2);
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void rowsAreTheVectorsOfTheWindowsInTheirOrder() throws IOException {
        assertThat(export.run(order(EmbeddingLevel.CLIP, twoWindows, short3), INVOCATION, notes, token))
                .isEqualTo(3);

        List<String> lines = Files.readAllLines(target);
        assertThat(lines).hasSize(4);
        assertThat(lines.stream().skip(1).map(line -> line.substring(line.lastIndexOf('/') + 1, line.indexOf(",mix"))))
                .containsExactly("a.wav,0,10.24", "a.wav,10.24,13", "b.wav,0,3");
        assertThat(values(lines.get(2))).containsExactly(vector(twoWindows, new TimeSpan(10.24, 13)), within(1e-6f));
        assertThat(values(lines.get(3))).containsExactly(vector(short3, new TimeSpan(0, 3)), within(1e-6f));
        assertThat(notes.lines()).containsExactly("begun a.wav", "done a.wav", "begun b.wav", "done b.wav");
    }

    @Test
    void sidecarSaysHowTheTableWasMadeAndWhatBecameOfEachRecording() throws IOException {
        Path missing = folder.resolve("missing.wav");

        assertThat(export.run(order(EmbeddingLevel.CLIP, missing, short3), INVOCATION, notes, token))
                .isEqualTo(1);

        JsonNode card = sidecar();
        assertThat(card.at("/application").asText()).isEqualTo("a program 1.0");
        assertThat(card.at("/model/id").asText()).isEqualTo("tiny-pretrained");
        assertThat(card.at("/rows").asInt()).isEqualTo(1);
        assertThat(card.at("/width").asInt()).isEqualTo(64);
        assertThat(card.at("/inputs/0/rows").asInt()).isZero();
        assertThat(card.at("/inputs/0/problem").asText()).contains("missing.wav");
        assertThat(card.at("/inputs/1/rows").asInt()).isEqualTo(1);
        assertThat(card.at("/inputs/1/problem").isNull()
                        || card.at("/inputs/1/problem").isMissingNode())
                .isTrue();
        assertThat(card.at("/outputs/0").asText()).isEqualTo("out.csv");
        assertThat(notes.lines()).containsExactly("failed missing.wav SOUND_MISSING", "begun b.wav", "done b.wav");
    }

    @Test
    void nothingIsWrittenIfNoRecordingCanBeRead() {
        assertThat(export.run(order(EmbeddingLevel.CLIP, folder.resolve("missing.wav")), INVOCATION, notes, token))
                .isZero();

        assertThat(target).doesNotExist();
        assertThat(EarlierExport.sidecar(target)).doesNotExist();
    }

    @Test
    void nothingIsWrittenAfterACancellation() {
        token.cancel();

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> export.run(order(EmbeddingLevel.CLIP, short3), INVOCATION, notes, token));

        assertThat(target).doesNotExist();
        assertThat(EarlierExport.sidecar(target)).doesNotExist();
    }

    @Test
    void noFurtherRecordingIsReadOnceNoneIsWanted() {
        export.run(order(EmbeddingLevel.CLIP, short3, twoWindows), INVOCATION, notes.wanting(1), token);

        assertThat(notes.lines()).containsExactly("begun b.wav", "done b.wav");
    }

    @Test
    void rowsAreAddedToATableThatWasMadeInTheSameWay() throws IOException {
        export.run(order(EmbeddingLevel.CLIP, twoWindows), INVOCATION, notes, token);

        assertThat(export.append(order(EmbeddingLevel.CLIP, short3), INVOCATION, notes, token))
                .isEqualTo(1);

        assertThat(Files.readAllLines(target)).hasSize(4);
        assertThat(sidecar().at("/rows").asInt()).isEqualTo(3);
        assertThat(sidecar().at("/inputs/0/file").asText()).endsWith("a.wav");
        assertThat(sidecar().at("/inputs/1/file").asText()).endsWith("b.wav");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> export.append(order(EmbeddingLevel.TIME, short3), INVOCATION, notes, token));
        assertThat(Files.readAllLines(target)).hasSize(4);
    }

    @Test
    void previewShowsTheFirstRowsOfTheExport() throws IOException {
        export.run(order(EmbeddingLevel.TIME, twoWindows), INVOCATION, notes, token);
        List<EmbeddingRow> preview = export.firstRows(
                twoWindows, order(EmbeddingLevel.TIME, twoWindows).request(), 13, token);

        assertThat(preview).hasSize(64);
        assertThat(values(Files.readAllLines(target).get(1)))
                .containsExactly(preview.getFirst().values(), within(1e-6f));
    }

    private EmbeddingOrder order(EmbeddingLevel level, Path... files) {
        return new EmbeddingOrder(
                List.of(files),
                RecordingReader.MIX,
                new EmbeddingRequest(level, 10.24, 10.24),
                EmbeddingFormat.CSV,
                target);
    }

    private Path noise(String name, int seconds, long seed) {
        return new WavBuilder()
                .rate(RATE)
                .integers(16)
                .channels(Signals.noise(0.3, seconds * RATE, seed))
                .write(folder.resolve(name));
    }

    private float[] vector(Path file, TimeSpan span) {
        try (WindowSource source =
                RecordingReader.MIX.open(file, model.manifest().preprocessing())) {
            return new EmbeddingExtractor(model)
                    .clip(source.window(span, model.manifest().preprocessing()), token);
        }
    }

    private static float[] values(String line) {
        double[] numbers = Arrays.stream(
                        line.substring(line.indexOf(",mix,") + 5).split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
        float[] values = new float[numbers.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) numbers[i];
        }
        return values;
    }

    private JsonNode sidecar() throws IOException {
        return new JsonMapper().readTree(EarlierExport.sidecar(target).toFile());
    }
}
