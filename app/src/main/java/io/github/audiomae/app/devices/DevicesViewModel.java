package io.github.audiomae.app.devices;

import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.explore.DeviceCheck;
import io.github.audiomae.explore.ModelSpeed;
import io.github.audiomae.inference.DeviceReport;
import io.github.audiomae.inference.Devices;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.library.SpeedNotes;
import io.github.audiomae.model.ModelFolder;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Finds out what there is to run on, how fast the loaded model is, and compares the processor with the GPU.
public final class DevicesViewModel {
    /// The first GPU: the one that "auto" takes, too.
    private static final int GPU = 0;

    private final ProblemsViewModel problems;
    private final ObservableValue<@Nullable LoadedModel> loaded;
    private final List<ObservableValue<@Nullable LoadedModel>> beside;
    private final SpeedNotes speeds;
    private final Lane<DeviceReport> looking;
    private final Lane<ModelSpeed> measuring;
    private final Lane<DeviceCheck.Result> checking;
    private final ReadOnlyObjectWrapper<@Nullable DeviceReport> report = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ModelSpeed> time = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable JobState<DeviceCheck.Result>> check = new ReadOnlyObjectWrapper<>();
    private final BooleanBinding busy = Bindings.createBooleanBinding(() -> isRunning(check.get()), check);

    /// @param loaded the model in use
    /// @param beside where others may be loaded: second models, compared ones
    /// @param speeds gets what is measured
    public DevicesViewModel(
            Jobs jobs,
            ProblemsViewModel problems,
            ObservableValue<@Nullable LoadedModel> loaded,
            List<ObservableValue<@Nullable LoadedModel>> beside,
            SpeedNotes speeds) {
        this.problems = problems;
        this.loaded = loaded;
        this.beside = List.copyOf(beside);
        this.speeds = speeds;
        looking = jobs.fileLane();
        measuring = jobs.modelLane();
        checking = jobs.modelLane();
    }

    /// What was found; null until somebody looked.
    public ReadOnlyObjectProperty<@Nullable DeviceReport> report() {
        return report.getReadOnlyProperty();
    }

    /// Time of one window with the loaded model; null until it was measured.
    public ReadOnlyObjectProperty<@Nullable ModelSpeed> time() {
        return time.getReadOnlyProperty();
    }

    /// Where the comparison stands; null before the first.
    public ReadOnlyObjectProperty<@Nullable JobState<DeviceCheck.Result>> check() {
        return check.getReadOnlyProperty();
    }

    /// Whether the comparison runs.
    public BooleanBinding busy() {
        return busy;
    }

    /// The model in use; null while there is none.
    public ObservableValue<@Nullable LoadedModel> loaded() {
        return loaded;
    }

    /// Where models beside it may be loaded; null while none is.
    public List<ObservableValue<@Nullable LoadedModel>> beside() {
        return beside;
    }

    /// Looks afresh, and measures the loaded model.
    public void look() {
        time.set(null);
        looking.replace((token, progress) -> Devices.report(), JobState.atEnd(report::set, problems::show));
        LoadedModel model = loaded.getValue();
        if (model != null) {
            ModelFolder folder = model.folder();
            measuring.replace(
                    (token, progress) -> noted(folder, ModelSpeed.measure(model, token)),
                    JobState.atEnd(this::measured, problems::show));
        }
    }

    /// Runs one window on the processor and on the GPU.
    public void compare() {
        LoadedModel model = loaded.getValue();
        if (model == null || busy.get()) {
            return;
        }
        ModelFolder folder = model.folder();
        checking.replace(
                (token, progress) -> {
                    DeviceCheck.Result result = DeviceCheck.run(folder, GPU, token);
                    noted(folder, result.cpu());
                    Optional<ModelSpeed> gpu = result.gpu();
                    gpu.ifPresent(measured -> noted(folder, measured));
                    return result;
                },
                now -> {
                    check.set(now);
                    JobState.<DeviceCheck.Result>atEnd(result -> {}, problems::show)
                            .accept(now);
                });
    }

    /// Stops what runs: nobody looks any more.
    public void leave() {
        measuring.cancel();
        checking.cancel();
    }

    private ModelSpeed noted(ModelFolder folder, ModelSpeed measured) {
        speeds.note(folder, measured.device(), measured.milliseconds());
        return measured;
    }

    private void measured(ModelSpeed found) {
        time.set(found);
        // With the model warm, the program's memory is what it will be.
        looking.replace((token, progress) -> Devices.report(), JobState.atEnd(report::set, problems::show));
    }

    private static boolean isRunning(@Nullable JobState<DeviceCheck.Result> now) {
        return now != null && !now.isOver();
    }
}
