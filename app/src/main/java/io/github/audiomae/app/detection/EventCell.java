package io.github.audiomae.app.detection;

import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.spectrogram.ClassColours;
import io.github.audiomae.detection.DetectedEvent;
import io.github.audiomae.detection.Verdict;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// One detection in the list: verdict, time, class, score.
final class EventCell extends ListCell<DetectedEvent> {
    private static final PseudoClass REJECTED = PseudoClass.getPseudoClass("rejected");
    private static final double BAR = 34;

    /// In a narrower list the name has the place of the bar; the score is there as a number.
    private static final double ROOM_FOR_BAR = 280;

    private final EventWords words;
    private final ObservableValue<Boolean> dark;
    private final FontIcon glyph = VerdictGlyph.icon(Verdict.UNJUDGED);
    private final Label time = new Label();
    private final Region swatch = new Region();
    private final Label name = new Label();
    private final Region track = new Region();
    private final Region fill = new Region();
    private final Label score = new Label();
    private final HBox line;

    EventCell(EventWords words, ObservableValue<Boolean> dark) {
        this.words = words;
        this.dark = dark;
        time.getStyleClass().add("event-time");
        time.setMinWidth(USE_PREF_SIZE);
        swatch.getStyleClass().add("event-swatch");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        name.getStyleClass().add("event-name");
        HBox.setHgrow(name, Priority.ALWAYS);
        track.getStyleClass().add("event-track");
        fill.getStyleClass().add("event-fill");
        StackPane bar = new StackPane(track, fill);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.setMinWidth(BAR);
        bar.setMaxWidth(BAR);
        bar.visibleProperty().bind(widthProperty().greaterThanOrEqualTo(ROOM_FOR_BAR));
        bar.managedProperty().bind(bar.visibleProperty());
        score.getStyleClass().add("event-score");
        score.setMinWidth(USE_PREF_SIZE);
        line = new HBox(glyph, time, swatch, name, bar, score);
        line.getStyleClass().add("event-line");
        line.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0); // as wide as the list, however long the name
        dark.addListener((property, before, now) -> updateItem(getItem(), isEmpty()));
    }

    @Override
    protected void updateItem(@Nullable DetectedEvent event, boolean empty) {
        super.updateItem(event, empty);
        pseudoClassStateChanged(REJECTED, !empty && event != null && event.verdict() == Verdict.REJECTED);
        if (event == null || empty) {
            setGraphic(null);
            Tips.put(this, null);
            setAccessibleText(null);
            return;
        }
        VerdictGlyph.set(glyph, event.verdict());
        time.setText(words.start(event));
        name.setText(words.name(event));
        score.setText(words.percent(event.score()));
        Color hue = new ClassColours(dark.getValue(), words.labels())
                .hue(event.detection().tag().index());
        swatch.setBackground(filled(hue, 3));
        fill.setBackground(filled(hue, 2));
        fill.setMaxWidth(Math.max(2, BAR * event.score()));
        String spoken = words.spoken(event);
        Tips.put(this, spoken);
        setAccessibleText(spoken);
        setGraphic(line);
    }

    private static Background filled(Color hue, double radius) {
        return new Background(new BackgroundFill(hue, new CornerRadii(radius), Insets.EMPTY));
    }
}
