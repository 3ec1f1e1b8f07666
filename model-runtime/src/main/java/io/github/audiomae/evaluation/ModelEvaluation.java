package io.github.audiomae.evaluation;

import io.github.audiomae.evaluation.EvaluationReport.Accuracy;
import io.github.audiomae.evaluation.EvaluationReport.LowPass;
import io.github.audiomae.evaluation.EvaluationReport.MaskedError;
import io.github.audiomae.evaluation.EvaluationReport.RatioPoint;
import io.github.audiomae.explore.Reconstructor;
import io.github.audiomae.explore.SoundTagger;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.files.EnumWord;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.patches.MaskStrategy;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Measures a model that reconstructs and classifies, on the validation and test splits of a corpus: the first window
/// of each clip, with masks seeded by the clip's index in its split. On the CPU, equal inputs give equal reports.
public final class ModelEvaluation {
    private static final String TEST = "test";
    private static final List<String> SPLITS = List.of("validation", TEST);
    private static final List<Double> RECONSTRUCTED_AT = List.of(0.5, 0.8, 0.95);
    private static final List<Double> CLASSIFIED_AT = List.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95);
    private static final double CUTOFF_HZ = 4000;
    private static final List<Double> NOISE_LEVELS = List.of(0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3);
    private static final int SECONDS = 10;

    private final LoadedModel model;
    private final SoundTagger tagger;
    private final ClipWindows windows;
    private final MaskedErrors maskedErrors;
    private final PatchMask nothing;
    private final CancellationToken token;
    private final Progress progress;

    /// @param model must be able to reconstruct and classify; not closed here
    public ModelEvaluation(LoadedModel model, CancellationToken token, Progress progress) {
        this.model = model;
        this.nothing = PatchMask.nothingHidden(model.manifest().grid());
        this.tagger = new SoundTagger(model);
        this.windows = new ClipWindows(
                model.manifest().preprocessing(), model.manifest().grid());
        this.maskedErrors = new MaskedErrors(new Reconstructor(model), windows, token, progress);
        this.token = token;
        this.progress = progress;
    }

    /// Measures everything. Blocking.
    public EvaluationReport evaluate(LabelledCorpus corpus) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        List<MaskedError> errors = new ArrayList<>();
        Map<String, List<Judged>> whole = new LinkedHashMap<>();
        for (String split : SPLITS) {
            List<LabelledClip> clips = corpus.split(split);
            counts.put(split, clips.size());
            RECONSTRUCTED_AT.forEach(ratio -> errors.add(maskedErrors.at(ratio, split, clips)));
            whole.put(split, judge(split, known(clips), 0));
        }
        List<Accuracy> accuracies = new ArrayList<>();
        whole.forEach((split, judged) -> accuracies.add(AccuracyMeasure.of(split, judged, tagger.labels())));
        List<Judged> test = whole.getOrDefault(TEST, List.of());
        return new EvaluationReport(
                model.folder().id(),
                model.folder().sha256(),
                EnumWord.of(model.manifest().precision()),
                model.device().display(),
                counts,
                errors,
                accuracies,
                lowPass(test),
                highestScore(
                        new float[SECONDS * model.manifest().preprocessing().sampleRate()]),
                highestScoreOnWhiteNoise(),
                fromVisible(test));
    }

    private List<RatioPoint> fromVisible(List<Judged> whole) {
        List<LabelledClip> clips = whole.stream().map(Judged::clip).toList();
        List<RatioPoint> curve = new ArrayList<>(List.of(new RatioPoint(0, top1(whole))));
        CLASSIFIED_AT.forEach(ratio -> curve.add(new RatioPoint(ratio, top1(judge(TEST, clips, ratio)))));
        return curve;
    }

    private List<Judged> judge(String what, List<LabelledClip> clips, double ratio) {
        return judge(
                what + ", classifying at " + ratio,
                clips,
                windows::whole,
                i -> ratio == 0 ? nothing : new MaskStrategy.Random(ratio, i).mask(nothing.grid()));
    }

    private List<Judged> judge(
            String what,
            List<LabelledClip> clips,
            Function<Path, SpectrogramWindow> read,
            IntFunction<PatchMask> masks) {
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < clips.size(); i++) {
            token.throwIfCancelled();
            progress.report(i, clips.size(), what);
            LabelledClip clip = clips.get(i);
            judged.add(new Judged(clip, tagger.classify(read.apply(clip.file()), masks.apply(i), token)));
        }
        return judged;
    }

    private LowPass lowPass(List<Judged> whole) {
        List<Judged> cut = judge(
                "low-passed",
                whole.stream().map(Judged::clip).toList(),
                file -> windows.lowPassed(file, CUTOFF_HZ),
                i -> nothing);
        return new LowPass(
                CUTOFF_HZ,
                top1(cut),
                top1(whole) - top1(cut),
                turned("Speech", whole, cut),
                turned("Baby cry", whole, cut));
    }

    private static long turned(String label, List<Judged> full, List<Judged> cut) {
        return IntStream.range(0, full.size())
                .filter(i -> cut.get(i).highest().startsWith(label)
                        && !full.get(i).highest().startsWith(label)
                        && !cut.get(i).someLabelIsHighest())
                .count();
    }

    private double highestScore(float[] samples) {
        return tagger.classify(windows.window(samples), nothing, token)
                .top(1)
                .getFirst()
                .score();
    }

    private double highestScoreOnWhiteNoise() {
        return NOISE_LEVELS.stream()
                .mapToDouble(level -> highestScore(whiteNoise(level)))
                .max()
                .orElseThrow();
    }

    private float[] whiteNoise(double level) {
        Random random = new Random(1);
        float[] samples = new float[SECONDS * model.manifest().preprocessing().sampleRate()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (level * random.nextGaussian());
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
