package io.github.audiomae.importing;

import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.explore.EmbeddingExtractor;
import io.github.audiomae.explore.Levels;
import io.github.audiomae.explore.ReconstructionRequest;
import io.github.audiomae.explore.Reconstructor;
import io.github.audiomae.explore.SoundTagger;
import io.github.audiomae.explore.Tag;
import io.github.audiomae.features.FeatureReader;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Accuracy;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.patches.MaskStrategy;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Compares a model of reduced precision with the same model in single precision, sound by sound, on the CPU. What is
/// compared is what the program makes of the graphs: the embedding of a window, its five best classes, and the masked
/// error of its reconstruction with 80 % hidden.
///
/// @param sounds first windows of recordings, as the models take them; at least one
public record AccuracyCheck(List<SpectrogramWindow> sounds) {
    private static final double HIDDEN_SHARE = 0.8;
    private static final int BEST = 5;

    /// Sounds that are made by this program, besides the recordings.
    private static final int MADE = 4;

    /// The check with the first window of each recording, and with some sounds that are made.
    ///
    /// @param recordings sound files
    static AccuracyCheck with(List<Path> recordings, Preprocessing as) {
        List<SpectrogramWindow> windows = new ArrayList<>();
        FeatureReader reader = new FeatureReader();
        for (Path recording : recordings) {
            try (AudioSource source = AudioSource.open(recording, ChannelChoice.average(), as.sampleRate())) {
                windows.add(reader.window(source, 0, as));
            }
        }
        IntStream.range(0, MADE).mapToObj(seed -> ProbeSound.window(seed, as)).forEach(windows::add);
        return new AccuracyCheck(windows);
    }

    /// Runs both models on every sound.
    ///
    /// @param reference the model in single precision
    /// @param reduced the same model in another precision
    /// @param progress counts sounds
    public Accuracy of(ModelFolder reference, ModelFolder reduced, Progress progress, CancellationToken cancellation) {
        Results single = Results.of(reference, sounds, share(progress, 0), cancellation);
        Results other = Results.of(reduced, sounds, share(progress, 1), cancellation);
        double[] cosines = IntStream.range(0, sounds.size())
                .mapToDouble(i ->
                        cosine(single.embeddings().get(i), other.embeddings().get(i)))
                .sorted()
                .toArray();
        return new Accuracy(
                reference.sha256(),
                sounds.size(),
                median(cosines),
                cosines[0],
                sameShare(single.topFive(), other.topFive()),
                ratio(other.maskedError(), single.maskedError()));
    }

    private Progress share(Progress progress, int half) {
        return (done, total, what) -> progress.report(half * total + done, 2 * total, what);
    }

    /// The results of one model.
    ///
    /// @param topFive empty without a classifier
    /// @param maskedError summed over the sounds; null without a decoder
    private record Results(
            List<float[]> embeddings,
            List<Set<Integer>> topFive,
            @Nullable Double maskedError) {
        static Results of(
                ModelFolder folder, List<SpectrogramWindow> sounds, Progress progress, CancellationToken cancellation) {
            List<float[]> embeddings = new ArrayList<>();
            List<Set<Integer>> topFive = new ArrayList<>();
            double error = 0;
            boolean reconstructs = folder.manifest().can(Capability.RECONSTRUCT);
            boolean classifies = folder.manifest().can(Capability.CLASSIFY);
            try (LoadedModel model = LoadedModel.open(folder, ExecutionTarget.cpu())) {
                for (int i = 0; i < sounds.size(); i++) {
                    progress.report(i, sounds.size(), "comparing results");
                    SpectrogramWindow sound = sounds.get(i);
                    embeddings.add(new EmbeddingExtractor(model).clip(sound, cancellation));
                    if (classifies) {
                        topFive.add(best(model, sound, cancellation));
                    }
                    if (reconstructs) {
                        error += maskedError(model, sound, i, cancellation);
                    }
                }
            }
            return new Results(embeddings, topFive, reconstructs ? error : null);
        }

        private static Set<Integer> best(LoadedModel model, SpectrogramWindow sound, CancellationToken cancellation) {
            PatchMask nothing = PatchMask.nothingHidden(model.manifest().grid());
            return new SoundTagger(model)
                    .classify(sound, nothing, cancellation).top(BEST).stream()
                            .map(Tag::index)
                            .collect(Collectors.toSet());
        }

        private static double maskedError(
                LoadedModel model, SpectrogramWindow sound, int seed, CancellationToken cancellation) {
            PatchMask mask = new MaskStrategy.Random(HIDDEN_SHARE, seed)
                    .mask(model.manifest().grid());
            return new Reconstructor(model)
                    .reconstruct(new ReconstructionRequest(sound, mask, Levels.ESTIMATED), cancellation)
                    .maskedMse()
                    .orElse(0);
        }
    }

    private static double cosine(float[] one, float[] other) {
        double product = 0;
        double oneSquare = 0;
        double otherSquare = 0;
        for (int i = 0; i < one.length; i++) {
            product += (double) one[i] * other[i];
            oneSquare += (double) one[i] * one[i];
            otherSquare += (double) other[i] * other[i];
        }
        return product / Math.sqrt(oneSquare * otherSquare);
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static @Nullable Double sameShare(List<Set<Integer>> single, List<Set<Integer>> other) {
        return single.isEmpty()
                ? null
                : IntStream.range(0, single.size())
                        .mapToDouble(i -> single.get(i).equals(other.get(i)) ? 1 : 0)
                        .average()
                        .orElseThrow();
    }

    private static @Nullable Double ratio(@Nullable Double other, @Nullable Double single) {
        return other == null || single == null || single == 0 ? null : other / single;
    }
}
