package io.github.audiomae.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.audiomae.app.cli.Program.Outcome;
import io.github.audiomae.export.Npy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Program program;
    private Path sound;

    @BeforeEach
    void makeSound() throws IOException {
        program = new Program(folder.resolve("home"), folder);
        sound = Sounds.sweep(folder.resolve("sweep.wav"), 2);
    }

    @Test
    void infoTellsHowASoundWillBeRead() throws IOException {
        JsonNode json = json(program.run("info", sound, "--json"));

        assertThat(json.get("kind").asText()).isEqualTo("sound");
        assertThat(json.get("sample_rate_hz").asInt()).isEqualTo(16_000);
        assertThat(json.get("seconds").asDouble()).isEqualTo(2);
        assertThat(json.get("frames").asInt()).isEqualTo(1 + (32_000 - 400) / 160);
        assertThat(json.get("windows").asInt()).isEqualTo(1);
    }

    @Test
    void infoKnowsArraysOfFeatures() throws IOException {
        JsonNode json = json(program.run("info", Sounds.features(folder.resolve("f.npy"), 1500), "--json"));

        assertThat(json.get("kind").asText()).isEqualTo("features");
        assertThat(json.get("frames").asInt()).isEqualTo(1500);
        assertThat(json.get("windows").asInt()).isEqualTo(2);
        assertThat(json.get("codec").isNull()).isTrue();
    }

    @Test
    void featuresOfOneFileGoToThatFile() {
        Path out = folder.resolve("f.npy");

        assertThat(program.run("features", sound, "-o", out).code()).isZero();

        assertThat(Npy.readFloats(out).shape()).containsExactly(198, 128);
    }

    @Test
    void normalisedFeaturesAreOnePaddedWindow() {
        Path out = folder.resolve("w.npy");

        assertThat(program.run("features", sound, "-o", out, "--normalized").code())
                .isZero();

        Npy.Floats window = Npy.readFloats(out);
        assertThat(window.shape()).containsExactly(1024, 128);
        assertThat(window.values()[198 * 128]).isCloseTo(0.46703f, within(1e-5f));
    }

    @Test
    void featuresOfAFolderGoWhereTheirSoundsLieAndBadOnesAreReported() throws IOException {
        Path sounds = folder.resolve("sounds");
        Sounds.sweep(sounds.resolve("a/one.WAV"), 1);
        Sounds.sweep(sounds.resolve("two.wav"), 1);
        Files.writeString(sounds.resolve("bad.mp3"), "text");
        Files.writeString(sounds.resolve("notes.txt"), "not a sound");

        Outcome outcome = program.run("features", sounds, "-o", folder.resolve("out"), "--jobs", "2");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err())
                .contains("bad.mp3")
                .contains("2 of 3 files done")
                .doesNotContain("notes.txt");
        assertThat(folder.resolve("out/a/one.WAV.npy")).exists();
        assertThat(folder.resolve("out/two.wav.npy")).exists();
        assertThat(folder.resolve("out/bad.mp3.npy")).doesNotExist();
    }

    @Test
    void aSoundAndItsFeaturesAreReconstructedAlike() {
        Path features = folder.resolve("f.npy");
        program.run("features", sound, "-o", features);
        Path window = folder.resolve("w.npy");
        program.run("features", sound, "-o", window, "--normalized");

        assertThat(reconstruct("direct", sound).code()).isZero();
        assertThat(reconstruct("features", features).code()).isZero();
        assertThat(reconstruct("window", window, "--normalized-input").code()).isZero();

        float[] direct = prediction("direct");
        assertThat(prediction("features")).isEqualTo(direct);
        assertThat(prediction("window")).isEqualTo(direct);
    }

    @Test
    void aMaskFromAFileIsUsedAndWrittenBackInItsOrder() throws IOException {
        Path mask = folder.resolve("mask.npy");
        Npy.writeLongs(mask, new long[] {500, 3, 17}, 3);

        Outcome outcome = reconstruct("out", sound, "--mask", "@" + mask);

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(Npy.readLongs(folder.resolve("out/mask.npy")).values()).containsExactly(500, 3, 17);
        JsonNode json = JSON.readTree(folder.resolve("out/reconstruction.json").toFile());
        assertThat(json.get("seed").isNull()).isTrue();
        assertThat(json.get("ratio").isNull()).isTrue();
        assertThat(json.get("hidden").asInt()).isEqualTo(509);
    }

    @Test
    void nothingHiddenHasNoError() throws IOException {
        assertThat(reconstruct("out", sound, "--mask-ratio", "0").code()).isZero();

        JsonNode json = JSON.readTree(folder.resolve("out/reconstruction.json").toFile());
        assertThat(json.get("masked_mse").isNull()).isTrue();
        assertThat(json.get("hidden").asInt()).isZero();
    }

    @Test
    void onlyTheFormatsAskedForAreWritten() {
        program.run("reconstruct", sound, "-o", folder.resolve("out"), "--format", "json");

        assertThat(folder.resolve("out")).isDirectoryNotContaining("glob:**.{npy,png}");
        assertThat(folder.resolve("out/reconstruction.json")).exists();
    }

    @Test
    void classifyPrintsOneObjectPerWindow() throws IOException {
        JsonNode json = json(program.run(
                "classify", sound, "--format", "json", "--top-k", "2", "--window", "1", "--hop", "0.5", "--all"));

        assertThat(json.size()).isEqualTo(3);
        JsonNode second = json.get(1);
        assertThat(second.get("file").asText()).isEqualTo(sound.toString());
        assertThat(second.get("start_s").asDouble()).isEqualTo(0.5);
        assertThat(second.get("end_s").asDouble()).isEqualTo(1.5);
        assertThat(second.get("top").size()).isEqualTo(2);
        int best = second.get("top").get(0).get("index").asInt();
        double logit = second.get("logits").get(best).asDouble();
        assertThat(second.get("top").get(0).get("score").asDouble())
                .isCloseTo(1 / (1 + Math.exp(-logit)), within(1e-6));
    }

    @Test
    void detectListsSpansAndTakesAnotherThresholdFromTheKeptScores() throws IOException {
        Path scores = folder.resolve("scores");
        Outcome all =
                program.run("detect", sound, "--window", "1", "--hop", "0.5", "--threshold", "0", "--scores", scores);
        assertThat(all.code()).as(all.err()).isZero();
        List<String> rows = all.out().lines().toList();
        assertThat(rows.getFirst())
                .startsWith("file,start_s,end_s,index,label,score,clock_start")
                .endsWith("model_sha256");
        assertThat(rows.get(1)).contains(",0,2,"); // at threshold 0 each class is one detection from start to end

        Path kept;
        try (Stream<Path> files = Files.list(scores)) {
            kept = files.findFirst().orElseThrow();
        }
        FileTime made = Files.getLastModifiedTime(kept);
        Path precision = folder.resolve("precision.csv");
        Outcome one = program.run(
                "detect",
                sound,
                "--window",
                "1",
                "--hop",
                "0.5",
                "--threshold",
                "1",
                "--class-threshold",
                "Speech=0",
                "--format",
                "raven",
                "--scores",
                scores,
                "--precision",
                precision);

        assertThat(one.out().lines().toList()).hasSize(2).last().asString().contains("\tSpeech\t");
        assertThat(Files.getLastModifiedTime(kept)).isEqualTo(made);
        assertThat(precision).content().startsWith("label,threshold,judged");
        assertThat(program.run("detect", sound, "--threshold", "2").code()).isEqualTo(2);
        assertThat(program.run("detect", sound, "--format", "parquet").code()).isEqualTo(2);
    }

    @Test
    void detectClassifiesTheChosenChannel() throws IOException {
        Path two = Sounds.besideSilence(folder.resolve("two.wav"), sound);
        Path scores = folder.resolve("scores");

        List<String> second = detected(two, scores, "2");

        assertThat(second).isEqualTo(detected(sound, scores, "mix")).isNotEqualTo(detected(two, scores, "mix"));
        assertThat(detected(two, scores, "1")).isNotEqualTo(second);
        Outcome third = program.run("detect", two, "--channel", "3", "--scores", scores);
        assertThat(third.code()).isEqualTo(3);
        assertThat(third.err()).contains("channel 3");
    }

    /// Times, classes and scores at the lowest threshold.
    private List<String> detected(Path file, Path scores, String channel) {
        Outcome run = program.run(
                "detect", file, "--threshold", "0", "--window", "2", "--channel", channel, "--scores", scores);
        assertThat(run.code()).as(run.err()).isZero();
        return run.out()
                .lines()
                .skip(1)
                .map(line -> line.substring(line.indexOf(".wav,") + 1))
                .toList();
    }

    @Test
    void detectWithoutSoundsDoesNothingAndSaysSo() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));

        Outcome run = program.run("detect", empty, "--format", "csv");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("There are no sound files in").contains(String.valueOf(empty));
    }

    @Test
    void cutWritesAPartWithAllOrSomeFrequencies() throws IOException {
        Path out = folder.resolve("part.flac");

        assertThat(program.run("cut", sound, "--from", "0.5", "--to", "1.25", "--band", "1000-4000", "-o", out)
                        .code())
                .isZero();

        JsonNode part = json(program.run("info", out, "--json"));
        assertThat(part.get("seconds").asDouble()).isCloseTo(0.75, within(0.001));
        assertThat(part.get("container").asText()).isEqualTo("flac");
        assertThat(program.run("cut", sound, "--from", "1", "--to", "0", "-o", out)
                        .code())
                .isEqualTo(2);
        assertThat(program.run("cut", sound, "--from", "0", "--to", "1", "--band", "x", "-o", out)
                        .code())
                .isEqualTo(2);
        assertThat(program.run("cut", sound, "--from", "0", "--to", "1", "-o", sound)
                        .err())
                .contains("replaced");
    }

    @Test
    void annotationsAreTakenFromATableKeptAndWrittenWithItsColumns() throws IOException {
        String raven =
                "Selection\tView\tChannel\tBegin Time (s)\tEnd Time (s)\tLow Freq (Hz)\tHigh Freq (Hz)\tQuality\t"
                        + "Species\tBegin File\n"
                        + "1\tSpectrogram 1\t1\t0.50\t1.0\t100.0\t200.0\tgood\twren\tsweep.wav\n"
                        + "2\tSpectrogram 1\t1\t0.50\t1.0\t100.0\t200.0\tbad\tcrow\tother.wav\n";
        Path table = Files.writeString(folder.resolve("t.txt"), raven);
        Path out = folder.resolve("back.txt");

        assertThat(program.run("annotations", sound, "--import", table).out()).isEqualTo("1 annotations\n");
        assertThat(program.run("annotations", sound, "--format", "raven", "-o", out)
                        .code())
                .isZero();
        assertThat(out).hasContent(raven.substring(0, raven.indexOf("2\tSpectrogram")));
        assertThat(program.run("annotations", sound, "--format", "audacity", "-o", out)
                        .code())
                .isZero();
        assertThat(out).hasContent("0.5\t1\twren\n\\\t100\t200\n");

        Files.writeString(table, raven.replace("sweep.wav", "third.wav"));
        Outcome other = program.run("annotations", sound, "--import", table);
        assertThat(other.code()).isEqualTo(3);
        assertThat(other.err()).contains("other recordings").contains("AME-052");
    }

    @Test
    void classifyWithoutAnythingSureEnoughIsAHeader() {
        Outcome outcome = program.run("classify", sound, "--format", "csv", "--min-conf", "1");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).isEqualTo("file,start_s,end_s,index,label,score,clock_start,clock_end\r\n");
    }

    @Test
    void audacityLabelsOfSeveralSoundsGoToAFolder() throws IOException {
        Path other = Sounds.sweep(folder.resolve("other.wav"), 1);

        assertThat(program.run("classify", sound, other, "--format", "audacity").code())
                .isEqualTo(2);
        Path out = folder.resolve("labels");
        assertThat(program.run("classify", sound, other, "--format", "audacity", "-o", out)
                        .code())
                .isZero();

        assertThat(Files.readString(out.resolve("other.wav.txt"))).startsWith("0\t1\t");
        assertThat(out.resolve("sweep.wav.txt")).exists();
    }

    @Test
    void embedTellsEverythingAboutItsRows() throws IOException {
        Path out = folder.resolve("e.csv");

        Outcome outcome = program.run("embed", sound, "-o", out, "--window", "1");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        List<String> lines = Files.readAllLines(out);
        JsonNode card = JSON.readTree(folder.resolve("e.csv.meta.json").toFile());
        int width = card.get("width").asInt();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .startsWith("file,start_s,end_s,channel,e0000,")
                .endsWith(",e0" + (width - 1) + ",clock_start,clock_end");
        assertThat(lines.get(2)).startsWith(sound + ",1,2,mix,");
        assertThat(lines.get(2).split(",")).hasSize(4 + width);
        assertThat(card.get("rows").asInt()).isEqualTo(2);
        assertThat(card.get("model").get("sha256").asText()).hasSize(64);
        assertThat(card.get("window").get("seconds").asDouble()).isEqualTo(1);
        assertThat(card.get("command_line").get(0).asText()).isEqualTo("embed");
        assertThat(card.get("device").asText()).startsWith("CPU");
    }

    @ParameterizedTest
    @ValueSource(strings = {"parquet", "npy", "projector"})
    void embedWritesEveryFormatWithItsCard(String format) {
        Path out = folder.resolve("e.out");

        Outcome outcome = program.run("embed", sound, "-o", out, "--format", format, "--level", "time");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(out).isNotEmptyFile();
        assertThat(folder.resolve("e.out.meta.json")).content().contains("\"format\" : \"" + format + "\"");
    }

    @Test
    void embedOfAnEmptyFolderIsAHeader() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        Outcome outcome = program.run("embed", empty, "-o", folder.resolve("e.csv"));

        assertThat(outcome.code()).isZero();
        assertThat(Files.readAllLines(folder.resolve("e.csv"))).hasSize(1);
    }

    @Test
    void embedOfNothingButBadFilesWritesNothing() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.wav"), "text");

        Outcome outcome = program.run("embed", bad, "-o", folder.resolve("e.csv"));

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(folder.resolve("e.csv")).doesNotExist();
    }

    @Test
    void devicesNameTheProcessor() throws IOException {
        JsonNode json = json(program.run("devices", "--json"));

        assertThat(json.get("cores").asInt()).isPositive();
        assertThat(json.get("onnx_runtime").asText()).startsWith("1.");
    }

    @Test
    void benchMeasuresEachStep() throws IOException {
        JsonNode json = json(program.run("bench", "--runs", "1", "--json"));

        assertThat(json.get("steps").findValuesAsText("name")).contains("features", "encode, 80 % hidden", "decode");
        assertThat(json.get("steps").get(0).get("median_milliseconds").asDouble())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reconstruct x.wav",
                "reconstruct x.wav -o out --mask-ratio 2",
                "reconstruct x.wav -o out --mask diagonal",
                "reconstruct x.wav -o out --at -1",
                "reconstruct x.wav -o out --format gif",
                "reconstruct x.wav -o out --colours jet",
                "reconstruct x.wav -o out --device toaster",
                "reconstruct x.wav -o out --channel 0",
                "classify x.wav --window 11",
                "classify x.wav --hop 0",
                "classify x.wav --top-k 0",
                "classify x.wav --min-conf 3",
                "classify x.wav --format xml",
                "collection find x.collection --class bird --min-conf 3",
                "collection import vectors x.collection --min-conf 3",
                "embed x.wav",
                "embed x.wav -o e.csv --level word",
                "embed x.wav -o e.csv --batch-size 0",
                "model",
                "model frobnicate",
                "model import x.pth --targets blue",
                "bench --runs 0",
                "info",
                "info --frobnicate x.wav"
            })
    void wrongUsageSaysSoAndPointsToTheHelp(String line) {
        Outcome outcome = program.run((Object[]) line.split(" "));

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("--help").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "info missing.wav",
                "reconstruct missing.wav -o out",
                "reconstruct missing.wav -o out --model unknown",
                "reconstruct missing.wav -o out --model no/such/folder",
                "reconstruct missing.wav -o out --mask @missing.npy",
                "classify missing.wav",
                "model show unknown",
                "model remove unknown",
                "model verify unknown",
                "model import missing.pth"
            })
    void problemsAreOneSentenceAndExitCodeThree(String line) {
        Outcome outcome = program.run((Object[]) line.split(" "));

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines()).singleElement().asString().doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "info",
                "features",
                "reconstruct",
                "classify",
                "embed",
                "model",
                "model list",
                "model show",
                "model import",
                "model verify",
                "model download",
                "model combine",
                "model rename",
                "model set-default",
                "model remove",
                "devices",
                "compare",
                "bench"
            })
    void everyCommandHasHelpWithAnExample(String command) {
        Outcome outcome = program.run((Object[]) (command + " --help").strip().split(" "));

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .contains("Example")
                .contains("  audiomae " + command)
                .contains("--help");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertThat(program.run("--version").out()).matches("(?s)Audio-MAE Explorer \\d+\\.\\d+\\.\\d+.*");
    }

    private Outcome reconstruct(String out, Path input, Object... more) {
        Object[] line = new Object[6 + more.length];
        System.arraycopy(
                new Object[] {"reconstruct", input, "-o", folder.resolve(out), "--format", "npy,json"}, 0, line, 0, 6);
        System.arraycopy(more, 0, line, 6, more.length);
        return program.run(line);
    }

    private float[] prediction(String out) {
        return Npy.readFloats(folder.resolve(out).resolve("prediction.npy")).values();
    }

    private static JsonNode json(Outcome outcome) throws IOException {
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return JSON.readTree(outcome.out());
    }
}
