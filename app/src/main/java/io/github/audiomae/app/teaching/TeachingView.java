package io.github.audiomae.app.teaching;

import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.control.TextButton;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.text.ChoiceWords;
import io.github.audiomae.app.text.ClassNames;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.head.CollectionHeads;
import io.github.audiomae.head.HeadMeasures;
import io.github.audiomae.head.HeadReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The labels of the collection with their numbers, and buttons that train heads; for each head the average precision
/// of each class on recordings that it was not trained on, with intervals, and charts.
public final class TeachingView extends VBox {
    private static final double SPINNER = 18;

    private final TeachingViewModel model;
    private final ClassNames names;
    private final FeatureContext context;
    private final Messages messages;
    private final GridPane rows = new GridPane();
    private final Label summary = new Label();
    private final ObservableValue<@Nullable HeadReport> report;

    public TeachingView(TeachingViewModel model, ClassNames names, FeatureContext context) {
        this.model = model;
        this.names = names;
        this.context = context;
        messages = context.messages();
        report = model.head().map(CollectionHeads.Kept::report);
        getStyleClass().add("section");
        rows.getStyleClass().add("teach-rows");
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        name.setMinWidth(0);
        ColumnConstraints count = new ColumnConstraints();
        count.setHalignment(HPos.RIGHT);
        ColumnConstraints precision = new ColumnConstraints();
        precision.setHalignment(HPos.RIGHT);
        rows.getColumnConstraints().setAll(name, count, precision);
        summary.setId("teach-summary");
        summary.setWrapText(true);
        summary.getStyleClass().add("muted-small");
        Button train = new TextButton("teach-train", messages.text("teach.train"), () -> ask().ifPresent(model::train));
        Button table = new TextButton("teach-table", messages.text("teach.table"), this::trainFromTable);
        Button folders = new TextButton(
                "teach-folders", messages.text("teach.folders"), () -> model.lookAtFolders(this::trainFromFolders));
        Tips.put(train, messages.text("teach.train.tip"));
        Tips.put(table, messages.text("teach.table.tip"));
        Tips.put(folders, messages.text("teach.folders.tip"));
        folders.disableProperty().bind(model.busy());
        ProgressIndicator spinner = new ProgressIndicator();
        spinner.setMaxSize(SPINNER, SPINNER);
        Shown.when(spinner, model.busy());
        Button stop = new TextButton("teach-stop", messages.text("collection.new.cancel"), model::stop);
        Tips.put(stop, messages.text("teach.stop.tip"));
        Shown.when(stop, model.busy());
        FlowPane buttons = new FlowPane(6, 6, train, folders, table, spinner, stop);
        table.disableProperty().bind(model.busy());
        InvalidationListener refresh = changed -> {
            train.setDisable(model.busy().get() || !model.canTrain());
            fill(report.getValue());
        };
        model.labels().addListener(refresh);
        model.busy().addListener(refresh);
        report.subscribe(now -> refresh.invalidated(report));
        getChildren().addAll(choice(), rows, summary, buttons, new HeadCharts(report, this::shown, context));
    }

    /// The labels, or the numbers of a head.
    private ChoiceBox<Optional<CollectionHeads.Kept>> choice() {
        ChoiceBox<Optional<CollectionHeads.Kept>> choice = new ChoiceBox<>();
        choice.setId("teach-shown");
        choice.setAccessibleText(messages.text("teach.shown"));
        Tips.put(choice, messages.text("teach.shown"));
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setConverter(new ChoiceWords<>(
                one -> one.map(CollectionHeads.Kept::model).orElseGet(() -> messages.text("teach.labels"))));
        Runnable show = () -> choice.setValue(Optional.ofNullable(model.head().get()));
        Runnable fill = () -> {
            List<Optional<CollectionHeads.Kept>> all = new ArrayList<>(List.of(Optional.empty()));
            model.heads().forEach(head -> all.add(Optional.of(head)));
            choice.getItems().setAll(all);
            show.run();
        };
        model.heads().addListener((InvalidationListener) changed -> fill.run());
        model.head().subscribe(show);
        fill.run();
        choice.setOnAction(chosen -> {
            if (choice.getValue() != null) { // null while the list is filled
                model.show(choice.getValue().orElse(null));
            }
        });
        Shown.when(choice, Bindings.isNotEmpty(model.heads()));
        return choice;
    }

    private void fill(@Nullable HeadReport report) {
        rows.getChildren().clear();
        if (report == null) {
            if (!model.labels().isEmpty()) {
                heads(messages.text("teach.head.labels"), "");
            }
            for (TeachingViewModel.LabelCount one : model.labels()) {
                row(one.label(), String.valueOf(one.count()), "", "");
            }
            summary.setText(messages.text(model.canTrain() ? "teach.ready" : "teach.too-few"));
            return;
        }
        HeadMeasures measures = report.measures();
        heads(messages.text("teach.head.windows"), messages.text("teach.head.precision"));
        for (HeadMeasures.ClassMeasures one : measures.classes()) {
            row(
                    one.label(),
                    String.valueOf(one.windows()),
                    messages.number(one.averagePrecision().value(), 2),
                    interval(one.averagePrecision()));
        }
        Double nearest = report.nearestNeighbours();
        summary.setText(messages.text(
                        "teach.numbers",
                        messages.number(measures.macroAveragePrecision().value(), 2),
                        interval(measures.macroAveragePrecision()),
                        messages.number(measures.accuracy().value(), 2),
                        messages.number(measures.calibrationError(), 3))
                + (nearest == null ? "" : " " + messages.text("teach.nearest", messages.number(nearest, 2))));
    }

    private String interval(HeadMeasures.Interval of) {
        return messages.text("teach.interval", messages.number(of.low(), 2), messages.number(of.high(), 2));
    }

    private void heads(String count, String precision) {
        Label counts = new Label(count);
        Label precisions = new Label(precision);
        counts.setMinWidth(USE_PREF_SIZE);
        precisions.setMinWidth(USE_PREF_SIZE);
        counts.getStyleClass().add("muted-small");
        precisions.getStyleClass().add("muted-small");
        rows.add(counts, 1, 0);
        rows.add(precisions, 2, 0);
    }

    private void row(String label, String count, String precision, String interval) {
        String words = shown(label);
        Label name = new Label(words);
        name.setTextOverrun(OverrunStyle.ELLIPSIS);
        name.setMinWidth(0);
        Tips.put(name, words);
        Label number = new Label(count);
        number.getStyleClass().add("muted-small");
        number.setMinWidth(USE_PREF_SIZE);
        Label score = new Label((precision + " " + interval).strip());
        score.setMinWidth(USE_PREF_SIZE);
        rows.addRow(rows.getRowCount(), name, number, score);
    }

    private String shown(String label) {
        return names.ofGiven(label, model.classes());
    }

    private Optional<String> ask() {
        return TrainQuestion.ask(getScene(), "", messages);
    }

    private void trainFromFolders(TeachingViewModel.FolderLabels folders) {
        String classes = folders.labels().stream()
                .map(one -> one.label() + " " + one.count())
                .collect(Collectors.joining(" · "));
        String from = messages.text("teach.from-folders", folders.labels().size(), classes)
                + (folders.without() > 0 ? " " + messages.text("teach.without-folder", folders.without()) : "");
        TrainQuestion.ask(getScene(), from, messages).ifPresent(model::trainFromFolders);
    }

    private void trainFromTable() {
        context.files()
                .open(context.host().window(), messages.text("teach.table.title"))
                .ifPresent(csv -> ask().ifPresent(name -> model.train(name, csv)));
    }
}
