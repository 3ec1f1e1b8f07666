package io.github.audiomae.app.comparison;

import io.github.audiomae.app.classification.ScoreBar;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.text.ClassNames;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.explore.Classification;
import io.github.audiomae.explore.ComparedModel;
import io.github.audiomae.explore.ModelComparison;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// The classes with the highest scores of both models, and both scores for each.
final class ClassComparison extends GridPane {
    private static final int EACH = 4;
    private static final double PER_CENT = 100;

    private final Messages messages;
    private final ClassNames names;

    ClassComparison(Messages messages) {
        this.messages = messages;
        names = ClassNames.in(messages.locale());
        setId("compare-classes");
        getStyleClass().add("compare-classes");
        ColumnConstraints names = new ColumnConstraints();
        names.setPercentWidth(34);
        ColumnConstraints scores = new ColumnConstraints();
        scores.setPercentWidth(33);
        scores.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(names, scores, scores);
    }

    /// Shows results; null for none.
    void show(@Nullable ModelComparison answers) {
        getChildren().clear();
        if (answers == null) {
            return;
        }
        int row = 0;
        for (String label : answers.classes(EACH)) {
            List<String> labels = labelsWith(label, answers);
            Label name = new Label(names.of(label, labels));
            Tips.put(name, names.withLabel(label, labels));
            addRow(row++, name, score(label, answers.first(), "whole"), score(label, answers.second(), "rebuilt"));
        }
        if (row == 0) {
            Label none = new Label(messages.text("compare.classes.none"));
            none.getStyleClass().add("muted");
            add(none, 0, 0, 3, 1);
        }
    }

    /// The classes of the model that has this one.
    private static List<String> labelsWith(String label, ModelComparison answers) {
        return Stream.of(answers.first(), answers.second())
                .flatMap(side -> side.classification().stream())
                .map(Classification::labels)
                .filter(labels -> labels.contains(label))
                .findFirst()
                .orElse(List.of());
    }

    private Node score(String label, ComparedModel model, String colour) {
        Optional<Float> score = model.score(label);
        if (score.isEmpty()) {
            Label unknown = new Label(
                    messages.text(model.classification().isPresent() ? "compare.unknown" : "compare.no-classes"));
            unknown.getStyleClass().add("muted-small");
            return unknown;
        }
        ScoreBar bar = new ScoreBar(colour);
        bar.show(
                OptionalDouble.of(score.get()),
                messages.text("unit.percent", messages.number(score.get() * PER_CENT, 1)));
        return bar;
    }
}
