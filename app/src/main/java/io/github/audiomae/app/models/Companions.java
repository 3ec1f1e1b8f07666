package io.github.audiomae.app.models;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.model.Capability;

/// Who helps the chosen model out.
///
/// @param painter reconstructs where that does not
/// @param listener names sounds where that does not
public record Companions(CompanionViewModel painter, CompanionViewModel listener) implements AutoCloseable {
    /// Nobody yet.
    public static Companions of(Jobs jobs, ProblemsViewModel problems, ModelsViewModel models) {
        return new Companions(
                new CompanionViewModel(jobs, problems, models, Capability.RECONSTRUCT),
                new CompanionViewModel(jobs, problems, models, Capability.CLASSIFY));
    }

    /// Frees both.
    @Override
    public void close() {
        painter.close();
        listener.close();
    }
}
