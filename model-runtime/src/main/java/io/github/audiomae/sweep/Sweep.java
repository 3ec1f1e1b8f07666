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

/// Goes through many masks of one window. The models are not closed here.
public final class Sweep {
    private final PatchGrid grid;
    private final Reconstructor reconstructor;
    private final @Nullable SoundTagger tagger;
    private final PatchGrid classGrid;
    private final int follow;
    private final Turns turns;

    /// With the classes of the same model, if it has any; only the highest of the whole sound is followed.
    ///
    /// @param model must be able to reconstruct
    /// @param turns gives the model to one piece of work at a time; a turn is one mask
    public Sweep(LoadedModel model, Turns turns) {
        this(model, model, 1, turns);
    }

    /// @param reconstructing must be able to reconstruct
    /// @param classifying points have classes if it can classify and takes masks; null for none
    /// @param follow how many of the highest classes of the whole sound are followed, ≥ 1
    /// @param turns gives the models to one piece of work at a time; a turn is one mask
    public Sweep(LoadedModel reconstructing, @Nullable LoadedModel classifying, int follow, Turns turns) {
        grid = reconstructing.manifest().grid();
        reconstructor = new Reconstructor(reconstructing);
        if (classifying != null && classifying.hasClassifier() && classifying.takesMasks()) {
            tagger = new SoundTagger(classifying);
            classGrid = classifying.manifest().grid();
        } else {
            tagger = null;
            classGrid = grid;
        }
        this.follow = follow;
        this.turns = turns;
    }

    /// A window as each of the models needs it.
    ///
    /// @param reconstructed of the reconstructing model
    /// @param classified of the classifying model; the same if there is none, or both have the same windows
    public record Sound(SpectrogramWindow reconstructed, SpectrogramWindow classified) {
        /// For models with the same windows.
        public Sound(SpectrogramWindow window) {
            this(window, window);
        }
    }

    /// Goes through all masks of a plan. Blocking.
    ///
    /// @param found receives each point, on the calling thread
    /// @return all points, in the order of the plan
    /// @throws CancellationException if `token` was cancelled, also in the middle of a run
    public List<SweepPoint> run(Sound sound, SweepPlan plan, Consumer<SweepPoint> found, CancellationToken token) {
        List<Tag> whole = turns.take(() -> {
            token.throwIfCancelled(); // meanwhile the model may have been given back
            return whole(sound.classified(), token);
        });
        List<SweepPoint> points = new ArrayList<>();
        for (SweepPlan.Step step : plan.steps()) {
            PatchMask mask = step.kind().rule(step.ratio(), step.seed()).mask(grid);
            SweepPoint point = turns.take(() -> {
                token.throwIfCancelled();
                return point(sound, step, mask, whole, token);
            });
            points.add(point);
            found.accept(point);
        }
        return List.copyOf(points);
    }

    private SweepPoint point(
            Sound sound, SweepPlan.Step step, PatchMask mask, List<Tag> whole, CancellationToken token) {
        SpectrogramWindow window = sound.reconstructed();
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
                whole.isEmpty()
                        ? Optional.empty()
                        : Optional.of(classes(sound.classified(), mask.on(classGrid), whole, token)));
    }

    /// The classes to follow; none if no model can classify.
    private List<Tag> whole(SpectrogramWindow window, CancellationToken token) {
        return tagger == null
                ? List.of()
                : tagger.classify(window, PatchMask.nothingHidden(classGrid), token)
                        .top(follow);
    }

    private SweepPoint.Classes classes(
            SpectrogramWindow window, PatchMask mask, List<Tag> whole, CancellationToken token) {
        if (tagger == null) {
            throw new IllegalStateException("only a model that classifies has a highest class");
        }
        Classification part = tagger.classify(window, mask, token);
        return new SweepPoint.Classes(
                part.top(1).getFirst(),
                whole.stream().map(tag -> standing(part, tag)).toList());
    }

    private static SweepPoint.Standing standing(Classification part, Tag whole) {
        int rank = 1;
        for (float logit : part.logits()) {
            rank += logit > part.logits()[whole.index()] ? 1 : 0;
        }
        return new SweepPoint.Standing(new Tag(whole.index(), whole.label(), part.score(whole.index())), rank);
    }
}
