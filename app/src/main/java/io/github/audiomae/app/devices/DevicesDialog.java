package io.github.audiomae.app.devices;

import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.problem.ProblemBar;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.explore.DeviceCheck;
import io.github.audiomae.explore.ModelSpeed;
import io.github.audiomae.files.EnumWord;
import io.github.audiomae.inference.DeviceReport;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.library.ModelFiles;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// The devices: the processor, all others with the reason where one cannot be used, every library that CUDA needs, the
/// loaded model with the device it runs on,
/// and a comparison of the devices.
final class DevicesDialog extends Dialog<ButtonType> {
    private static final double GIGA = 1e9;
    private static final double MEGA = 1e6;
    private static final double WIDTH = 680;
    private static final double HEIGHT = 640;

    /// Height of title, button and margins: the dialog must fit over a small window.
    private static final double AROUND = 140;

    private final DevicesViewModel devices;
    private final Messages messages;
    private final GridPane cpu = grid();
    private final GridPane all = grid();
    private final GridPane gpu = grid();
    private final GridPane model = grid();
    private final VBox outcome = new VBox();

    DevicesDialog(DevicesViewModel devices, ProblemsViewModel problems, Messages messages, Window owner) {
        this.devices = devices;
        this.messages = messages;
        initOwner(owner);
        initModality(Modality.NONE);
        setTitle(messages.text("devices.title"));
        setHeaderText(null);
        setResizable(true);
        getDialogPane().getStyleClass().addAll("explorer", "devices");
        getDialogPane().getStylesheets().setAll(owner.getScene().getRoot().getStylesheets());
        getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
        getDialogPane().lookupButton(ButtonType.CLOSE).setId("devices-close");
        outcome.getStyleClass().add("devices-outcome");
        VBox sections = new VBox(
                new ProblemBar(problems, messages),
                section("devices.model", model),
                section("devices.cpu", cpu),
                section("devices.all", all),
                section("devices.gpu", gpu),
                section("devices.compare", comparison()));
        sections.getStyleClass().add("devices-sections");
        ScrollPane scroll = new ScrollPane(sections);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefSize(WIDTH, Math.min(HEIGHT, owner.getHeight() - AROUND));
        getDialogPane().setContent(scroll);
        devices.report().subscribe(report -> showReport(report));
        devices.loaded().subscribe(loaded -> showModel());
        devices.beside().forEach(other -> other.subscribe(loaded -> showModel()));
        devices.time().subscribe(time -> showModel());
        devices.check().subscribe((JobState<DeviceCheck.Result> now) -> show(now));
        devices.look();
    }

    private Node comparison() {
        Button go = new Button(messages.text("devices.compare.go"), new FontIcon(Material2OutlinedAL.COMPARE_ARROWS));
        go.setId("devices-compare");
        go.disableProperty().bind(devices.busy());
        go.setOnAction(pressed -> devices.compare());
        ProgressIndicator wait = new ProgressIndicator();
        wait.setPrefSize(18, 18);
        wait.visibleProperty().bind(devices.busy());
        HBox line = new HBox(go, wait);
        line.getStyleClass().add("file-row");
        return new VBox(line, outcome);
    }

    private void showReport(@Nullable DeviceReport report) {
        cpu.getChildren().clear();
        all.getChildren().clear();
        gpu.getChildren().clear();
        if (report == null) {
            return;
        }
        row(cpu, "devices.cores", messages.text("devices.cores.value", report.cores()));
        row(
                cpu,
                "devices.memory",
                messages.text(
                        "devices.memory.value",
                        giga(report.memory().totalBytes()),
                        giga(report.memory().freeBytes())));
        report.memory()
                .programBytes()
                .ifPresent(bytes -> row(cpu, "devices.program", messages.text("devices.gigabytes", giga(bytes))));
        row(cpu, "devices.runtime", messages.text("devices.runtime.value", report.onnxRuntime(), report.djl()));
        report.targets().forEach(this::showTarget);
        new GpuFacts(messages).fill(gpu, report);
        showModel();
    }

    /// A device and whether models can run on it, with the reason if not.
    private void showTarget(DeviceReport.Target target) {
        FontIcon sign = new FontIcon(
                target.whyNot().isEmpty()
                        ? Material2OutlinedAL.CHECK_CIRCLE_OUTLINE
                        : Material2OutlinedMZ.REMOVE_CIRCLE_OUTLINE);
        sign.getStyleClass().add(target.whyNot().isEmpty() ? "sign-found" : "sign-optional");
        Label device = new Label(messages.text(target.words()), sign);
        device.setMinWidth(Label.USE_PREF_SIZE);
        GridPane.setValignment(device, VPos.TOP);
        String state = target.whyNot().map(messages::text).orElse(messages.text("devices.ready"));
        Label reason = text(target.tried() ? state : messages.text("devices.untried", state));
        reason.setId("devices-target-" + target.text().replace(':', '-'));
        all.addRow(all.getRowCount(), device, reason);
    }

