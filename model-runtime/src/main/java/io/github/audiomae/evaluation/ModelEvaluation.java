package io.github.audiomae.evaluation;

import io.github.audiomae.evaluation.EvaluationReport.Accuracy;
import io.github.audiomae.evaluation.EvaluationReport.LowPass;
import io.github.audiomae.evaluation.EvaluationReport.MaskedError;
import io.github.audiomae.evaluation.EvaluationReport.RatioPoint;
import io.github.audiomae.explore.Levels;
import io.github.audiomae.explore.ReconstructionRequest;
import io.github.audiomae.explore.Reconstructor;
import io.github.audiomae.explore.SoundTagger;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.patches.MaskStrategy;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;

/// Measures a model that reconstructs and classifies on the validation and test splits of a corpus: each clip's first
/// window, masks seeded by the clip's place in its split. Equal inputs give equal reports on the CPU.
public final class ModelEvaluation {
    private static final List<String> SPLITS = List.of("validation", "test");
    private static final List<Double> RECONSTRUCTED_AT = List.of(0.5, 0.8, 0.95);
    private static final List<Double> CLASSIFIED_AT = List.of(0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95);
    private static final double CUTOFF_HZ = 4000;
    private static final int TEN_SECONDS = 160_000;

    private final LoadedModel model;
    private final Reconstructor reconstructor;
    private final SoundTagger tagger;
    private final ClipWindows windows;
    private final CancellationToken token;
    private final Progress progress;

    /// @param model can reconstruct and classify; stays its owner's
    public ModelEvaluation(LoadedModel model, CancellationToken token, Progress progress) {
        this.model = model;
        this.reconstructor = new Reconstructor(model);
        this.tagger = new SoundTagger(model);
        this.windows = new ClipWindows(model.manifest().preprocessing().normalization());
        this.token = token;
        this.progress = progress;
    }

    /// Measures everything.
    public EvaluationReport evaluate(LabelledCorpus corpus) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        List<MaskedError> errors = new ArrayList<>();
        List<Accuracy> accuracies = new ArrayList<>();
        for (String split : SPLITS) {
            List<LabelledClip> clips = corpus.split(split);
            counts.put(split, clips.size());
            for (double ratio : RECONSTRUCTED_AT) {
                errors.add(maskedError(split, clips, ratio));
            }
            accuracies.add(AccuracyMeasure.of(split, judge(split, known(clips), 0, false), tagger.labels()));
        }
        List<LabelledClip> test = known(corpus.split("test"));
        List<RatioPoint> curve = CLASSIFIED_AT.stream()
                .map(ratio -> new RatioPoint(ratio, top1(judge("test, visible only", test, ratio, false))))
                .toList();
        return new EvaluationReport(
                model.folder().id(),
                model.folder().sha256(),
                model.device().display(),
                counts,
                errors,
                accuracies,
                lowPass(test),
                highestScore(new float[TEN_SECONDS]),
                IntStream.range(0, 5)
                        .mapToDouble(seed -> highestScore(whiteNoise(seed)))
                        .max()
                        .orElseThrow(),
                curve);
    }

    private MaskedError maskedError(String split, List<LabelledClip> clips, double ratio) {
        double sum = 0;
        int count = 0;
        Map<Baseline, Double> baselines = new EnumMap<>(Baseline.class);
        for (int i = 0; i < clips.size(); i++) {
            token.throwIfCancelled();
            progress.report(i, clips.size(), split + ", reconstructing at " + ratio);
            SpectrogramWindow window = windows.whole(clips.get(i).file());
            PatchMask mask = new MaskStrategy.Random(ratio, i).mask();
            OptionalDouble error = reconstructor
                    .reconstruct(new ReconstructionRequest(window, mask, Levels.NORMALIZED), token)
                    .lossPlain();
            if (error.isPresent()) {
                sum += error.getAsDouble();
                count++;
                for (Baseline baseline : Baseline.values()) {
                    double guess = SimpleGuess.of(baseline, window, mask).meanSquare();
                    baselines.merge(baseline, guess, Double::sum);
                }
            }
        }
        int clipsCounted = count;
        baselines.replaceAll((baseline, total) -> total / clipsCounted);
        double best = baselines.values().stream()
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(Double.NaN);
        return new MaskedError(split, ratio, sum / count, baselines, sum / count / best);
    }

    private List<Judged> judge(String what, List<LabelledClip> clips, double ratio, boolean lowPassed) {
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < clips.size(); i++) {
            token.throwIfCancelled();
            progress.report(i, clips.size(), what + ", classifying at " + ratio);
            LabelledClip clip = clips.get(i);
            SpectrogramWindow window =
                    lowPassed ? windows.lowPassed(clip.file(), CUTOFF_HZ) : windows.whole(clip.file());
            PatchMask mask = ratio == 0 ? PatchMask.nothingHidden() : new MaskStrategy.Random(ratio, i).mask();
            judged.add(new Judged(clip, tagger.classify(window, mask, token)));
        }
        return judged;
    }

    private LowPass lowPass(List<LabelledClip> test) {
        List<Judged> full = judge("test", test, 0, false);
        List<Judged> cut = judge("test, low-passed", test, 0, true);
        return new LowPass(
                CUTOFF_HZ,
                top1(cut),
                top1(full) - top1(cut),
                turned("Speech", full, cut),
                turned("Baby cry", full, cut));
    }

    private static long turned(String label, List<Judged> full, List<Judged> cut) {
        return IntStream.range(0, full.size())
                .filter(i -> cut.get(i).highest().startsWith(label)
                        && !full.get(i).highest().startsWith(label)
                        && !cut.get(i).someLabelIsHighest())
                .count();
    }

    private double highestScore(float[] samples) {
        return tagger.classify(windows.window(samples), PatchMask.nothingHidden(), token)
                .top(1)
                .getFirst()
                .score();
    }

    private static float[] whiteNoise(int seed) {
        Random random = new Random(seed);
        float[] samples = new float[TEN_SECONDS];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.1 * random.nextGaussian());
        }
        return samples;
    }

    private static double top1(List<Judged> judged) {
        return AccuracyMeasure.share(judged, Judged::mainLabelIsHighest);
    }

    private List<LabelledClip> known(List<LabelledClip> clips) {
        return clips.stream()
                .filter(clip -> tagger.labels().contains(clip.label()))
                .toList();
    }
}
