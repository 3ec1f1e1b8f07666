package io.github.audiomae.app.reconstruction;

import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.evaluation.SimpleGuess;
import io.github.audiomae.explore.Reconstruction;
import io.github.audiomae.model.Targets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What the hidden patches can be guessed to be without a model, so that the model's error means something.
/// Waits until the mask rests.
public final class GuessViewModel {
    private static final Duration REST = Duration.ofMillis(200);

    private final ProblemsViewModel problems;
    private final ObservableValue<@Nullable ShownReconstruction> shown;
    private final Lane<Optional<SimpleGuess>> lane;
    private final ReadOnlyObjectWrapper<@Nullable SimpleGuess> guess = new ReadOnlyObjectWrapper<>();

    public GuessViewModel(Jobs jobs, ProblemsViewModel problems, ObservableValue<@Nullable ShownReconstruction> shown) {
        this.problems = problems;
        this.shown = shown;
        lane = jobs.fileLane();
        shown.subscribe(this::follow);
    }

    /// The best simple guess for the reconstruction that is shown; null while unknown, when no sound is hidden,
    /// and for models that predict patches without levels, which no guess can be compared with.
    public ReadOnlyObjectProperty<@Nullable SimpleGuess> guess() {
        return guess.getReadOnlyProperty();
    }

    /// The model's error as a multiple of the guess's: below 1 the model is better. Empty without a guess.
    public OptionalDouble ratio() {
        SimpleGuess known = guess.get();
        ShownReconstruction made = shown.getValue();
        return known == null
                        || made == null
                        || made.reconstruction().maskedMse().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(made.reconstruction().maskedMse().getAsDouble() / known.meanSquare());
    }

    private void follow(@Nullable ShownReconstruction now) {
        guess.set(null);
        if (now == null || now.reconstruction().targets() != Targets.RAW) {
            lane.cancel();
            return;
        }
        Reconstruction made = now.reconstruction();
        lane.replaceAfter(
                REST,
                (token, progress) -> SimpleGuess.best(made.window(), made.mask()),
                JobState.atEnd(best -> guess.set(best.orElse(null)), problems::show));
    }
}
