package io.github.audiomae.app.models;

import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.problem.Problem;
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

/// Decides which model is used. Owns the loaded model; a previous one is closed when its runs have ended.
public final class ModelsViewModel {
    /// The available models, and the one to start with.
    private record Listing(List<ModelFolder> models, ModelFolder first) {}

    private final ProblemsViewModel problems;
    private final ModelLibrary library;
    private final Lane<Listing> lists;
    private final Lane<LoadedModel> loading;
    private @Nullable Problem failure;
    private final ObservableList<ModelFolder> models = FXCollections.observableArrayList();
    private final ObservableList<ModelFolder> shownModels =
            FXCollections.unmodifiableObservableList(models); // one view: its listeners are lost with it
    private final ReadOnlyObjectWrapper<@Nullable ModelFolder> chosen = new ReadOnlyObjectWrapper<>();
    private final OwnedModel loaded;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private ExecutionTarget target;
    private @Nullable String wanted;
    private @Nullable String preferred;
    private @Nullable ModelFolder otherwise;

    /// @param target the requested device
    public ModelsViewModel(Jobs jobs, ProblemsViewModel problems, ModelLibrary library, ExecutionTarget target) {
        this.problems = problems;
        this.library = library;
        this.target = target;
        lists = jobs.fileLane();
        loading = jobs.modelLane();
        loaded = new OwnedModel(jobs);
    }

    /// All models of the library.
    public ObservableList<ModelFolder> models() {
        return shownModels;
    }

    /// The model requested last.
    public ReadOnlyObjectProperty<@Nullable ModelFolder> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// The argument for [#resume(String)] in a later session; null for the default model.
    public @Nullable String toResume() {
        ModelFolder now = chosen.get();
        if (now == null) {
            return wanted;
        }
        return now.id().equals(preferred) ? null : now.id();
    }

    /// The model that is ready to run; null until the first one is.
    public ReadOnlyObjectProperty<@Nullable LoadedModel> loaded() {
        return loaded.model();
    }

    /// The device requested for models.
    public ExecutionTarget target() {
        return target;
    }

    /// Whether a model is being loaded.
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Restores a choice: loads this model as soon as the models are listed. If it is missing or cannot be loaded, the
    /// default model is used.
    public void resume(String id) {
        if (models.isEmpty()) {
            wanted = id;
        } else {
            find(id).ifPresent(this::choose);
        }
    }

    /// Lists the models and loads the default one, or the one of [#resume(String)].
    public void start() {
        lists.replace(
                (token, progress) -> new Listing(library.list(), library.defaultModel()),
                JobState.atEnd(this::begin, problems::show));
    }

    /// Lists the models again; the one in use stays.
    public void refresh() {
        lists.replace(
                (token, progress) -> new Listing(library.list(), library.defaultModel()),
                JobState.atEnd(this::relist, problems::show));
    }

    /// Handles a model with a new name and folder: if it is in use, it is loaded from there.
    public void replaced(String before, ModelFolder now) {
        if (isChosen(before)) {
            choose(now);
        }
    }

    /// Handles the removal of a model: if it was in use, the default one is loaded.
    public void removed(String id) {
        if (isChosen(id)) {
            start();
        }
    }

    private boolean isChosen(String id) {
        ModelFolder now = chosen.get();
        return now != null && now.id().equals(id);
    }

    /// Loads another model; the previous one stays until it is ready.
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

    /// Uses another device from now on; a loaded model is moved there.
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

    /// Stops using a failed device: the model continues on the CPU until a device is chosen again.
    void goOnWithCpu() {
        ModelFolder model = chosen.get();
        if (model != null) {
            load(model, ExecutionTarget.cpu());
        }
    }

    /// Frees the model. No model can run afterwards.
    public void close() {
        loaded.close();
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
        chosen.set(null); // the box lost its selection when its list changed
        chosen.set(inUse);
        if (inUse == null) {
            choose(listing.first());
        }
    }

    private void adopt(LoadedModel model) {
        problems.dismiss(failure);
        loaded.replace(model);
        model.device().whyNotRequested().ifPresent(problems::tell);
    }

    private void failed(Throwable cause) {
        LoadedModel before = loaded.model().get();
        chosen.set(before == null ? null : before.folder());
        Problem shown = problems.show(cause);
        ModelFolder next = otherwise;
        otherwise = null;
        if (before == null && next != null) {
            choose(next); // the message stays: the model that was wanted is still not in use
        } else {
            failure = shown;
        }
    }
}
