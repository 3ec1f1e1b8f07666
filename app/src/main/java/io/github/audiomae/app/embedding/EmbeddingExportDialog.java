package io.github.audiomae.app.embedding;

import io.github.audiomae.app.control.BoundChoice;
import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.problem.ProblemBar;
import io.github.audiomae.app.settings.FileDialogs;
import io.github.audiomae.app.settings.ReplaceQuestion;
import io.github.audiomae.app.text.ByteSize;
import io.github.audiomae.app.text.LocalNumber;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.explore.EmbeddingLevel;
import io.github.audiomae.export.EmbeddingFormat;
import io.github.audiomae.features.Preprocessing;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Spinner;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// Asks what to export and where, and shows the progress and the result.
final class EmbeddingExportDialog extends Dialog<ButtonType> {
    private final EmbeddingExportViewModel export;
    private final FileDialogs files;
    private final Messages messages;
    private final Window owner;
    private final GridPane form = new GridPane();
    private final StackPane below = new StackPane();
    private final Label summary = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final Button folder = new Button();

    /// @param openFolder opens a folder outside of the program
    EmbeddingExportDialog(
            EmbeddingExportViewModel export,
            FileDialogs files,
            Messages messages,
            Window owner,
            Consumer<Path> openFolder) {
        this.export = export;
        this.files = files;
        this.messages = messages;
        this.owner = owner;
        export.begin(files.folder());
        initOwner(owner);
        setTitle(messages.text("export.title"));
        setHeaderText(null);
        setResizable(true);
        getDialogPane().getStyleClass().addAll("explorer", "export-dialog");
        getDialogPane().getStylesheets().setAll(owner.getScene().getRoot().getStylesheets());
        form.getStyleClass().add("form");
        row(
                "export.level",
                new BoundChoice<>("export-level", export.level(), List.of(EmbeddingLevel.values()), this::words));
        row(
                "export.window",
                seconds("export-window", export.windowSeconds(), 0.16, Preprocessing.AUDIOSET.soundSeconds()));
        row("export.hop", seconds("export-hop", export.hopSeconds(), 0.01, 3600));
        row(
                "export.format",
                new BoundChoice<>("export-format", export.format(), List.of(EmbeddingFormat.values()), this::words));
        row("export.file", file());
        Label first = new Label(messages.text("export.preview"));
        first.getStyleClass().add("muted-small");
        form.add(first, 0, form.getRowCount(), 2, 1);
        PreviewTable table = new PreviewTable(messages);
        form.add(table, 0, form.getRowCount(), 2, 1);
        summary.setId("export-summary");
        summary.setWrapText(true);
        summary.getStyleClass().add("muted");
        progress.setId("export-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        form.add(summary, 0, form.getRowCount(), 2, 1);
        folder.setId("export-open-folder");
        folder.setText(messages.text("export.open-folder"));
        folder.setGraphic(new FontIcon(Material2OutlinedAL.FOLDER_OPEN));
        folder.setOnAction(pressed -> folderOf(export.target().get()).ifPresent(openFolder));
        below.getChildren().setAll(progress, folder); // never both, so that the dialog keeps its height
        below.setAlignment(Pos.CENTER_LEFT);
        form.add(below, 0, form.getRowCount(), 2, 1);
        getDialogPane().setContent(new VBox(new ProblemBar(export.problems(), messages), form));
        buttons();
        export.level().subscribe(this::summarize);
        export.windowSeconds().subscribe(this::summarize);
        export.hopSeconds().subscribe(this::summarize);
        export.format().subscribe(this::summarize);
        export.preview().subscribe(now -> {
            table.show(now);
            summarize();
        });
        setOnHidden(closed -> export.end());
        export.state().subscribe((JobState<Long> now) -> show(now));
    }

    private void buttons() {
        ButtonType start = new ButtonType(messages.text("export.start"), ButtonBar.ButtonData.OK_DONE);
        ButtonType close = new ButtonType(messages.text("export.close"), ButtonBar.ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(start, close);
        Button go = (Button) getDialogPane().lookupButton(start);
        go.setId("export-start");
        go.getStyleClass().add("accent");
        go.disableProperty()
                .bind(export.target()
                        .isNull()
                        .or(Bindings.createBooleanBinding(
                                () -> isRunning(export.state().get()), export.state())));
        go.addEventFilter(ActionEvent.ACTION, event -> {
            event.consume(); // the dialog stays to show the progress
            start();
        });
        Button leave = (Button) getDialogPane().lookupButton(close);
        leave.setId("export-close");
        leave.addEventFilter(ActionEvent.ACTION, event -> {
            if (isRunning(export.state().get())) {
                export.cancel();
                event.consume();
            }
        });
        export.state()
                .subscribe(now -> leave.setText(messages.text(isRunning(now) ? "export.cancel" : "export.close")));
    }

    private void start() {
        Path file = export.target().get();
        if (file == null || !export.isTaken()) {
            export.export();
            return;
        }
        Window here = getDialogPane().getScene().getWindow();
        switch (new ReplaceQuestion(here, file, export.canAppend(), messages).ask()) {
            case REPLACE -> export.export();
            case APPEND -> export.append();
            case CANCEL -> {}
        }
    }

    private void row(String key, Node control) {
        Label label = new Label(messages.text(key));
        label.setLabelFor(control);
        label.setMinWidth(Label.USE_PREF_SIZE);
        form.addRow(form.getRowCount(), label, control);
    }

    private Node seconds(String id, DoubleProperty value, double least, double most) {
        Spinner<Double> spinner = new Spinner<>(least, most, value.get(), 0.5);
        spinner.setId(id);
        spinner.getValueFactory().setConverter(new LocalNumber(messages.locale()));
        spinner.setEditable(true);
        spinner.setMaxWidth(Double.MAX_VALUE);
        spinner.valueProperty().subscribe(now -> value.set(now));
        return spinner;
    }

    private Node file() {
        Label name = new Label();
        name.textProperty().bind(export.target().map(Path::toString).orElse(messages.text("export.file.none")));
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setPrefWidth(260);
        HBox.setHgrow(name, Priority.ALWAYS);
        Button choose = new Button(messages.text("export.file.choose"));
        choose.setId("export-choose");
        choose.setMinWidth(Button.USE_PREF_SIZE);
        choose.setOnAction(pressed -> chooseFile());
        HBox box = new HBox(name, choose);
        box.getStyleClass().add("file-row");
        return box;
    }

    private void chooseFile() {
        files.save(owner, messages.text("export.title"), export.suggestedName()).ifPresent(export::writeTo);
    }

    private void summarize() {
        OptionalLong rows = export.expectedRows();
        OptionalLong bytes = export.expectedBytes();
        if (rows.isEmpty() || export.state().get() != null) {
            return; // the result of an export stays visible
        }
        String size = bytes.isEmpty() ? messages.text("unit.unknown") : ByteSize.text(bytes.getAsLong(), messages);
        summary.setText(messages.text("export.summary", rows.getAsLong(), export.width(), size));
    }

    private void show(@Nullable JobState<Long> state) {
        form.getChildren().stream()
                .filter(node -> node != below && node != summary)
                .forEach(node -> node.setDisable(isRunning(state)));
        progress.setVisible(isRunning(state));
        folder.setVisible(state instanceof JobState.Done<Long>);
        switch (state) {
            case null -> summarize();
            case JobState.Queued<Long> queued -> progress.setProgress(-1);
            case JobState.Running<Long> running -> progress.setProgress(running.fraction());
            case JobState.Done<Long>(Long rows) ->
                summary.setText(messages.text(
                        "export.done", rows, String.valueOf(export.target().get())));
            case JobState.Failed<Long> failed -> summary.setText(messages.text("export.failed"));
            case JobState.Cancelled<Long> cancelled -> summary.setText(messages.text("export.cancelled"));
        }
    }

    private static Optional<Path> folderOf(@Nullable Path file) {
        return Optional.ofNullable(file).map(chosen -> chosen.toAbsolutePath().getParent());
    }

    private static boolean isRunning(@Nullable JobState<Long> state) {
        return state != null && !state.isOver();
    }

    private String words(EmbeddingLevel level) {
        return switch (level) {
            case CLIP -> messages.text("export.level.clip");
            case TIME -> messages.text("export.level.time");
            case PATCH -> messages.text("export.level.patch");
        };
    }

    private String words(EmbeddingFormat format) {
        return switch (format) {
            case CSV -> messages.text("export.format.csv");
            case NPY -> messages.text("export.format.npy");
            case PARQUET -> messages.text("export.format.parquet");
            case PROJECTOR -> messages.text("export.format.projector");
        };
    }
}
