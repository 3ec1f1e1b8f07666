package io.github.audiomae.app.comparison;

import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.models.OwnedModel;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.ModelFolder;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// One of the two models, loaded while it is compared. Owns the model that it loads.
public final class ModelSlot {
    private final ProblemsViewModel problems;
    private final ExecutionTarget target;
    private final Lane<LoadedModel> loading;
    private final ObjectProperty<@Nullable ModelFolder> chosen = new SimpleObjectProperty<>();
    private final OwnedModel loaded;

    ModelSlot(Jobs jobs, ProblemsViewModel problems, ExecutionTarget target) {
        this.problems = problems;
        this.target = target;
        loading = jobs.modelLane();
        loaded = new OwnedModel(jobs);
        chosen.subscribe(this::load);
    }

    /// The chosen model; null for none.
    public ObjectProperty<@Nullable ModelFolder> chosen() {
        return chosen;
    }

    /// The chosen model, ready to run; null until it is.
    public ReadOnlyObjectProperty<@Nullable LoadedModel> loaded() {
        return loaded.model();
    }

    private void load(@Nullable ModelFolder model) {
        loaded.replace(null);
        if (model == null) {
            loading.cancel();
        } else {
            loading.replace(
                    (token, progress) -> LoadedModel.open(model, target),
                    JobState.atEnd(loaded::replace, problems::show));
        }
    }
}
