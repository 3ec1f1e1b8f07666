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

/// Checks that a model is still what was imported: its files by their hashes, its graphs by their outputs for a known
/// sound. Also records its speed.
///
/// @param speeds receives the time per window
public record ModelVerification(SpeedNotes speeds) {
    /// The result for an intact model.
    ///
    /// @param difference largest relative difference from the recorded output; empty if none was recorded
    /// @param millisecondsPerWindow on the CPU
    public record Verified(OptionalDouble difference, double millisecondsPerWindow) {}

    /// Verifies one model. Blocking.
    ///
    /// @param progress counts steps
    /// @throws ProblemException naming what has changed
    public Verified run(ModelFolder model, Progress progress, CancellationToken cancellation) {
        progress.report(0, 2, "hashing");
        model.verify(cancellation);
        progress.report(1, 2, "running");
        SelfCheck today = SelfCheck.run(model, cancellation);
        Optional<SelfCheck> recorded = SelfCheck.recorded(model);
        OptionalDouble difference = recorded.isPresent()
                ? OptionalDouble.of(recorded.get().compare(today, model.manifest()))
                : OptionalDouble.empty();
        ModelSpeed time = ModelSpeed.measure(model, ExecutionTarget.cpu(), cancellation);
        speeds.note(model, time.device(), time.milliseconds());
        return new Verified(difference, time.milliseconds());
    }
}
