package io.github.audiomae.app.control;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// How far a running computation has got, with a button that stops it. Takes no space while nothing runs.
///
/// Used on the JavaFX thread.
public final class SectionProgress extends HBox {
    private static final int GAP = 8;
    private static final int LEAST_BAR = 40;

    /// @param title of the bar, for screen readers
    /// @param stopId the button's
    /// @param stop what the button does
    public SectionProgress(
            String title,
            ObservableValue<Number> share,
            ObservableValue<Boolean> busy,
            String stopId,
            String stop,
            Runnable cancel) {
        super(GAP);
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(share);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setMinWidth(LEAST_BAR);
        bar.setAccessibleText(title);
        setHgrow(bar, Priority.ALWAYS);
        Button button = IconButton.small(stopId, Material2OutlinedAL.CLOSE, stop + ": " + title, cancel);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(bar, button);
        Shown.when(this, busy);
    }

    /// Adds words between bar and button.
    public SectionProgress saying(ObservableValue<String> words) {
        Label label = new Label();
        label.getStyleClass().add("muted-small");
        label.setMinWidth(USE_PREF_SIZE);
        label.textProperty().bind(words);
        getChildren().add(1, label);
        return this;
    }
}
