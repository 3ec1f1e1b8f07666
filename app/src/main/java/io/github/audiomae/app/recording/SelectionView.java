package io.github.audiomae.app.recording;

import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.place.Band;
import io.github.audiomae.app.place.Selection;
import io.github.audiomae.app.place.SelectionViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.ClockViewModel;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.measure.BoxMeasures;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// Where the selection begins and ends, in time and frequency, and its measures.
final class SelectionView extends VBox {
    /// Opacity of values that are being measured again.
    private static final double STALE = 0.5;

    private final ObservableValue<@Nullable Selection> selection;
    private final Messages messages;

    SelectionView(SelectionViewModel shown, MeasuresViewModel measures, ClockViewModel clock, Messages messages) {
        this.selection = shown.selection();
        this.messages = messages;
        getStyleClass().addAll("section", "detail-rows");
        timeRow("selection.begin", TimeSpan::startSeconds, clock);
        timeRow("selection.end", TimeSpan::endSeconds, clock);
        row(
                messages.text("selection.length"),
                span -> messages.text("unit.seconds", messages.number(span.lengthSeconds(), 3)));
        bandRow(messages.text("selection.low"), Band::lowHertz);
        bandRow(messages.text("selection.high"), Band::highHertz);
        bandRow(messages.text("selection.height"), band -> band.highHertz() - band.lowHertz());
        measureRow(measures, "selection.peak-frequency", now -> frequency(now.peakHz()));
        measureRow(measures, "selection.centre-frequency", now -> frequency(now.centreHz()));
        measureRow(measures, "selection.bandwidth", now -> frequency(now.bandwidth90Hz()));
        measureRow(measures, "selection.energy", now -> decibels(now.energyDecibels()));
        measureRow(measures, "selection.rms", now -> decibels(now.rmsDecibels()));
        measureRow(measures, "selection.peak", now -> decibels(now.peakDecibels()));
        getChildren().add(copy(measures));
        Label hint = new Label(messages.text("selection.hint"));
        hint.setWrapText(true);
        hint.getStyleClass().add("muted-small");
        Shown.when(hint, selection.map(now -> false).orElse(true));
        getChildren().add(hint);
    }

    private void measureRow(MeasuresViewModel measures, String key, Function<BoxMeasures, String> words) {
        Label value = add(messages.text(key), measures.measures().map(words));
        measures.busy().subscribe(stale -> value.setOpacity(stale ? STALE : 1));
    }

    /// Puts the measures on the clipboard.
    private Button copy(MeasuresViewModel measures) {
        Button copy = new Button(messages.text("selection.copy"), new FontIcon(Material2OutlinedAL.CONTENT_COPY));
        copy.setId("selection-copy");
        Tips.put(copy, messages.text("selection.copy.tip"));
        ObservableValue<@Nullable BoxMeasures> present = measures.measures();
        copy.disableProperty()
                .bind(measures.busy().or(Bindings.createBooleanBinding(() -> present.getValue() == null, present)));
        copy.setOnAction(pressed -> measures.table()
                .ifPresent(table -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, table))));
        return copy;
    }

    private String decibels(double value) {
        return messages.text("unit.decibels", messages.number(value, 1));
    }

    private void row(String name, Function<TimeSpan, String> words) {
        add(name, selection.map(now -> words.apply(now.span())));
    }

    private void timeRow(String key, ToDoubleFunction<TimeSpan> seconds, ClockViewModel clock) {
        add(
                messages.text(key),
                Bindings.createObjectBinding(
                        () -> {
                            Selection now = selection.getValue();
                            return now == null ? null : clock.text(seconds.applyAsDouble(now.span()), messages);
                        },
                        selection,
                        clock.shown()));
    }

    private void bandRow(String name, Function<Band, Double> hertz) {
        add(name, selection.map(Selection::band).map(band -> frequency(hertz.apply(band))));
    }

    private Label add(String name, ObservableValue<@Nullable String> text) {
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
        return value;
    }

    private String frequency(double hertz) {
        return hertz < 1000
                ? messages.text("unit.hertz", messages.number(hertz, 0))
                : messages.text("unit.kilohertz", messages.number(hertz / 1000, 2));
    }
}
