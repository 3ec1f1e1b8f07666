package io.github.audiomae.app.detection;

import io.github.audiomae.app.control.IconButton;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.detection.Verdict;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// How many detections have each verdict; a click judges the current one.
final class ReviewBar extends HBox {
    private final EventListViewModel list;
    private final ObservableValue<Map<Verdict, Integer>> counts;

    /// @param rename asks for another name for the current one
    ReviewBar(EventListViewModel list, Runnable rename, Messages messages) {
        this.list = list;
        counts = Bindings.createObjectBinding(list::counts, list.all().events(), list.filter());
        getStyleClass().add("review-bar");
        setAlignment(Pos.CENTER_LEFT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren()
                .addAll(
                        judging(
                                "event-accept",
                                Verdict.ACCEPTED,
                                messages.text("detections.accept"),
                                () -> list.judge(Verdict.ACCEPTED, "")),
                        judging(
                                "event-reject",
                                Verdict.REJECTED,
                                messages.text("detections.reject"),
                                () -> list.judge(Verdict.REJECTED, "")),
                        judging("event-rename", Verdict.RENAMED, messages.text("detections.rename"), rename),
                        judging(
                                "event-unjudge",
                                Verdict.UNJUDGED,
                                messages.text("detections.unjudge"),
                                () -> list.judge(Verdict.UNJUDGED, "")),
                        space,
                        IconButton.small(
                                "event-previous",
                                Material2OutlinedAL.KEYBOARD_ARROW_UP,
                                messages.text("detections.previous"),
                                () -> list.step(-1)),
                        IconButton.small(
                                "event-next",
                                Material2OutlinedAL.KEYBOARD_ARROW_DOWN,
                                messages.text("detections.next"),
                                () -> list.step(1)));
    }

    private Button judging(String id, Verdict verdict, String words, Runnable action) {
        Button button = new Button(null, VerdictGlyph.icon(verdict));
        button.setId(id);
        button.getStyleClass().addAll("flat", "review-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(counts.map(now -> String.valueOf(now.getOrDefault(verdict, 0))));
        Tips.put(button, words);
        button.accessibleTextProperty().bind(button.textProperty().map(count -> words + ": " + count));
        button.disableProperty().bind(list.current().isNull());
        button.setOnAction(pressed -> action.run());
        return button;
    }
}
