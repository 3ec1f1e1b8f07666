package io.github.audiomae.app.recording;

import io.github.audiomae.app.place.Band;
import io.github.audiomae.app.place.Selection;
import io.github.audiomae.app.place.SelectionViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.audio.TimeSpan;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Where the selection begins and ends, in time and frequency.
final class SelectionView extends VBox {
    private final ObservableValue<@Nullable Selection> selection;
    private final Messages messages;

    SelectionView(SelectionViewModel shown, Messages messages) {
        this.selection = shown.selection();
        this.messages = messages;
        getStyleClass().addAll("section", "detail-rows");
        row(messages.text("selection.begin"), span -> messages.time(span.startSeconds()));
        row(messages.text("selection.end"), span -> messages.time(span.endSeconds()));
        row(
                messages.text("selection.length"),
                span -> messages.text("unit.seconds", messages.number(span.lengthSeconds(), 3)));
        bandRow(messages.text("selection.low"), Band::lowHertz);
        bandRow(messages.text("selection.high"), Band::highHertz);
        bandRow(messages.text("selection.height"), band -> band.highHertz() - band.lowHertz());
        Label hint = new Label(messages.text("selection.hint"));
        hint.setWrapText(true);
        hint.getStyleClass().add("muted-small");
        getChildren().add(hint);
    }

    private void row(String name, Function<TimeSpan, String> words) {
        add(name, selection.map(now -> words.apply(now.span())));
    }

    private void bandRow(String name, Function<Band, Double> hertz) {
        add(name, selection.map(Selection::band).map(band -> frequency(hertz.apply(band))));
    }

    private void add(String name, ObservableValue<String> text) {
        Label title = new Label(name);
        title.getStyleClass().add("muted");
        title.setMinWidth(USE_PREF_SIZE);
        Label value = new Label();
        value.textProperty().bind(text.orElse(messages.text("unit.unknown")));
        title.setLabelFor(value);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(title, space, value);
        row.getStyleClass().add("detail-row");
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(row);
    }

    private String frequency(double hertz) {
        return hertz < 1000
                ? messages.text("unit.hertz", messages.number(hertz, 0))
                : messages.text("unit.kilohertz", messages.number(hertz / 1000, 2));
    }
}
