package io.github.audiomae.app.classification;

import java.util.OptionalDouble;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A score from 0 to 1 as a bar, with its number at the right end.
public final class ScoreBar extends Region {
    /// Leaves a gap between the numbers of bars below one another.
    private static final double HEIGHT = 13;

    private static final double BAR_HEIGHT = 6;
    private static final double NUMBER_WIDTH = 40;

    private final Region track = new Region();
    private final Region fill = new Region();
    private final Label number = new Label();
    private double score;

    /// An empty bar.
    ///
    /// @param style `whole`, `visible` or `rebuilt`: its colour
    public ScoreBar(String style) {
        getStyleClass().add("score-bar");
        track.getStyleClass().add("track");
        fill.getStyleClass().addAll("fill", style);
        number.getStyleClass().add("score");
        getChildren().addAll(track, fill, number);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
    }

    /// Shows a score, or none.
    ///
    /// @param text the number to write
    public void show(OptionalDouble newScore, String text) {
        score = newScore.orElse(0);
        fill.setVisible(newScore.isPresent());
        number.setText(text);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - NUMBER_WIDTH;
        double top = Math.round((getHeight() - BAR_HEIGHT) / 2);
        track.resizeRelocate(0, top, width, BAR_HEIGHT);
        fill.resizeRelocate(0, top, Math.max(2, width * score), BAR_HEIGHT);
        double numberWidth = number.prefWidth(-1);
        double numberHeight = number.prefHeight(-1);
        number.resizeRelocate(
                getWidth() - numberWidth, Math.round((getHeight() - numberHeight) / 2), numberWidth, numberHeight);
    }
}
