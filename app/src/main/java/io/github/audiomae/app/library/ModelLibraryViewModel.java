package io.github.audiomae.app.library;

import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.library.LibraryTask.Result;
import io.github.audiomae.app.models.ModelsViewModel;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.checkpoint.TrainedWeights;
import io.github.audiomae.download.DownloadPlan;
import io.github.audiomae.download.DownloadedModel;
import io.github.audiomae.download.HubSettings;
import io.github.audiomae.importing.ImportPreview;
import io.github.audiomae.importing.ImportRequest;
import io.github.audiomae.importing.ModelCombiner;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.model.ModelFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Controls the model library. One job at a time, on a background thread; failures go to the presenter of problems.
public final class ModelLibraryViewModel {
    private final ProblemsViewModel problems;
    private final ModelLibrary library;
    private final ModelsViewModel models;
    private final LibraryActions actions;
    private final Lane<List<ModelRow>> listing;
    private final Lane<Result> work;
    private final ObservableList<ModelRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ModelRow> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<LibraryPage> page = new ReadOnlyObjectWrapper<>(new LibraryPage.Facts());
    private final ReadOnlyObjectWrapper<@Nullable JobState<Result>> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<LibraryTask.Kind> task = new ReadOnlyObjectWrapper<>(LibraryTask.Kind.LOOK);
    private final BooleanBinding busy = Bindings.createBooleanBinding(() -> isRunning(state.get()), state);

    /// @param models is told which models were added, removed or renamed
    /// @param hub read before each download
    public ModelLibraryViewModel(
            Jobs threads,
            ProblemsViewModel problems,
            ModelLibrary library,
            ModelsViewModel models,
            Supplier<HubSettings> hub) {
        this.problems = problems;
        this.library = library;
        this.models = models;
        actions = new LibraryActions(library, hub);
        listing = threads.fileLane();
        work = threads.fileLane();
    }

    /// All models, damaged ones last.
    public ObservableList<ModelRow> rows() {
        return rows;
    }

    /// The model that facts and actions refer to.
    public ObjectProperty<@Nullable ModelRow> selected() {
        return selected;
    }

    /// What is shown beside the list.
    public ReadOnlyObjectProperty<LibraryPage> page() {
        return page.getReadOnlyProperty();
    }

    /// The state of the last job; null before the first.
    public ReadOnlyObjectProperty<@Nullable JobState<Result>> state() {
        return state.getReadOnlyProperty();
    }

    /// The kind of the last job.
    public ReadOnlyObjectProperty<LibraryTask.Kind> task() {
        return task.getReadOnlyProperty();
    }

    /// Whether a job is running; no other can start meanwhile.
    public BooleanBinding busy() {
        return busy;
    }

    /// Lists the models again.
    public void refresh() {
        listing.replace((token, progress) -> ModelRow.readAll(library), JobState.atEnd(this::adopt, problems::show));
    }

    /// Shows another page.
    public void show(LibraryPage other) {
        page.set(other);
    }

    /// Reads a file and asks whether to import it.
    public void look(Path file) {
        run(actions.look(ImportRequest.of(file)));
    }

    /// Reads the names of the classes from a table for the file to be imported.
    public void label(ImportPreview preview, Path csv) {
        run(actions.look(preview.request().labelled(csv)));
    }

    /// Reads the other weights of the file to be imported.
    public void take(ImportPreview preview, TrainedWeights kind) {
        run(actions.look(preview.request().taking(kind)));
    }

    /// Imports a file that was read.
    ///
    /// @param name the name of the model
    public void importModel(ImportPreview preview, String name) {
        run(actions.importModel(preview.request().named(name)));
    }

    /// Looks up what a download contains.
    public void plan(String wanted) {
        run(actions.plan(wanted));
    }

    /// Downloads and imports; the licence was accepted.
    public void download(DownloadPlan plan, String name) {
        run(actions.fetch(plan, name));
    }

    /// Checks whether a model is unchanged since its import.
    public void verify(ModelFolder model) {
        run(actions.verify(model));
    }

    /// The models that one can be combined with.
    public List<ModelRow> partners(ModelRow one) {
        return rows.stream()
                .filter(other -> !other.equals(one) && fit(one, other))
                .toList();
    }

    private static boolean fit(ModelRow one, ModelRow other) {
        return one.model().isPresent()
                && other.model()
                        .filter(folder -> ModelCombiner.fit(one.model().get(), folder))
                        .isPresent();
    }

    /// Combines two models into a third.
    public void combine(ModelFolder first, ModelFolder second, String name) {
        run(actions.combine(first, second, name));
    }

    /// Renames a model.
    public void rename(String id, String name) {
        run(actions.rename(id, name));
    }

    /// Deletes a model.
    public void remove(String id) {
        run(actions.remove(id));
    }

    /// Makes a model the default one.
    public void prefer(String id) {
        run(actions.prefer(id));
    }

    /// Uses this model in the main window.
    public void use(ModelFolder model) {
        models.choose(model);
    }

    /// Stops the current job; the part that has been downloaded is kept for the next time.
    public void cancel() {
        work.cancel();
    }

    private void run(LibraryTask job) {
        if (busy.get()) {
            return;
        }
        task.set(job.kind());
        problems.dismiss(); // the earlier problem is being retried, or no longer matters
        work.replace(job.work(), now -> {
            state.set(now);
            JobState.<Result>atEnd(this::finish, problems::show).accept(now);
        });
    }

    private void finish(Result event) {
        page.set(
                switch (event) {
                    case Result.Looked(ImportPreview preview) -> new LibraryPage.Import(preview);
                    case Result.Planned(DownloadPlan plan) -> new LibraryPage.Licence(plan);
                    default -> new LibraryPage.Facts();
                });
        switch (event) {
            case Result.Looked looked -> {}
            case Result.Planned planned -> {}
            case Result.Fetched(DownloadedModel files, String name) -> run(actions.importFetched(files, name));
            case Result.Verified verified -> refresh();
            case Result.Preferred preferred -> refresh();
            case Result.Added(ModelFolder model) -> changed(model.id());
            case Result.Renamed(String before, ModelFolder model) -> {
                changed(model.id());
                models.replaced(before, model);
            }
            case Result.Removed(String id) -> {
                changed("");
                models.removed(id);
            }
        }
    }

    private void changed(String select) {
        listing.replace(
                (token, progress) -> ModelRow.readAll(library),
                JobState.atEnd(
                        found -> {
                            adopt(found);
                            found.stream()
                                    .filter(row -> row.id().equals(select))
                                    .findFirst()
                                    .ifPresent(selected::set);
                        },
                        problems::show));
        models.refresh();
    }

    private void adopt(List<ModelRow> found) {
        ModelRow before = selected.get();
        rows.setAll(found);
        selected.set(found.stream()
                .filter(row -> before == null ? row.preferred() : row.id().equals(before.id()))
                .findFirst()
                .orElse(found.isEmpty() ? null : found.getFirst()));
    }

    private static boolean isRunning(@Nullable JobState<Result> now) {
        return now != null && !now.isOver();
    }
}
