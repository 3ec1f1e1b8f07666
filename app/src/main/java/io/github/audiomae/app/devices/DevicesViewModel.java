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
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Finds the available devices, measures the loaded model, and compares the devices.
public final class DevicesViewModel {
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
    /// @param beside where further models may be loaded: second models, compared ones
    /// @param speeds records the measured speed
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

    /// The available devices; null before the first look.
    public ReadOnlyObjectProperty<@Nullable DeviceReport> report() {
        return report.getReadOnlyProperty();
    }

    /// Time of one window with the loaded model; null until it was measured.
    public ReadOnlyObjectProperty<@Nullable ModelSpeed> time() {
        return time.getReadOnlyProperty();
    }

    /// The state of the comparison; null before the first.
    public ReadOnlyObjectProperty<@Nullable JobState<DeviceCheck.Result>> check() {
        return check.getReadOnlyProperty();
    }

    /// Whether the comparison is running.
    public BooleanBinding busy() {
        return busy;
    }

    /// The model in use; null while there is none.
    public ObservableValue<@Nullable LoadedModel> loaded() {
        return loaded;
    }

    /// Further places where models may be loaded; null in those without one.
    public List<ObservableValue<@Nullable LoadedModel>> beside() {
        return beside;
    }

    /// Finds the devices again, and measures the loaded model.
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

    /// Runs one window on every device.
    public void compare() {
        LoadedModel model = loaded.getValue();
        if (model == null || busy.get()) {
            return;
        }
        ModelFolder folder = model.folder();
        checking.replace(
                (token, progress) -> {
                    DeviceCheck.Result result = DeviceCheck.run(folder, token);
                    noted(folder, result.cpu());
                    for (DeviceCheck.Other other : result.others()) {
                        other.time().ifPresent(measured -> noted(folder, measured));
                    }
                    return result;
                },
                now -> {
                    check.set(now);
                    JobState.<DeviceCheck.Result>atEnd(result -> {}, problems::show)
                            .accept(now);
                });
    }

    /// Stops all work, because the dialog was closed.
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
        // After the model has run, the memory use of the program is stable.
        looking.replace((token, progress) -> Devices.report(), JobState.atEnd(report::set, problems::show));
    }

    private static boolean isRunning(@Nullable JobState<DeviceCheck.Result> now) {
        return now != null && !now.isOver();
    }
}
