package io.github.audiomae.importing;

import io.github.audiomae.explore.ModelSpeed;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.library.SpeedNotes;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Progress;
import java.util.Optional;
import java.util.OptionalDouble;

/// Finds out whether a model still is what was imported: its files by their hashes, its graphs by what they say about
/// a known sound. Notes how fast it is on the way.
///
/// @param speeds gets the time of one window
public record ModelVerification(SpeedNotes speeds) {
    /// What was found of a model that is intact.
    ///
    /// @param difference largest relative difference to the recorded output; empty where none was recorded
    /// @param millisecondsPerWindow on the processor
    public record Verified(OptionalDouble difference, double millisecondsPerWindow) {}

    /// Verifies one model.
    ///
    /// @param progress hears steps
    /// @throws ProblemException naming what is not as it was
    public Verified run(ModelFolder model, Progress progress, CancellationToken cancellation) {
        progress.report(0, 2, "hashing");
        model.verify(cancellation);
        progress.report(1, 2, "running");
        SelfCheck today = SelfCheck.run(model, cancellation);
        Optional<SelfCheck> recorded = SelfCheck.recorded(model);
        OptionalDouble difference = recorded.isPresent()
                ? OptionalDouble.of(recorded.get().compare(today, model.id()))
                : OptionalDouble.empty();
        ModelSpeed time = ModelSpeed.measure(model, ExecutionTarget.cpu(), cancellation);
        speeds.note(model, time.device(), time.milliseconds());
        return new Verified(difference, time.milliseconds());
    }
}
