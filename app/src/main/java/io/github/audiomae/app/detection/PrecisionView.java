package io.github.audiomae.app.detection;

import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.control.TextButton;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.detection.Proportion;
import io.github.audiomae.detection.ScoreFit;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// How often a class is right: a chart, and the score from which nine of ten are, to be used as threshold.
final class PrecisionView extends HBox {
    private static final double CHART_WIDTH = 112;
    private static final double CHART_HEIGHT = 78;

    private final EventWords words;
    private final Messages messages;

    PrecisionView(PrecisionViewModel model, EventWords words, ObservableValue<Boolean> dark, Messages messages) {
        this.words = words;
        this.messages = messages;
        setId("precision");
        getStyleClass().add("precision");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(USE_PREF_SIZE);
        PrecisionChart chart = new PrecisionChart(model.shown(), dark);
        chart.setMinSize(CHART_WIDTH, CHART_HEIGHT);
        chart.setMaxSize(CHART_WIDTH, CHART_HEIGHT);
        chart.accessibleTextProperty().bind(model.shown().map(this::share).orElse(""));
        Tooltip.install(chart, new Tooltip(messages.text("precision.chart")));
        Label first = new Label();
        first.getStyleClass().add("precision-title");
        first.setWrapText(true);
        first.textProperty().bind(model.shown().map(this::title).orElse(""));
        Label second = new Label();
        second.getStyleClass().add("muted-small");
        second.setWrapText(true);
        second.textProperty().bind(model.shown().map(this::detail).orElse(""));
        TextButton use = new TextButton("precision-use", messages.text("precision.use"), model::useAsThreshold);
        use.getStyleClass().add("small-button");
        Tips.put(use, messages.text("precision.use.tip"));
        Shown.when(use, model.shown().map(now -> now.nineOfTen().isPresent()).orElse(false));
        for (Label label : new Label[] {first, second}) {
            label.setMinHeight(USE_PREF_SIZE); // the numbers stand at the ends
        }
        VBox text = new VBox(first, second, use);
        text.getStyleClass().add("precision-words");
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(chart, text);
        Shown.when(this, model.shown().isNotNull());
    }

    private String title(PrecisionViewModel.Shown now) {
        Optional<ScoreFit.ScoreInterval> found = now.nineOfTen();
        return found.isPresent()
                ? messages.text(
                        "precision.nine",
                        words.name(now.precision().label()),
                        words.percent(found.get().score()))
                : share(now);
    }

    private String share(PrecisionViewModel.Shown now) {
        Proportion overall = now.precision().overall();
        return messages.text("precision.share", words.name(now.precision().label()), overall.right(), overall.of());
    }

    private String detail(PrecisionViewModel.Shown now) {
        int judged = now.precision().overall().of();
        Optional<ScoreFit.ScoreInterval> found = now.nineOfTen();
        if (found.isPresent()) {
            return messages.text(
                    "precision.between",
                    words.percent(found.get().low()),
                    words.percent(found.get().high()),
                    judged);
        }
        Proportion overall = now.precision().overall();
        String interval =
                messages.text("precision.interval", words.percent(overall.low()), words.percent(overall.high()));
        return interval + "\n"
                + (judged < ScoreFit.LEAST_JUDGED
                        ? messages.text("precision.few", ScoreFit.LEAST_JUDGED - judged)
                        : messages.text("precision.none"));
    }
}
