package io.github.audiomae.app.devices;

import io.github.audiomae.app.control.IconButton;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.feature.Room;
import io.github.audiomae.app.feature.Running;
import io.github.audiomae.app.models.ModelsViewModel;
import io.github.audiomae.app.reconstruction.ReconstructionViewModel;
import io.github.audiomae.app.reconstruction.ShownReconstruction;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.inference.LoadedModel;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// The state of the program: the device the model runs on, how long the last reconstruction took, and what else is
/// running. A click lists the jobs, each with a button that stops it, and leads to the devices.
final class DevicePill extends MenuButton {
    private static final PseudoClass BUSY = PseudoClass.getPseudoClass("busy");
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

    /// Room for a processor name and its time in every language; where the bar is full longer names are cut off.
    private static final double LEAST_WIDTH = 200;

    private static final double JOB_WIDTH = 280;

    private final ModelsViewModel models;
    private final ReconstructionViewModel reconstruction;
    private final List<ObservableList<Running>> jobs;
    private final Messages messages;
    private final Region light = new Region();

    /// @param jobs the running jobs of each feature
    /// @param showDevices shows all devices
    DevicePill(
            ModelsViewModel models,
            ReconstructionViewModel reconstruction,
            List<ObservableList<Running>> jobs,
            ObservableValue<Room> room,
            Runnable showDevices,
            Messages messages) {
        this.models = models;
        this.reconstruction = reconstruction;
        this.jobs = List.copyOf(jobs);
        this.messages = messages;
        setId("device");
        getStyleClass().addAll("pill", "no-arrow");
        light.getStyleClass().add("light");
        setGraphic(light);
        MenuItem devices = new MenuItem(messages.text("model.menu.devices"));
        devices.setOnAction(chosen -> showDevices.run());
        list(devices);
        InvalidationListener changed = list -> {
            describe();
            list(devices);
        };
        jobs.forEach(some -> some.addListener(changed));
        models.loaded().subscribe(this::describe);
        models.busy().subscribe(this::describe);
        reconstruction.shown().subscribe(this::describe);
        Tips.of(this).bind(textProperty().map(now -> now + "\n" + messages.text("device.tip")));
        reconstruction.slow().subscribe(this::lightUp);
        models.busy().subscribe(this::lightUp);
        models.loaded().subscribe(model -> light.pseudoClassStateChanged(OFF, model == null));
        accessibleTextProperty().bind(textProperty());
        contentDisplayProperty()
                .bind(room.map(now -> now.isNarrow() ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
        minWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> room.getValue().isNarrow() ? USE_PREF_SIZE : LEAST_WIDTH, room));
        setMaxWidth(USE_PREF_SIZE);
    }

    private List<Running> running() {
        List<Running> all = new ArrayList<>();
        jobs.forEach(all::addAll);
        return all;
    }

    private void lightUp() {
        boolean busy = reconstruction.slow().getValue()
                || models.busy().get()
                || !running().isEmpty();
        light.pseudoClassStateChanged(BUSY, busy);
    }

    private void list(MenuItem devices) {
        List<MenuItem> items = new ArrayList<>();
        for (Running job : running()) {
            CustomMenuItem item = new CustomMenuItem(row(job), false);
            item.getStyleClass().add("job-item");
            items.add(item);
        }
        if (items.isEmpty()) {
            MenuItem none = new MenuItem(messages.text("jobs.none"));
            none.setDisable(true);
            items.add(none);
        }
        items.add(new SeparatorMenuItem());
        items.add(devices);
        getItems().setAll(items);
    }

    private Node row(Running job) {
        Label words = new Label(job.words());
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label detail = new Label();
        detail.getStyleClass().add("muted-small");
        detail.setMinWidth(Region.USE_PREF_SIZE);
        detail.textProperty().bind(job.detail());
        HBox line = new HBox(words, detail);
        job.pause().ifPresent(pause -> line.getChildren().add(pauseButton(pause)));
        line.getChildren()
                .add(IconButton.small(
                        "job-cancel", Material2OutlinedAL.CLOSE, messages.text("jobs.cancel"), job.cancel()));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("file-row");
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(job.share());
        bar.setMaxWidth(Double.MAX_VALUE);
        VBox box = new VBox(line, bar);
        box.setPrefWidth(JOB_WIDTH);
        return box;
    }

    private Node pauseButton(Running.Pause pause) {
        IconButton button =
                IconButton.small("job-pause", Material2OutlinedMZ.PAUSE, messages.text("jobs.pause"), pause.turn());
        pause.paused().subscribe(paused -> {
            String does = messages.text(paused ? "jobs.resume" : "jobs.pause");
            button.setGraphic(new FontIcon(paused ? Material2OutlinedMZ.PLAY_ARROW : Material2OutlinedMZ.PAUSE));
            button.setAccessibleText(does);
            Tips.put(button, does);
        });
        return button;
    }

    private void describe() {
        lightUp();
        int count = running().size();
        String state = state();
        setText(count == 0 ? state : messages.text("device.jobs", state, count));
    }

    private String state() {
        LoadedModel model = models.loaded().get();
        ShownReconstruction shown = reconstruction.shown().get();
        if (models.busy().get()) {
            return messages.text("device.loading");
        }
        if (model == null) {
            return messages.text("device.none");
        }
        return shown == null
                ? messages.text(model.device().words())
                : messages.text(
                        "device.time",
                        messages.text(shown.reconstruction().device().words()),
                        messages.number(shown.millis(), 0));
    }
}
