package io.github.audiomae.app.teaching;

import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.head.HeadMeasures;
import io.github.audiomae.head.HeadReport;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Charts of a head, each with what it shows in words: the learning curve, the reliability of the scores, and which
/// class was taken for which.
final class HeadCharts extends VBox {
    private static final int MISTAKES = 3;

    private final ObservableValue<@Nullable HeadReport> report;
    private final UnaryOperator<String> words;
    private final Messages messages;
    private final Label mistakes = caption("");

    /// @param report of the head; null for none
    /// @param words the text for a label
    HeadCharts(ObservableValue<@Nullable HeadReport> report, UnaryOperator<String> words, FeatureContext context) {
        this.report = report;
        this.words = words;
        messages = context.messages();
        ObservableValue<Boolean> dark = context.settings().dark();
        getStyleClass().add("section");
        Node learning = chart(new LearningChart(report, dark), "teach.curve");
        Shown.when(learning, report.map(now -> now.learningCurve().size() > 1).orElse(false));
        mistakes.setId("teach-mistakes");
        Node confusion =
                new VBox(chart(new ConfusionChart(report, dark, words, this::say), "teach.confusion"), mistakes);
        getChildren().addAll(learning, chart(new ReliabilityChart(report, dark), "teach.reliability"), confusion);
        report.subscribe(() -> say(null));
        Shown.when(this, report.map(now -> true).orElse(false));
    }

    private Node chart(Node chart, String key) {
        chart.setAccessibleText(messages.text(key));
        return new VBox(chart, caption(messages.text(key)));
    }

    private static Label caption(String words) {
        Label caption = new Label(words);
        caption.getStyleClass().add("muted-small");
        caption.setWrapText(true);
        return caption;
    }

    /// Says what a square of the confusion stands for, or else the most frequent mistakes.
    private void say(HeadMeasures.@Nullable Answer pointed) {
        HeadReport now = report.getValue();
        if (now == null) {
            return;
        }
        if (pointed != null) {
            mistakes.setText(messages.text(
                    "teach.answer",
                    words.apply(pointed.label()),
                    words.apply(pointed.best()),
                    pointed.windows(),
                    pointed.of()));
            return;
        }
        List<HeadMeasures.Answer> all = now.measures().mistakes();
        mistakes.setText(
                all.isEmpty()
                        ? messages.text("teach.no-mistake")
                        : messages.text(
                                "teach.mistakes",
                                all.stream()
                                        .limit(MISTAKES)
                                        .map(one -> messages.text(
                                                "teach.mistake",
                                                words.apply(one.label()),
                                                words.apply(one.best()),
                                                one.windows(),
                                                one.of()))
                                        .collect(Collectors.joining(" · "))));
    }
}
