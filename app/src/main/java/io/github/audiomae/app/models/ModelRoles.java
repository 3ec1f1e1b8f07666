package io.github.audiomae.app.models;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.model.Capability;

/// The models for both roles: the chosen one, or a second one for a capability that it lacks.
///
/// @param reconstructing the reconstructing model
/// @param classifying the classifying model
public record ModelRoles(ModelRoleViewModel reconstructing, ModelRoleViewModel classifying) implements AutoCloseable {
    /// Both roles, without second models.
    public static ModelRoles of(Jobs jobs, ProblemsViewModel problems, ModelsViewModel models) {
        return new ModelRoles(
                new ModelRoleViewModel(jobs, problems, models, Capability.RECONSTRUCT),
                new ModelRoleViewModel(jobs, problems, models, Capability.CLASSIFY));
    }

    /// Frees the second models.
    @Override
    public void close() {
        reconstructing.close();
        classifying.close();
    }
}
