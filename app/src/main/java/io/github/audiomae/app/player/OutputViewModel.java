package io.github.audiomae.app.player;

import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.collections.FXCollections;

/// Where sound is played, and how loud.
public final class OutputViewModel {
    private final Lane<List<OutputDevice>> lane;
    private final Supplier<List<OutputDevice>> find;
    private final DoubleProperty volume = new SimpleDoubleProperty(1);
    private final BooleanProperty muted = new SimpleBooleanProperty();
    private final ObservableDoubleValue gain;
    private final ObjectProperty<Optional<OutputDevice>> device = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyListWrapper<OutputDevice> devices =
            new ReadOnlyListWrapper<>(FXCollections.observableArrayList());

    /// @param find returns the devices that can be chosen; runs in the background
    OutputViewModel(Jobs jobs, Supplier<List<OutputDevice>> find) {
        lane = jobs.fileLane();
        this.find = find;
        gain = Bindings.createDoubleBinding(() -> muted.get() ? 0 : Math.pow(volume.get(), 3), volume, muted);
    }

    /// The volume, 0 … 1.
    public DoubleProperty volume() {
        return volume;
    }

    /// Whether nothing is heard, whatever the volume.
    public BooleanProperty muted() {
        return muted;
    }

    /// The factor of the samples: the cube of the volume, so that equal steps of it sound about equally large.
    ObservableDoubleValue gain() {
        return gain;
    }

    /// The chosen device; empty for that of the system.
    public ObjectProperty<Optional<OutputDevice>> device() {
        return device;
    }

    /// The devices that could be chosen when they were last looked for.
    ReadOnlyListProperty<OutputDevice> devices() {
        return devices.getReadOnlyProperty();
    }

    /// Looks for devices, which may have been connected meanwhile.
    void look() {
        lane.submit(
                (token, progress) -> find.get(),
                JobState.atEnd(found -> devices.setAll(found), failed -> devices.clear()));
    }
}
