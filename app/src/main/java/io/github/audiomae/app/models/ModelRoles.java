package io.github.audiomae.app.models;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.model.Capability;

/// Which model does what: the chosen one, or a second one for what that cannot do.
///
/// @param reconstructing reconstructs
/// @param classifying names classes
public record ModelRoles(ModelRoleViewModel reconstructing, ModelRoleViewModel classifying) implements AutoCloseable {
    /// No second models yet.
    public static ModelRoles of(Jobs jobs, ProblemsViewModel problems, ModelsViewModel models) {
        return new ModelRoles(
                new ModelRoleViewModel(jobs, problems, models, Capability.RECONSTRUCT),
                new ModelRoleViewModel(jobs, problems, models, Capability.CLASSIFY));
    }

    /// Frees both.
    @Override
    public void close() {
        reconstructing.close();
        classifying.close();
    }
}
