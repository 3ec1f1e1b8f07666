package io.github.audiomae.app.models;

import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.model.ModelFolder;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Decides which model is used. Owns the loaded model: the one before is closed once its runs are over.
public final class ModelsViewModel {
    /// What is there to choose from, and what to begin with.
    private record Listing(List<ModelFolder> models, ModelFolder first) {}

    private final Jobs jobs;
    private final ProblemsViewModel problems;
    private final ModelLibrary library;
    private final Lane<Listing> lists;
    private final Lane<LoadedModel> loading;
    private final ObservableList<ModelFolder> models = FXCollections.observableArrayList();
    private final ObservableList<ModelFolder> shownModels =
            FXCollections.unmodifiableObservableList(models); // one: listeners end with it
    private final ReadOnlyObjectWrapper<@Nullable ModelFolder> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable LoadedModel> loaded = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private ExecutionTarget target;
    private @Nullable String wanted;
    private @Nullable String preferred;
    private @Nullable ModelFolder otherwise;

    /// @param target the device asked for
    public ModelsViewModel(Jobs jobs, ProblemsViewModel problems, ModelLibrary library, ExecutionTarget target) {
        this.jobs = jobs;
        this.problems = problems;
        this.library = library;
        this.target = target;
        lists = jobs.fileLane();
        loading = jobs.modelLane();
    }

    /// All models of the library.
    public ObservableList<ModelFolder> models() {
        return shownModels;
    }

    /// The one that was asked for last.
    public ReadOnlyObjectProperty<@Nullable ModelFolder> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// What to [#resume(String)] another time; null for the default one.
    public @Nullable String toResume() {
        ModelFolder now = chosen.get();
        if (now == null) {
            return wanted;
        }
        return now.id().equals(preferred) ? null : now.id();
    }

    /// The one that is ready to run; null until the first is.
    public ReadOnlyObjectProperty<@Nullable LoadedModel> loaded() {
        return loaded.getReadOnlyProperty();
    }

    /// The device that models are asked to run on.
    public ExecutionTarget target() {
        return target;
    }

    /// Whether a model is being loaded.
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// A choice of another time: loads this model, as soon as it is known what models there are. Where it is gone or
    /// cannot be loaded, the default one is.
    public void resume(String id) {
        if (models.isEmpty()) {
            wanted = id;
        } else {
            find(id).ifPresent(this::choose);
        }
    }

    /// Looks what models there are and loads the default one, or the one to [#resume(String)].
    public void start() {
        lists.replace(
                (token, progress) -> new Listing(library.list(), library.defaultModel()),
                JobState.atEnd(this::begin, problems::show));
    }

    /// Looks again what models there are; the one in use stays.
    public void refresh() {
        lists.replace(
                (token, progress) -> new Listing(library.list(), library.defaultModel()),
                JobState.atEnd(this::relist, problems::show));
    }

    /// A model has another name and folder now: if it is in use, it is loaded from there.
    public void replaced(String before, ModelFolder now) {
        if (isChosen(before)) {
            choose(now);
        }
    }

    /// A model is gone: if it was in use, the default one is loaded.
    public void removed(String id) {
        if (isChosen(id)) {
            start();
        }
    }

    private boolean isChosen(String id) {
        ModelFolder now = chosen.get();
        return now != null && now.id().equals(id);
    }

    /// Loads another model; the one before stays until it is ready.
    public void choose(ModelFolder model) {
        if (model.equals(chosen.get())) {
            return;
        }
        chosen.set(model);
        load(model);
    }

    private void load(ModelFolder model) {
        load(model, target);
    }

    private void load(ModelFolder model, ExecutionTarget device) {
        loading.replace((token, progress) -> LoadedModel.open(model, device), state -> {
            busy.set(!state.isOver());
            JobState.<LoadedModel>atEnd(this::adopt, this::failed).accept(state);
        });
    }

    /// Runs on another device from now on; a model that is loaded moves there.
    public void runOn(ExecutionTarget device) {
        if (device.equals(target)) {
            return;
        }
        target = device;
        ModelFolder model = chosen.get();
        if (model != null) {
            load(model);
        }
    }

    /// Leaves a device that failed: the model goes on with the CPU until it, or another device, is chosen again.
    void goOnWithCpu() {
        ModelFolder model = chosen.get();
        if (model != null) {
            load(model, ExecutionTarget.cpu());
        }
    }

    /// Frees the model. Nothing can be run afterwards.
    public void close() {
        LoadedModel last = loaded.get();
        loaded.set(null);
        if (last != null) {
            last.close();
        }
    }

    private void begin(Listing listing) {
        models.setAll(listing.models());
        ModelFolder first = find(wanted).orElse(listing.first());
        wanted = null;
        preferred = listing.first().id();
        otherwise = first.equals(listing.first()) ? null : listing.first();
        choose(first);
    }

    private Optional<ModelFolder> find(@Nullable String id) {
        return models.stream().filter(model -> model.id().equals(id)).findFirst();
    }

    private void relist(Listing listing) {
        ModelFolder inUse = chosen.get();
        models.setAll(listing.models());
        preferred = listing.first().id();
        chosen.set(null); // the box forgot it when its list changed
        chosen.set(inUse);
        if (inUse == null) {
            choose(listing.first());
        }
    }

    private void adopt(LoadedModel model) {
        LoadedModel before = loaded.get();
        loaded.set(model);
        model.device().whyNotRequested().ifPresent(problems::tell);
        if (before != null) {
            jobs.afterModelRuns(before::close);
        }
    }

    private void failed(Throwable cause) {
        LoadedModel before = loaded.get();
        chosen.set(before == null ? null : before.folder());
        problems.show(cause);
        ModelFolder next = otherwise;
        otherwise = null;
        if (before == null && next != null) {
            choose(next);
        }
    }
}
