package io.github.audiomae.explanation;

import io.github.audiomae.explore.SoundTagger;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.patches.Loudness;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.pipeline.PipelineSize;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Turns;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

/// Explains the classes of a window with a model. The model is not closed here.
public final class Explainer {
    private final LoadedModel model;
    private final List<String> labels;
    private final Turns turns;

    /// @param model must be able to classify
    /// @param turns gives the model to one piece of work at a time; a turn is one batch
    public Explainer(LoadedModel model, Turns turns) {
        this.model = model;
        this.turns = turns;
        labels = new SoundTagger(model).labels();
    }

    /// What to explain.
    ///
    /// @param window of the model
    /// @param visible the patches that the model sees; [PatchMask#nothingHidden] for the whole sound
    /// @param classIndex number of the class
    /// @param method of the attribution
    /// @param seed of everything random; equal requests give equal explanations on the CPU
    public record Request(
            SpectrogramWindow window, PatchMask visible, int classIndex, AttributionMethod method, long seed) {
        /// The patches that are asked about.
        public Subject subject() {
            return new Subject(visible, window.soundFrames());
        }
    }

    /// The names of the classes.
    public List<String> labels() {
        return labels;
    }

    /// Whether the model leaves hidden patches out of its input; if not, they are occluded.
    public boolean masks() {
        return model.takesMasks();
    }

    /// Computes an attribution alone. Blocking.
    ///
    /// @param listener receives it while it grows
    /// @throws CancellationException if `token` was cancelled, also in the middle of a run
    public Attribution attribute(Request request, AttributionListener listener, CancellationToken token) {
        PatchLogit logit = logit(request);
        return switch (request.method()) {
            case PREVIEW -> new RandomParts(logit, request.subject(), batch(), request.seed()).compute(listener, token);
            case EXACT -> new LeaveOneOut(logit, request.subject(), batch()).compute(listener, token);
        };
    }

    /// Measures how far an attribution can be trusted, with some 170 passes on half of the patches on average.
    /// Blocking.
    ///
    /// @param request the one that led to the attribution
    /// @throws CancellationException if `token` was cancelled, also in the middle of a run
    public EvidenceCurves judge(Request request, Attribution attribution, CancellationToken token) {
        Subject subject = request.subject();
        int[] loudest = Arrays.stream(Loudness.loudestFirst(request.window(), subject.grid()))
                .filter(subject::asks)
                .toArray();
        return new Referee(logit(request), subject, batch(), request.seed())
                .judge(attribution.strongestFirst(), loudest, token);
    }

    /// Both.
    ///
    /// @throws CancellationException if `token` was cancelled, also in the middle of a run
    public Explanation explain(Request request, AttributionListener listener, CancellationToken token) {
        Attribution attribution = attribute(request, listener, token);
        EvidenceCurves curves = judge(request, attribution, token);
        double[] scores = curves.insertion().scores();
        return new Explanation(
                request.classIndex(),
                labels.get(request.classIndex()),
                scores[scores.length - 1],
                !masks(),
                attribution,
                curves,
                model.device());
    }

    private PatchLogit logit(Request request) {
        return new MaskedLogit(model, request.window(), request.classIndex(), turns);
    }

    private int batch() {
        return PipelineSize.of(model, Turns.ALONE).batch();
    }
}
