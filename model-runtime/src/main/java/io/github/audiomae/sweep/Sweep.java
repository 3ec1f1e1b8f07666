package io.github.audiomae.sweep;

import io.github.audiomae.evaluation.SimpleGuess;
import io.github.audiomae.explore.Classification;
import io.github.audiomae.explore.HiddenError;
import io.github.audiomae.explore.Levels;
import io.github.audiomae.explore.Reconstruction;
import io.github.audiomae.explore.ReconstructionRequest;
import io.github.audiomae.explore.Reconstructor;
import io.github.audiomae.explore.SoundTagger;
import io.github.audiomae.explore.Tag;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Turns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Goes through many masks of one window. The model is not closed here.
public final class Sweep {
    private final PatchGrid grid;
    private final Reconstructor reconstructor;
    private final @Nullable SoundTagger tagger;
    private final Turns turns;

    /// @param model must be able to reconstruct; if it can classify too, points have classes
    /// @param turns gives the model to one piece of work at a time; a turn is one mask
    public Sweep(LoadedModel model, Turns turns) {
        grid = model.manifest().grid();
        reconstructor = new Reconstructor(model);
        tagger = model.hasClassifier() && model.takesMasks() ? new SoundTagger(model) : null;
        this.turns = turns;
    }

    /// Goes through all masks of a plan. Blocking.
    ///
    /// @param window of the model
    /// @param found receives each point, on the calling thread
    /// @return all points, in the order of the plan
    /// @throws CancellationException if `token` was cancelled, also in the middle of a run
    public List<SweepPoint> run(
            SpectrogramWindow window, SweepPlan plan, Consumer<SweepPoint> found, CancellationToken token) {
        Optional<Tag> whole = turns.take(() -> whole(window, token));
        List<SweepPoint> points = new ArrayList<>();
        for (SweepPlan.Step step : plan.steps()) {
            PatchMask mask = step.kind().rule(step.ratio(), step.seed()).mask(grid);
            SweepPoint point = turns.take(() -> {
                token.throwIfCancelled(); // meanwhile the model may have been given back
                return point(window, step, mask, whole, token);
            });
            points.add(point);
            found.accept(point);
        }
        return List.copyOf(points);
    }

    private SweepPoint point(
            SpectrogramWindow window,
            SweepPlan.Step step,
            PatchMask mask,
            Optional<Tag> whole,
            CancellationToken token) {
        int soundFrames = window.soundFrames();
        OptionalDouble error = OptionalDouble.empty();
        OptionalDouble guess = OptionalDouble.empty();
        if (mask.hiddenSound(soundFrames) > 0) {
            Reconstruction made =
                    reconstructor.reconstruct(new ReconstructionRequest(window, mask, Levels.ESTIMATED), token);
            error = HiddenError.meanSquare(
                    grid.patchify(made.decoded()), grid.patchify(window.toArray()), mask, soundFrames);
            guess = SimpleGuess.best(window, mask)
                    .map(best -> OptionalDouble.of(best.meanSquare()))
                    .orElse(OptionalDouble.empty());
        }
        return new SweepPoint(
                step,
                mask,
                mask.hiddenShare(soundFrames),
                error,
                guess,
                whole.map(top -> classes(window, mask, top, token)));
    }

    private Optional<Tag> whole(SpectrogramWindow window, CancellationToken token) {
        return tagger == null
                ? Optional.empty()
                : Optional.of(tagger.classify(window, PatchMask.nothingHidden(grid), token)
                        .top(1)
                        .getFirst());
    }

    private SweepPoint.Classes classes(SpectrogramWindow window, PatchMask mask, Tag whole, CancellationToken token) {
        if (tagger == null) {
            throw new IllegalStateException("only a model that classifies has a highest class");
        }
        Classification part = tagger.classify(window, mask, token);
        int rank = 1;
        for (float logit : part.logits()) {
            rank += logit > part.logits()[whole.index()] ? 1 : 0;
        }
        return new SweepPoint.Classes(
                part.top(1).getFirst(), new Tag(whole.index(), whole.label(), part.score(whole.index())), rank);
    }
}
