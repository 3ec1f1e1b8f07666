package io.github.audiomae.app.comparison;

import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.models.ModelsViewModel;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.workspace.Excerpt;
import io.github.audiomae.explore.ComparedModel;
import io.github.audiomae.explore.Levels;
import io.github.audiomae.explore.ModelComparison;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.patches.PatchMask;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Keeps the results of two models up to date with the open window and mask, while the dialog is open.
public final class ComparisonViewModel {
    private final ProblemsViewModel problems;
    private final ObservableValue<@Nullable Excerpt> excerpt;
    private final ObservableValue<PatchMask> mask;
    private final ObservableValue<Levels> levels;
    private final ModelsViewModel models;
    private final ModelSlot first;
    private final ModelSlot second;
    private final Lane<Compared> lane;
    private final ReadOnlyObjectWrapper<@Nullable Compared> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private boolean open;

    /// A comparison and its sound. Compared by identity.
    ///
    /// @param excerpt the sound
    /// @param answers the results of both models
    public record Compared(Excerpt excerpt, ModelComparison answers) {}

    /// @param levels the levels at which patch-normalised predictions are shown, as in the main window
    /// @param models the models to choose from, and the one in use
    /// @param target the device for both
    public ComparisonViewModel(
            Jobs jobs,
            ProblemsViewModel problems,
            ObservableValue<@Nullable Excerpt> excerpt,
            ObservableValue<PatchMask> mask,
            ObservableValue<Levels> levels,
            ModelsViewModel models,
            ExecutionTarget target) {
        this.problems = problems;
        this.excerpt = excerpt;
        this.mask = mask;
        this.levels = levels;
        this.models = models;
        first = new ModelSlot(jobs, problems, target);
        second = new ModelSlot(jobs, problems, target);
        lane = jobs.modelLane();
        first.loaded().subscribe(this::ask);
        second.loaded().subscribe(this::ask);
        excerpt.subscribe(this::ask);
        mask.subscribe(this::ask);
        levels.subscribe(this::ask);
    }

    /// The models to choose from.
    public ObservableList<ModelFolder> models() {
        return models.models();
    }

    /// The model on the left.
    public ModelSlot first() {
        return first;
    }

    /// The model on the right.
    public ModelSlot second() {
        return second;
    }

    /// The newest results; null before the first.
    public ReadOnlyObjectProperty<@Nullable Compared> result() {
        return result.getReadOnlyProperty();
    }

    /// Whether newer results are being computed.
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Starts with the model in use and the next one in the list.
    public void enter() {
        open = true;
        ModelFolder inUse = models.chosen().get();
        List<ModelFolder> all = List.copyOf(models.models());
        ModelFolder left = inUse == null && !all.isEmpty() ? all.getFirst() : inUse;
        first.chosen().set(left);
        second.chosen()
                .set(all.stream()
                        .filter(model -> !model.equals(left))
                        .findFirst()
                        .orElse(left));
    }

    /// Frees both models, because the dialog was closed.
    public void leave() {
        open = false;
        lane.cancel();
        first.chosen().set(null);
        second.chosen().set(null);
        result.set(null);
    }

    private void ask() {
        Excerpt sound = excerpt.getValue();
        LoadedModel one = first.loaded().get();
        LoadedModel other = second.loaded().get();
        if (!open || sound == null || one == null || other == null) {
            return;
        }
        ComparedModel.Question question = new ComparedModel.Question(sound, mask.getValue(), levels.getValue());
        lane.submit(
                (token, progress) -> new Compared(
                        sound,
                        new ModelComparison(
                                ComparedModel.ask(one, question, token), ComparedModel.ask(other, question, token))),
                now -> {
                    busy.set(!now.isOver());
                    JobState.<Compared>atEnd(result::set, problems::show).accept(now);
                });
    }
}
