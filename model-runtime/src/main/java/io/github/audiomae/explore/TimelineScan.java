package io.github.audiomae.explore;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.features.Normalization;
import io.github.audiomae.features.WindowPlan;
import io.github.audiomae.features.WindowSource;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.inference.ModelInput;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import io.github.audiomae.run.Turns;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/// Hears a whole recording in sliding windows, with nothing hidden. The model stays its owner's.
public final class TimelineScan {
    private static final int CPU_BATCH = 1;
    private static final int GPU_BATCH = 16;
    private static final long MOST_SCORES = 100_000_000;

    private final LoadedModel model;
    private final SoundTagger tagger;
    private final Turns turns;

    /// @param model must be able to classify
    /// @param turns when the model may be used
    public TimelineScan(LoadedModel model, Turns turns) {
        this.model = model;
        this.turns = turns;
        tagger = new SoundTagger(model);
    }

    /// Hears a recording to its end.
    ///
    /// @param source stays the caller's
    /// @param before what the same model heard of the same windows earlier: that is not heard again
    /// @param soFar hears what is known after each step, on the calling thread
    /// @return all of it
    /// @throws ProblemException if the sound cannot be read, or has more windows than fit into memory
    /// @throws CancellationException if `token` was cancelled, also in the middle of a run
    public ClassTimeline scan(
            WindowSource source,
            WindowPlan plan,
            Optional<ClassTimeline> before,
            CancellationToken token,
            Consumer<ClassTimeline> soFar) {
        Normalization normalization = model.manifest().preprocessing().normalization();
        List<String> labels = tagger.labels();
        double seconds = source.seconds();
        List<TimeSpan> spans = plan.spans(seconds);
        if ((long) spans.size() * labels.size() > MOST_SCORES) {
            throw new ProblemException(
                    ProblemCode.WRONG_REQUEST, Sentence.of("ask.windows", spans.size(), plan.hopSeconds()));
        }
        float[] scores = new float[spans.size() * labels.size()];
        int start = before.filter(early -> continues(early, labels, spans))
                .map(early -> early.copyTo(scores))
                .orElse(0);
        int batch = model.device().target() instanceof ExecutionTarget.Cuda ? GPU_BATCH : CPU_BATCH;
        for (int first = start; first < spans.size(); first += batch) {
            token.throwIfCancelled();
            List<ModelInput> inputs = spans.subList(first, Math.min(first + batch, spans.size())).stream()
                    .map(span -> new ModelInput(source.window(span, normalization), PatchMask.nothingHidden()))
                    .toList();
            List<Classification> heard = turns.take(() -> {
                token.throwIfCancelled(); // meanwhile the model may have been given back
                return tagger.classify(inputs, token);
            });
            int known = first + heard.size();
            for (int i = 0; i < heard.size(); i++) {
                for (int index = 0; index < labels.size(); index++) {
                    scores[(first + i) * labels.size() + index] = heard.get(i).score(index);
                }
            }
            soFar.accept(new ClassTimeline(labels, spans, scores, known, seconds));
        }
        return new ClassTimeline(labels, spans, scores, spans.size(), seconds);
    }

    private static boolean continues(ClassTimeline early, List<String> labels, List<TimeSpan> spans) {
        return early.labels().equals(labels) && early.windows() == spans.size();
    }
}
