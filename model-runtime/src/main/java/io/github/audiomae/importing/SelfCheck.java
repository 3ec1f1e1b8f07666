package io.github.audiomae.importing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.files.Sha256;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.inference.Tokens;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.ManifestJson;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.ModelManifest;
import io.github.audiomae.patches.MaskStrategy;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// The output of a model for a known sound: recorded when the model is imported (`self-check.json`), compared when it
/// is verified. The sound is [ProbeSound]'s, and the graphs run on the CPU.
///
/// @param outputs by graph: some of its output's values, evenly spaced
public record SelfCheck(Map<String, Output> outputs) {
    static final String FILE = "self-check.json";

    /// Allows for the rounding of another processor; a wrong weight differs far more.
    private static final double TOLERANCE = 1e-3;

    /// In eight bits, the rounding of another processor moves some values by a whole step.
    private static final double EIGHT_BIT_TOLERANCE = 5e-2;

    private static final int SAMPLES = 32;
    private static final int SEED = 5;
    private static final double HIDDEN_SHARE = 0.8;

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public SelfCheck {
        outputs = new LinkedHashMap<>(outputs);
    }

    /// One graph's output.
    ///
    /// @param count number of values
    /// @param rms their root mean square
    /// @param samples some of them
    record Output(int count, double rms, List<Float> samples) {
        Output {
            samples = List.copyOf(samples);
        }

        static Output of(float[] values) {
            double sum = 0;
            for (float value : values) {
                sum += (double) value * value;
            }
            int count = Math.min(SAMPLES, values.length);
            List<Float> samples = IntStream.range(0, count)
                    .mapToObj(i -> values[(int) ((long) i * values.length / count)])
                    .toList();
            return new Output(values.length, Math.sqrt(sum / values.length), samples);
        }

        /// The largest difference, relative to the output's root mean square.
        double differenceTo(Output other) {
            if (count != other.count || samples.size() != other.samples.size()) {
                return Double.POSITIVE_INFINITY;
            }
            double largest = Math.abs(rms - other.rms);
            for (int i = 0; i < samples.size(); i++) {
                largest = Math.max(largest, Math.abs((double) samples.get(i) - other.samples.get(i)));
            }
            return Double.isNaN(other.rms) ? Double.POSITIVE_INFINITY : largest / Math.max(rms, Float.MIN_NORMAL);
        }
    }

    /// Runs every graph once. Graphs that are not used together are not open together.
    static SelfCheck run(ModelFolder folder, CancellationToken cancellation) {
        ModelManifest manifest = folder.manifest();
        SpectrogramWindow window = ProbeSound.window(SEED, manifest.preprocessing());
        PatchMask nothing = PatchMask.nothingHidden(manifest.grid());
        Map<String, Output> outputs = new LinkedHashMap<>();
        if (manifest.can(Capability.RECONSTRUCT)) {
            PatchMask mask = new MaskStrategy.Random(HIDDEN_SHARE, SEED).mask(manifest.grid());
            try (LoadedModel model = open(folder, Capability.RECONSTRUCT)) {
                Tokens tokens = model.encode(window, mask, cancellation);
                outputs.put("encoder", Output.of(tokens.values()));
                outputs.put("decoder", Output.of(model.decode(tokens, mask, cancellation)));
            }
        }
        if (manifest.can(Capability.CLASSIFY)) {
            try (LoadedModel model = open(folder, Capability.CLASSIFY)) {
                outputs.put(
                        "classifier",
                        Output.of(model.classify(window, nothing, cancellation).logits()));
            }
        }
        if (outputs.isEmpty()) {
            try (LoadedModel model = open(folder, Capability.EMBED)) {
                outputs.put("encoder", Output.of(embedding(model, window, nothing, cancellation)));
            }
        }
        return new SelfCheck(outputs);
    }

    private static float[] embedding(
            LoadedModel model, SpectrogramWindow window, PatchMask nothing, CancellationToken cancellation) {
        return model.hasEncoder()
                ? model.encode(window, nothing, cancellation).values()
                : model.classify(window, nothing, cancellation).embedding();
    }

    private static LoadedModel open(ModelFolder folder, Capability use) {
        return LoadedModel.open(folder, ExecutionTarget.cpu(), Set.of(use));
    }

    /// Records the output of a model under construction: runs it, writes the file and adds it to the manifest. A
    /// model that already has such a record must match it.
    ///
    /// @param folder a complete model
    /// @throws ProblemException if the model's output differs from its record
    public static void record(Path folder, CancellationToken cancellation) throws IOException {
        ModelFolder model = ModelFolder.open(folder);
        SelfCheck today = run(model, cancellation);
        Optional<SelfCheck> recorded = recorded(model);
        if (recorded.isPresent()) {
            recorded.get().compare(today, model.manifest());
            return;
        }
        Path file = folder.resolve(FILE);
        Files.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(today));
        Map<String, String> hashes = new LinkedHashMap<>(model.manifest().files());
        hashes.put(FILE, Sha256.of(file, cancellation));
        ManifestJson.write(
                model.manifest().as(model.id(), model.manifest().name(), hashes), folder.resolve(ModelFolder.MANIFEST));
    }

    /// The record in a model's folder; empty if it has none.
    static Optional<SelfCheck> recorded(ModelFolder folder) {
        Path file = folder.folder().resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            SelfCheck recorded = JSON.readValue(file.toFile(), SelfCheck.class);
            if (recorded == null || recorded.outputs.containsValue(null)) {
                throw new IOException("no outputs");
            }
            return Optional.of(recorded);
        } catch (IOException e) {
            throw new ProblemException(ProblemCode.MODEL_DAMAGED, Sentence.of("self-check.unreadable", file), e);
        }
    }

    /// @return the largest relative difference
    /// @throws ProblemException naming the first graph whose output has changed
    double compare(SelfCheck today, ModelManifest model) {
        double tolerance = switch (model.precision()) {
            case FP32 -> TOLERANCE;
            case INT8 -> EIGHT_BIT_TOLERANCE;
        };
        double largest = 0;
        for (Map.Entry<String, Output> recorded : outputs.entrySet()) {
            Output now = today.outputs.get(recorded.getKey());
            double difference =
                    now == null ? Double.POSITIVE_INFINITY : recorded.getValue().differenceTo(now);
            if (!(difference <= tolerance)) {
                throw new ProblemException(
                        ProblemCode.MODEL_DAMAGED,
                        Sentence.of("self-check.differs", recorded.getKey(), model.id(), difference));
            }
            largest = Math.max(largest, difference);
        }
        return largest;
    }
}