    private void showModel() {
        model.getChildren().clear();
        LoadedModel now = devices.loaded().getValue();
        if (now == null) {
            model.addRow(0, text(messages.text("device.none")));
            return;
        }
        row(model, "devices.model.name", now.manifest().name());
        row(
                model,
                "devices.model.precision",
                messages.text("library.precision." + EnumWord.of(now.manifest().precision())));
        row(model, "devices.model.device", messages.text(now.device().words()));
        now.device().whyNotRequested().ifPresent(why -> row(model, "devices.model.why", messages.text(why)));
        ModelSpeed time = devices.time().get();
        row(
                model,
                "devices.model.time",
                time == null
                        ? messages.text("devices.model.measuring")
                        : messages.text("library.millis", messages.number(time.milliseconds(), 1)));
        row(
                model,
                "devices.model.weights",
                messages.text("library.megabytes", messages.number(ModelFiles.bytes(now.folder()) / MEGA, 0)));
        showBeside();
    }

    private void showBeside() {
        for (ObservableValue<@Nullable LoadedModel> place : devices.beside()) {
            LoadedModel other = place.getValue();
            if (other != null) {
                row(
                        model,
                        "devices.model.beside",
                        messages.text(
                                "devices.model.beside.on",
                                other.manifest().name(),
                                messages.text(other.device().words())));
            }
        }
    }

    private void show(@Nullable JobState<DeviceCheck.Result> state) {
        outcome.getChildren().clear();
        switch (state) {
            case null -> outcome.getChildren().add(muted("devices.compare.about"));
            case JobState.Queued<DeviceCheck.Result> queued ->
                outcome.getChildren().add(muted("devices.compare.running"));
            case JobState.Running<DeviceCheck.Result> running ->
                outcome.getChildren().add(muted("devices.compare.running"));
            case JobState.Done<DeviceCheck.Result>(DeviceCheck.Result result) -> show(result);
            case JobState.Failed<DeviceCheck.Result> failed ->
                outcome.getChildren().add(muted("library.failed"));
            case JobState.Cancelled<DeviceCheck.Result> cancelled ->
                outcome.getChildren().add(muted("library.stopped"));
        }
    }

    private void show(DeviceCheck.Result result) {
        GridPane grid = grid();
        timed(grid, result.cpu());
        for (DeviceCheck.Other other : result.others()) {
            other.time().ifPresent(time -> timed(grid, time));
            for (DeviceCheck.Difference difference : other.differences()) {
                grid.addRow(
                        grid.getRowCount(),
                        name(difference.output()),
                        text(messages.text(
                                "devices.difference",
                                String.format(messages.locale(), "%.1e", difference.largest()),
                                String.format(messages.locale(), "%.1e", difference.relative()))));
            }
        }
        outcome.getChildren().add(grid);
        if (result.others().stream().allMatch(other -> other.time().isEmpty())) {
            Label sentence = text(messages.text("devices.compare.none"));
            sentence.setId("devices-why");
            outcome.getChildren().add(sentence);
        }
    }

    private void timed(GridPane grid, ModelSpeed time) {
        grid.addRow(
                grid.getRowCount(),
                name(messages.text(time.device())),
                text(messages.text("library.millis", messages.number(time.milliseconds(), 1))));
    }

    private Node section(String key, Node content) {
        Label title = new Label(messages.text(key));
        title.getStyleClass().add("section-title");
        VBox section = new VBox(title, content);
        section.getStyleClass().add("section");
        return section;
    }

    private void row(GridPane grid, String key, String value) {
        grid.addRow(grid.getRowCount(), name(messages.text(key)), text(value));
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("sheet-facts");
        return grid;
    }

    static Label name(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("muted");
        label.setMinWidth(Label.USE_PREF_SIZE);
        GridPane.setValignment(label, VPos.TOP);
        return label;
    }

    static Label text(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        GridPane.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    private Label muted(String key) {
        Label label = text(messages.text(key));
        label.getStyleClass().add("muted");
        return label;
    }

    private String giga(long bytes) {
        return messages.number(bytes / GIGA, 1);
    }
}
