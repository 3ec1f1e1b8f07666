package io.github.audiomae.app.library;

import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.library.LibraryTask.Result;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.download.SpeedMeter;
import io.github.audiomae.importing.ModelVerification;
import java.util.OptionalLong;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The progress and speed of the current job, and the result of the last one.
final class LibraryProgress extends HBox {
    private final ModelLibraryViewModel library;
    private final Messages messages;
    private final ModelWords words;
    private final Label line = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private SpeedMeter meter = new SpeedMeter();

    LibraryProgress(ModelLibraryViewModel library, Messages messages) {
        this.library = library;
        this.messages = messages;
        words = new ModelWords(messages);
        getStyleClass().add("library-progress");
        line.setId("library-status");
        line.setWrapText(true);
        bar.setId("library-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.visibleProperty().bind(library.busy());
        VBox both = new VBox(line, bar);
        both.setSpacing(4);
        HBox.setHgrow(both, Priority.ALWAYS);
        Button cancel = new Button(messages.text("library.cancel"));
        cancel.setId("library-cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.visibleProperty().bind(library.busy());
        cancel.setOnAction(pressed -> library.cancel());
        getChildren().addAll(both, cancel);
        library.state().subscribe((JobState<Result> now) -> show(now));
    }

    private void show(@Nullable JobState<Result> state) {
        switch (state) {
            case null -> line.setText("");
            case JobState.Queued<Result> queued -> {
                meter = new SpeedMeter();
                bar.setProgress(-1);
                line.setText(beginning());
            }
            case JobState.Running<Result> running -> {
                bar.setProgress(running.fraction());
                line.setText(library.task().get() == LibraryTask.Kind.FETCH ? transfer(running) : beginning());
            }
            case JobState.Done<Result>(Result event) -> line.setText(outcome(event));
            case JobState.Failed<Result> failed -> line.setText(messages.text("library.failed"));
            case JobState.Cancelled<Result> cancelled ->
                line.setText(messages.text(
                        library.task().get() == LibraryTask.Kind.FETCH ? "library.stopped.fetch" : "library.stopped"));
        }
    }

    private String beginning() {
        return switch (library.task().get()) {
            case LOOK -> messages.text("library.task.look");
            case ASK -> messages.text("library.task.ask");
            case FETCH -> messages.text("library.task.fetch");
            case IMPORT -> messages.text("library.task.import");
            case VERIFY -> messages.text("library.task.verify");
            case COMBINE -> messages.text("library.task.combine");
            case CHANGE -> "";
        };
    }

    private String transfer(JobState.Running<Result> running) {
        double speed = meter.bytesPerSecond(running.done());
        OptionalLong left = SpeedMeter.secondsLeft(running.done(), running.total(), speed);
        String come = running.total() > 0
                ? messages.text("library.fetched.of", words.megabytes(running.done()), words.megabytes(running.total()))
                : words.megabytes(running.done());
        return messages.text(
                "library.transfer",
                running.what(),
                come,
                words.megabytes(Math.round(speed)),
                left.isPresent() ? messages.text("library.left", left.getAsLong()) : "");
    }

    private String outcome(Result event) {
        return switch (event) {
            case Result.Looked looked -> "";
            case Result.Planned planned -> "";
            case Result.Fetched fetched -> "";
            case Result.Added(var model) -> messages.text("library.done.added", model.id());
            case Result.Verified(String id, ModelVerification.Verified found) -> verified(id, found);
            case Result.Renamed(String before, var model) -> messages.text("library.done.renamed", before, model.id());
            case Result.Removed(String id) -> messages.text("library.done.removed", id);
            case Result.Preferred(String id) -> messages.text("library.done.preferred", id);
        };
    }

    private String verified(String id, ModelVerification.Verified found) {
        String millis = messages.number(found.millisecondsPerWindow(), 1);
        return found.difference().isPresent()
                ? messages.text("library.done.verified", id, millis)
                : messages.text("library.done.verified.unrecorded", id, millis);
    }
}
