package io.github.audiomae.app.reconstruction;

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

/// Simple guesses for the hidden patches, as a reference for the model's error. Computed when the mask has not changed
/// for a moment.
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

    /// The best simple guess for the reconstruction shown; null while unknown, if no sound is hidden, and for models
    /// that predict patches without levels, with which guesses cannot be compared.
    public ReadOnlyObjectProperty<@Nullable SimpleGuess> guess() {
        return guess.getReadOnlyProperty();
    }

    /// The error of the model as a multiple of that of the guess: below 1 the model is better. Empty without a guess,
    /// and where the guess has no error at all, as in silence.
    public OptionalDouble ratio() {
        SimpleGuess known = guess.get();
        ShownReconstruction made = shown.getValue();
        return known == null
                        || made == null
                        || known.meanSquare() == 0
                        || made.reconstruction().maskedMse().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(made.reconstruction().maskedMse().getAsDouble() / known.meanSquare());
    }

    /// Whether the simple guess is closer to the sound than the model.
    public boolean isModelWorse() {
        OptionalDouble known = ratio();
        return known.isPresent() && known.getAsDouble() > 1;
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
                problems.ofSound(lane, best -> guess.set(best.orElse(null))));
    }
}
