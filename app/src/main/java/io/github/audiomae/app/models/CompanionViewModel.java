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

/// A second model beside the chosen one, for what that cannot do: a fine-tuned one that hears while a pretrained one
/// paints, or the other way round. One that may have the same encoder joins by itself; any other is a person's choice.
/// Owns the model it loads.
public final class CompanionViewModel {
    private final Jobs jobs;
    private final ProblemsViewModel problems;
    private final ModelsViewModel models;
    private final Capability capability;
    private final Lane<LoadedModel> loading;
    private final ObservableList<ModelFolder> all; // a view that forgets its listeners when nobody holds it
    private final ObservableList<ModelFolder> candidates = FXCollections.observableArrayList();
    private final ObservableList<ModelFolder> shownCandidates =
            FXCollections.unmodifiableObservableList(candidates); // one: listeners end with it
    private final ObjectProperty<@Nullable ModelFolder> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable LoadedModel> companion = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable LoadedModel> runner = new ReadOnlyObjectWrapper<>();
    private @Nullable String picked;
    private @Nullable ExecutionTarget device;

    /// @param models the chosen one, and all others
    /// @param capability what it is for
    public CompanionViewModel(Jobs jobs, ProblemsViewModel problems, ModelsViewModel models, Capability capability) {
        this.jobs = jobs;
        this.problems = problems;
        this.models = models;
        this.capability = capability;
        all = models.models();
        loading = jobs.modelLane();
        chosen.subscribe(this::load);
        companion.subscribe(this::settle);
        models.loaded().subscribe(this::accompany);
        all.addListener((InvalidationListener) changed -> accompany());
    }

    /// The models that could join in; empty while the chosen one needs nobody.
    public ObservableList<ModelFolder> candidates() {
        return shownCandidates;
    }

    /// The one that joins in; null for none.
    public ReadOnlyObjectProperty<@Nullable ModelFolder> chosen() {
        return chosen;
    }

    /// The same, ready to run.
    public ReadOnlyObjectProperty<@Nullable LoadedModel> companion() {
        return companion.getReadOnlyProperty();
    }

    /// The model to ask: the companion, else the chosen model, whether that can or not.
    public ReadOnlyObjectProperty<@Nullable LoadedModel> runner() {
        return runner.getReadOnlyProperty();
    }

    /// A person's choice, remembered beyond models that need nobody.
    public void choose(ModelFolder model) {
        picked = model.id();
        chosen.set(model);
    }

    /// The id of the model that a person chose last; null for none.
    public @Nullable String picked() {
        return picked;
    }

    /// A choice of another time: whenever a companion is needed it is this one, if it is there.
    public void resume(String id) {
        picked = id;
        accompany();
    }

    /// Frees the companion.
    public void close() {
        LoadedModel last = companion.get();
        companion.set(null);
        if (last != null) {
            last.close();
        }
    }

    private void accompany() {
        LoadedModel main = models.loaded().get();
        List<ModelFolder> able = main == null || main.manifest().can(capability)
                ? List.of()
                : all.stream()
                        .filter(model -> canJoin(model.manifest(), main.manifest()))
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

    /// Both hear the same numbers: sound is made into them once.
    private boolean canJoin(ModelManifest other, ModelManifest main) {
        return other.can(capability)
                && other.preprocessing()
                        .normalization()
                        .equals(main.preprocessing().normalization());
    }

    private Optional<ModelFolder> remembered(List<ModelFolder> able) {
        return able.stream().filter(model -> model.id().equals(picked)).findFirst();
    }

    /// One of the same family and width, best with nothing but what is needed: the other half.
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
            adopt(null);
            return;
        }
        ExecutionTarget target = models.target();
        device = target;
        loading.replace(
                (token, progress) -> LoadedModel.open(model, target, Set.of(capability)),
                JobState.atEnd(this::adopt, problems::show));
    }

    private void adopt(@Nullable LoadedModel model) {
        LoadedModel before = companion.get();
        companion.set(model);
        if (before != null) {
            jobs.afterModelRuns(before::close);
        }
    }

    private void settle() {
        LoadedModel beside = companion.get();
        LoadedModel main = models.loaded().get();
        boolean needed = main != null && !main.manifest().can(capability);
        runner.set(beside != null && needed ? beside : main);
    }
}
