package io.github.audiomae.app.surprise;

import io.github.audiomae.app.control.IconButton;
import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.reconstruction.ArrangementViewModel;
import io.github.audiomae.app.text.Messages;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// The surprise over time, in words, its peaks, and the panes for it.
final class SurpriseFound extends VBox {
    private static final double HEIGHT = 56;

    /// @param words the most surprising moment
    /// @param whole what stands out in the whole recording, where another curve is shown; empty for nothing to say
    /// @param steps goes to the next (1) or previous (−1) peak
    /// @param save saves the curve
    /// @param inWindow whether the window is shown, with its panes
    SurpriseFound(
            NoveltyCurve curve,
            ObservableValue<String> words,
            ObservableValue<String> whole,
            PeakWalk steps,
            Runnable save,
            ArrangementViewModel panes,
            ObservableValue<Boolean> inWindow,
            Messages messages) {
        setSpacing(6);
        curve.setId("surprise-curve");
        curve.setAccessibleText(messages.text("surprise.curve"));
        curve.setMinHeight(HEIGHT);
        curve.setPrefHeight(HEIGHT);
        Label highest = new Label();
        highest.setId("surprise-highest");
        highest.getStyleClass().add("muted-small");
        highest.textProperty().bind(words);
        highest.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button previous = IconButton.small(
                "surprise-previous",
                Material2OutlinedMZ.SKIP_PREVIOUS,
                messages.text("surprise.previous"),
                () -> steps.step(-1));
        Button next = IconButton.small(
                "surprise-next", Material2OutlinedMZ.SKIP_NEXT, messages.text("surprise.next"), () -> steps.step(1));
        Button keep =
                IconButton.small("surprise-save", Material2OutlinedMZ.SAVE_ALT, messages.text("surprise.save"), save);
        HBox line = new HBox(6, highest, space, previous, next, keep);
        line.setAlignment(Pos.CENTER_LEFT);
        Label scanned = new Label();
        scanned.setId("surprise-recording");
        scanned.getStyleClass().add("muted-small");
        scanned.setWrapText(true);
        scanned.textProperty().bind(whole);
        Shown.when(scanned, whole.map(said -> !said.isEmpty()));
        getChildren().addAll(curve, line, scanned, panes(panes, inWindow, messages));
    }

    private static Node panes(ArrangementViewModel panes, ObservableValue<Boolean> inWindow, Messages messages) {
        FlowPane line = new FlowPane(6, 4);
        Map<String, String> titles = Map.of(
                SurprisePanes.EXPECTED, messages.text("surprise.expected"),
                SurprisePanes.SPREAD, messages.text("surprise.spread"),
                SurprisePanes.SURPRISE, messages.text("surprise.surprise"));
        for (String id : SurprisePanes.ALL) {
            Button show = new Button(titles.get(id));
            show.setId("surprise-show-" + id);
            show.getStyleClass().add("small-button");
            show.setOnAction(pressed -> panes.reveal(id));
            line.getChildren().add(show);
        }
        Label name = new Label(messages.text("surprise.show"));
        name.setMinWidth(USE_PREF_SIZE);
        name.getStyleClass().add("muted-small");
        HBox all = new HBox(8, name, line);
        all.setAlignment(Pos.CENTER_LEFT);
        Shown.when(all, inWindow);
        return all;
    }
}
