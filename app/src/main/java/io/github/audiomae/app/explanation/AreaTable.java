package io.github.audiomae.app.explanation;

import io.github.audiomae.app.text.Messages;
import io.github.audiomae.explanation.EvidenceCurves;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The areas below the curves: of this map, of the loudest patches, and of random orders with their spread.
final class AreaTable extends GridPane {
    private final ObservableValue<@Nullable EvidenceCurves> curves;
    private final Messages messages;

    AreaTable(ObservableValue<@Nullable EvidenceCurves> curves, Messages messages) {
        this.curves = curves;
        this.messages = messages;
        getStyleClass().add("area-table");
        setHgap(10);
        setVgap(3);
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        ColumnConstraints number = new ColumnConstraints();
        number.setHalignment(HPos.RIGHT);
        getColumnConstraints().addAll(name, number, number);
        add(muted("why.area"), 0, 0);
        add(muted("why.deletion.less"), 1, 0);
        add(muted("why.insertion.more"), 2, 0);
        Tooltip.install(this, new Tooltip(messages.text("why.area.tip")));
        row(
                1,
                "why.map",
                "whole",
                now -> area(now.deletion().area()),
                now -> area(now.insertion().area()));
        row(
                2,
                "why.loudest",
                "visible",
                now -> area(now.loudestDeletion().area()),
                now -> area(now.loudestInsertion().area()));
        row(3, "why.random", "random", this::random, this::random);
    }

    private Label muted(String key) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().add("muted-small");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private void row(
            int row,
            String key,
            String colour,
            Function<EvidenceCurves, String> deletion,
            Function<EvidenceCurves, String> insertion) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", colour);
        Label name = new Label(messages.text(key), swatch);
        add(name, 0, row);
        add(value(deletion), 1, row);
        add(value(insertion), 2, row);
    }

    private Label value(Function<EvidenceCurves, String> words) {
        Label label = new Label();
        label.setMinWidth(USE_PREF_SIZE);
        label.textProperty().bind(curves.map(words).orElse(""));
        return label;
    }

    private String area(double area) {
        return messages.number(area, 2);
    }

    private String random(EvidenceCurves now) {
        double[] areas = now.randomAreas();
        return messages.text("why.spread", area(now.randomArea()), area((areas[areas.length - 1] - areas[0]) / 2));
    }
}
