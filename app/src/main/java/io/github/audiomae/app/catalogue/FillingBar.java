package io.github.audiomae.app.catalogue;

import io.github.audiomae.app.catalogue.FillingState.Count;
import io.github.audiomae.app.control.IconButton;
import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.control.TextButton;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.text.TimeLeft;
import io.github.audiomae.collection.CatalogueFilter.State;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// How far the filling is, with what can be done about it; gone while nothing is going on and nothing waits.
public final class FillingBar extends HBox {
    private static final double BAR = 120;

    private final Messages messages;
    private final Label words = new Label();
    private final Label pace = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Button problems;
    private final Button pause;
    private final Button resume;
    private final Button cancel;
    private final IconButton dismiss;

    public FillingBar(FillingViewModel filling, FilterViewModel filter, Messages messages) {
        this.messages = messages;
        setId("filling");
        getStyleClass().add("filling-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        words.setId("filling-words");
        words.setMinWidth(USE_PREF_SIZE);
        pace.setId("filling-pace");
        pace.getStyleClass().add("muted");
        pace.setMinWidth(0);
        pace.setMaxWidth(Double.MAX_VALUE);
        bar.setMinWidth(40);
        bar.setPrefWidth(BAR);
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.SOMETIMES);
        HBox.setHgrow(pace, Priority.ALWAYS);
        problems = new TextButton("filling-problems", "", () -> {
            filter.clear();
            filter.state().set(State.FAILED);
        });
        problems.getStyleClass().addAll("flat", "result");
        pause = new TextButton("filling-pause", messages.text("collection.filling.pause"), filling::pause);
        pause.setTooltip(new Tooltip(messages.text("collection.filling.pause.tip")));
        resume = new TextButton("filling-resume", messages.text("collection.filling.resume"), filling::resume);
        resume.getStyleClass().add("accent");
        cancel = new TextButton("filling-cancel", messages.text("collection.filling.cancel"), filling::cancel);
        cancel.setTooltip(new Tooltip(messages.text("collection.filling.cancel.tip")));
        dismiss = IconButton.small(
                "filling-dismiss", Material2OutlinedAL.CLOSE, messages.text("problem.dismiss"), filling::dismiss);
        getChildren().addAll(words, bar, pace, problems, pause, resume, cancel, dismiss);
        Shown.when(this, filling.state().map(now -> !(now instanceof FillingState.Idle)));
        filling.state().subscribe(this::show);
    }

    private void show(FillingState state) {
        boolean running = state instanceof FillingState.Looking || state instanceof FillingState.Running;
        boolean stopped = state instanceof FillingState.Waiting
                || state instanceof FillingState.Paused
                || state instanceof FillingState.Failed;
        show(pause, running);
        show(resume, stopped);
        show(cancel, running || state instanceof FillingState.Paused);
        show(dismiss, state instanceof FillingState.Done || state instanceof FillingState.Failed);
        show(bar, running || state instanceof FillingState.Paused);
        switch (state) {
            case FillingState.Idle idle -> bar.setProgress(0); // else it is animated unseen
            case FillingState.Waiting waiting ->
                say(messages.text("collection.filling.waiting", waiting.recordings()), "", Count.NONE);
            case FillingState.Looking looking -> {
                bar.setProgress(-1);
                say(messages.text("collection.filling.looking"), "", Count.NONE);
            }
            case FillingState.Running now -> {
                bar.setProgress(now.count().fraction());
                say(
                        messages.text(
                                "collection.filling.count",
                                now.count().done(),
                                now.count().total()),
                        pace(now),
                        now.count());
            }
            case FillingState.Paused paused -> {
                bar.setProgress(Math.max(0, paused.count().fraction()));
                say(messages.text("collection.filling.paused"), "", paused.count());
            }
            case FillingState.Done(Count count) ->
                say(
                        messages.text("collection.filling.done", count.done(), count.windows()),
                        count.leftOut() > 0 ? messages.text("collection.filling.left-out", count.leftOut()) : "",
                        count);
            case FillingState.Failed failed -> say(messages.text("collection.filling.failed"), "", Count.NONE);
        }
    }

    private String pace(FillingState.Running now) {
        String speed = messages.text(
                "collection.filling.speed", messages.number(now.count().windowsPerSecond(), 1));
        return now.secondsLeft().isEmpty()
                ? speed
                : speed + " · " + TimeLeft.words(now.secondsLeft().getAsLong(), messages);
    }

    private void say(String what, String beside, Count count) {
        words.setText(what);
        pace.setText(beside);
        problems.setText(messages.text("collection.filling.problems", count.failed()));
        show(problems, count.failed() > 0);
    }

    private static void show(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }
}
