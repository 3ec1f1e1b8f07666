package io.github.audiomae.app.comparison;

import io.github.audiomae.app.problem.ProblemBar;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.spectrogram.CursorViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.Excerpt;
import io.github.audiomae.audio.ClockTime;
import io.github.audiomae.explore.ModelComparison;
import io.github.audiomae.explore.Reconstruction;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.plot.ReconstructionColours;
import io.github.audiomae.timestamp.RecordingStart;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Two models side by side. Follows the main window: its sound, mask, seed, colour map and range.
final class ComparisonDialog extends Dialog<ButtonType> {
    private static final double WIDTH = 1060;
    private static final double HEIGHT = 760;

    /// Height of title, button and margins: the dialog must fit over a small window.
    private static final double AROUND = 140;

    private final Messages messages;
    private final CursorViewModel cursor;
    private final SideView first;
    private final SideView second;
    private final ClassComparison classes;
    private final Label about = new Label();
    private final Label losses = new Label();
    private final Label embedding = new Label();

    /// @param colours maps values to colours, the same on both sides
    /// @param cursor that of the main window: zoom and cursor are shared
    ComparisonDialog(
            ComparisonViewModel comparison,
            ProblemsViewModel problems,
            ObservableValue<ReconstructionColours> colours,
            ObservableValue<Boolean> dark,
            CursorViewModel cursor,
            Messages messages,
            Window owner) {
        this.messages = messages;
        this.cursor = cursor;
        initOwner(owner);
        initModality(Modality.NONE);
        setTitle(messages.text("compare.title"));
        setHeaderText(null);
        setResizable(true);
        getDialogPane().getStyleClass().addAll("explorer", "compare");
        getDialogPane().getStylesheets().setAll(owner.getScene().getRoot().getStylesheets());
        getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
        getDialogPane().lookupButton(ButtonType.CLOSE).setId("compare-close");
        first = new SideView("first", comparison.first(), comparison, colours, dark, cursor, messages);
        second = new SideView("second", comparison.second(), comparison, colours, dark, cursor, messages);
        classes = new ClassComparison(messages);
        HBox sides = new HBox(first, second);
        sides.getStyleClass().add("compare-sides");
        HBox.setHgrow(first, Priority.ALWAYS);
        HBox.setHgrow(second, Priority.ALWAYS);
        VBox.setVgrow(sides, Priority.ALWAYS);
        about.setId("compare-about");
        about.getStyleClass().add("muted");
        embedding.setId("compare-embedding");
        embedding.setWrapText(true);
        embedding.setMinHeight(Label.USE_PREF_SIZE);
        losses.setId("compare-losses");
        losses.setText(messages.text("compare.losses"));
        losses.setWrapText(true);
        losses.setMinHeight(Label.USE_PREF_SIZE);
        Label title = new Label(messages.text("classes.title"));
        title.getStyleClass().add("section-title");
        VBox content = new VBox(new ProblemBar(problems, messages), about, sides, losses, title, classes, embedding);
        content.getStyleClass().add("compare-content");
        content.setPrefSize(WIDTH, Math.min(HEIGHT, owner.getHeight() - AROUND));
        getDialogPane().setContent(content);
        comparison.result().subscribe(result -> show(result));
        cursor.clock().subscribe(now -> show(comparison.result().get()));
        colours.subscribe(now -> show(comparison.result().get()));
    }

    private void show(ComparisonViewModel.@Nullable Compared result) {
        boolean lossesDiffer = result != null && result.answers().lossesDiffer();
        first.show(
                result == null ? null : result.excerpt(),
                result == null ? null : result.answers().first(),
                lossesDiffer);
        second.show(
                result == null ? null : result.excerpt(),
                result == null ? null : result.answers().second(),
                lossesDiffer);
        losses.setVisible(lossesDiffer);
        losses.setManaged(lossesDiffer);
        classes.show(result == null ? null : result.answers());
        about.setText(result == null ? messages.text("compare.waiting") : describe(result));
        embedding.setText(result == null ? "" : distance(result.answers()));
    }

    private String describe(ComparisonViewModel.Compared result) {
        Excerpt excerpt = result.excerpt();
        double start = excerpt.startSeconds();
        Optional<PatchMask> mask = result.answers()
                .first()
                .reconstruction()
                .or(() -> result.answers().second().reconstruction())
                .map(Reconstruction::mask);
        return messages.text(
                "compare.about",
                String.valueOf(excerpt.file().getFileName()),
                time(start),
                time(start
                        + excerpt.window().soundFrames()
                                * excerpt.form().preprocessing().hopSeconds()),
                mask.map(PatchMask::hiddenCount).orElse(0),
                mask.map(known -> known.grid().patches()).orElse(0));
    }

    private String time(double seconds) {
        RecordingStart began = cursor.clock().get();
        return began == null ? messages.time(seconds) : began.timeOfDay(seconds, ClockTime.FRAME, messages.locale());
    }

    private String distance(ModelComparison answers) {
        OptionalDouble distance = answers.cosineDistance();
        int one = answers.first().embedding().length;
        int other = answers.second().embedding().length;
        if (distance.isEmpty()) {
            return messages.text("compare.embedding.none", one, other);
        }
        return messages.text("compare.embedding", messages.number(distance.getAsDouble(), 4), one);
    }
}
