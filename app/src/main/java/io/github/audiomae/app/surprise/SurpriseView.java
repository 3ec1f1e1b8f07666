package io.github.audiomae.app.surprise;

import io.github.audiomae.app.control.SectionProgress;
import io.github.audiomae.app.control.SegmentedSwitch;
import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.control.TextButton;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.surprise.ContextMasks;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What is unusual: contexts, the window or the whole recording, progress, and what was found.
final class SurpriseView extends VBox {
    private static final List<Integer> COUNTS = List.of(8, 16, 32, 64);

    private final ExpectedViewModel model;
    private final Messages messages;

    /// @param analyse analyses the window
    /// @param scan scans the whole recording
    /// @param found shown once something is known
    /// @param known whether something is
    SurpriseView(
            ExpectedViewModel model,
            NoveltyViewModel novelty,
            Runnable analyse,
            Runnable scan,
            Node found,
            ObservableValue<Boolean> known,
            Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().addAll("section", "why");
        Label about = new Label(messages.text("surprise.about"));
        about.setWrapText(true);
        about.getStyleClass().add("muted-small");
        Shown.when(about, known.map(now -> !now));
        Shown.when(found, known);
        getChildren()
                .addAll(
                        buttons(analyse, scan),
                        contexts(),
                        progress("surprise-stop", model.share(), model.busy(), model::cancel),
                        progress("novelty-stop", novelty.share(), novelty.busy(), novelty::cancel),
                        about,
                        found);
    }

    private Node buttons(Runnable analyse, Runnable scan) {
        Button window = new TextButton("surprise-window", messages.text("surprise.window"), analyse);
        Button whole = new TextButton("surprise-whole", messages.text("surprise.whole"), scan);
        ObservableValue<Boolean> impossible = model.possible().map(possible -> !possible);
        window.disableProperty().bind(impossible);
        whole.disableProperty().bind(impossible);
        return new FlowPane(8, 6, window, whole);
    }

    private Node contexts() {
        Label name = new Label(messages.text("surprise.contexts"));
        name.getStyleClass().add("muted-small");
        SegmentedSwitch<Integer> counts = new SegmentedSwitch<>(model.count(), model.count()::set);
        for (int count : COUNTS) {
            counts.add(
                    count,
                    "surprise-contexts-" + count,
                    messages.number(count, 0),
                    messages.text("surprise.contexts.tip", count, new ContextMasks(count, 0).hiddenTimes()));
        }
        HBox line = new HBox(8, name, counts);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node progress(String id, ReadOnlyDoubleProperty share, ReadOnlyBooleanProperty busy, Runnable cancel) {
        return new SectionProgress(
                messages.text("surprise.title"), share, busy, id, messages.text("surprise.stop"), cancel);
    }
}
