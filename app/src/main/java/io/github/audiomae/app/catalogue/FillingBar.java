package io.github.audiomae.app.catalogue;

import io.github.audiomae.app.catalogue.FillingState.Count;
import io.github.audiomae.app.control.IconButton;
import io.github.audiomae.app.control.TextButton;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.text.TimeLeft;
import io.github.audiomae.collection.CatalogueFilter.State;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// How far the filling is, with what can be done about it; gone while nothing is going on and nothing waits.
public final class FillingBar extends HBox {
    private static final double BAR = 120;

    private final FillingViewModel filling;
    private final Messages messages;
    private final Runnable away;
    private final Label words = new Label();
    private final Label pace = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Button problems;
    private final Button pause;
    private final Button resume;
    private final Button cancel;
    private final IconButton dismiss;

    /// @param away gives the focus to what is filled, when the button that had it disappears
    public FillingBar(FillingViewModel filling, FilterViewModel filter, Runnable away, Messages messages) {
        this.filling = filling;
        this.away = away;
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
        Tips.put(pause, messages.text("collection.filling.pause.tip"));
        resume = new TextButton("filling-resume", messages.text("collection.filling.resume"), filling::resume);
        resume.getStyleClass().add("accent");
        cancel = new TextButton("filling-cancel", messages.text("collection.filling.cancel"), this::cancel);
        Tips.put(cancel, messages.text("collection.filling.cancel.tip"));
        dismiss = IconButton.small(
                "filling-dismiss", Material2OutlinedAL.CLOSE, messages.text("problem.dismiss"), filling::dismiss);
        getChildren().addAll(words, bar, pace, problems, pause, resume, cancel, dismiss);
        filling.state().subscribe(now -> show(now));
    }

    private void cancel() {
        boolean running = FillingViewModel.isRunning(filling.state().get());
        switch (TakeOutQuestion.ask(getScene(), filling.waiting(), running, messages)) {
            case TAKE_OUT -> filling.cancel();
            case PAUSE -> filling.pause();
            case GO_ON -> {}
        }
    }

    private void show(FillingState state) {
        boolean running = FillingViewModel.isRunning(state);
        boolean stopped = state instanceof FillingState.Waiting
                || state instanceof FillingState.Paused
                || state instanceof FillingState.Failed;
        show(resume, stopped);
        show(pause, running);
        show(cancel, running || state instanceof FillingState.Paused || state instanceof FillingState.Waiting);
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
            case FillingState.Paused(Count count) -> {
                bar.setProgress(Math.max(0, count.fraction()));
                say(
                        count.total() < 0
                                ? messages.text("collection.filling.paused")
                                : messages.text("collection.filling.paused-at", count.done(), count.total()),
                        "",
                        count);
            }
            case FillingState.Done(Count count) -> say(report(count), remarks(count), count);
            case FillingState.Failed failed -> say(messages.text("collection.filling.failed"), "", Count.NONE);
        }
        show(this, !(state instanceof FillingState.Idle));
    }

    private String report(Count count) {
        return count.done() == 0
                ? messages.text("collection.filling.nothing")
                : messages.text("collection.filling.done", count.analysed(), count.windows());
    }

    /// How long it took, and what was left out.
    private String remarks(Count count) {
        List<String> remarks = new ArrayList<>();
        if (count.done() > 0) {
            remarks.add(TimeLeft.taken(Math.round(count.seconds()), messages));
        }
        if (count.leftOut() > 0) {
            remarks.add(messages.text("collection.filling.left-out", count.leftOut(), count.firstLeftOut()));
        }
        if (count.unreadable() > 0) {
            remarks.add(messages.text("collection.filling.unreadable", count.unreadable()));
        }
        return String.join(" · ", remarks);
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

    private void show(Node node, boolean now) {
        if (!now && hasFocus(node)) {
            if (resume.isVisible() && resume != node) {
                resume.requestFocus();
            } else {
                away.run();
            }
        }
        node.setVisible(now);
        node.setManaged(now);
    }

    private static boolean hasFocus(Node node) {
        return node.isFocused() || node instanceof Parent all && all.isFocusWithin();
    }
}
