package io.github.audiomae.app.models;

import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.ModelManifest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The model for one role, reconstructing or classifying: the chosen model or, if that lacks the capability, a second
/// one. A second model that probably has the same encoder is used automatically; any other is chosen by the user. Owns
/// the second model.
public final class ModelRoleViewModel {
    private final ProblemsViewModel problems;
    private final ModelsViewModel models;
    private final Capability capability;
    private final Lane<LoadedModel> loading;
    private final ObservableList<ModelFolder> all; // kept, since the view loses its listeners when it is collected
    private final ObservableList<ModelFolder> candidates = FXCollections.observableArrayList();
    private final ObservableList<ModelFolder> shownCandidates =
            FXCollections.unmodifiableObservableList(candidates); // one view: its listeners are lost with it
    private final ObjectProperty<@Nullable ModelFolder> chosen = new SimpleObjectProperty<>();
    private final OwnedModel second;
    private final ReadOnlyObjectWrapper<@Nullable LoadedModel> runner = new ReadOnlyObjectWrapper<>();
    private @Nullable String picked;
    private @Nullable ExecutionTarget device;

    /// @param models the chosen model, and all others
    /// @param capability the capability that the role needs
    public ModelRoleViewModel(Jobs jobs, ProblemsViewModel problems, ModelsViewModel models, Capability capability) {
        this.problems = problems;
        this.models = models;
        this.capability = capability;
        all = models.models();
        loading = jobs.modelLane();
        second = new OwnedModel(jobs);
        chosen.subscribe(this::load);
        second.model().subscribe(this::settle);
        models.loaded().subscribe(this::update);
        all.addListener((InvalidationListener) changed -> update());
    }

    /// The models that can be the second one; empty while the chosen model has the capability.
    public ObservableList<ModelFolder> candidates() {
        return shownCandidates;
    }

    /// The second model; null for none.
    public ReadOnlyObjectProperty<@Nullable ModelFolder> chosen() {
        return chosen;
    }

    /// The second model, ready to run.
    public ReadOnlyObjectProperty<@Nullable LoadedModel> second() {
        return second.model();
    }

    /// The model to run: the second one, else the chosen one, whether or not that has the capability.
    public ReadOnlyObjectProperty<@Nullable LoadedModel> runner() {
        return runner.getReadOnlyProperty();
    }

    /// Chooses a second model; the choice is kept while other models need none.
    public void choose(ModelFolder model) {
        picked = model.id();
        chosen.set(model);
    }

    /// The id of the model that the user chose last; null for none.
    public @Nullable String picked() {
        return picked;
    }

    /// Restores a choice: whenever a second model is needed it is this one, if it exists.
    public void resume(String id) {
        picked = id;
        update();
    }

    /// Frees the second model.
    public void close() {
        second.close();
    }

    private void update() {
        LoadedModel main = models.loaded().get();
        List<ModelFolder> able = main == null || main.manifest().can(capability)
                ? List.of()
                : all.stream()
                        .filter(model -> fits(model.manifest(), main.manifest()))
                        .toList();
        if (!able.equals(candidates)) {
            candidates.setAll(able);
        }
        chosen.set(
                main == null
                        ? null
                        : remembered(able)
                                .or(() -> relative(able, main.manifest()))
                                .orElse(null));
        if (!models.target().equals(device) && chosen.get() != null) {
            load(chosen.get());
        }
        settle();
    }

    /// Whether both need the same frames of sound, so that these are computed once.
    private boolean fits(ModelManifest other, ModelManifest main) {
        return other.can(capability) && other.preprocessing().hasFramesOf(main.preprocessing());
    }

    private Optional<ModelFolder> remembered(List<ModelFolder> able) {
        return able.stream().filter(model -> model.id().equals(picked)).findFirst();
    }

    /// A model of the same family and width, preferably with only the missing capability: the other half of a pair.
    private static Optional<ModelFolder> relative(List<ModelFolder> able, ModelManifest main) {
        return able.stream()
                .filter(model -> model.manifest().family().equals(main.family()))
                .filter(model -> model.manifest().architecture().width()
                        == main.architecture().width())
                .min(Comparator.comparingInt(
                        model -> model.manifest().capabilities().size()));
    }

    private void load(@Nullable ModelFolder model) {
        if (model == null) {
            loading.cancel();
            second.replace(null);
            return;
        }
        ExecutionTarget target = models.target();
        device = target;
        loading.replace(
                (token, progress) -> LoadedModel.open(model, target, Set.of(capability)),
                JobState.atEnd(second::replace, problems::show));
    }

    private void settle() {
        LoadedModel beside = second.model().get();
        LoadedModel main = models.loaded().get();
        boolean needed = main != null && !main.manifest().can(capability);
        runner.set(beside != null && needed ? beside : main);
    }
}
