package io.github.audiomae.app.windowmap;

import io.github.audiomae.app.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/// What the colours mean, with the number of points; a click on a class filters by it.
final class MapLegend extends VBox {
    private static final double DOT = 9;
    private static final double WIDTH = 170;

    private final Messages messages;
    private final Consumer<String> filter;

    /// @param filter receives the name of a class
    MapLegend(Consumer<String> filter, Messages messages) {
        this.filter = filter;
        this.messages = messages;
        setId("map-legend");
        getStyleClass().add("map-legend");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setPickOnBounds(false);
        visibleProperty().bind(Bindings.isNotEmpty(getChildren()));
    }

    void show(PointGroups groups, boolean dark) {
        List<Node> rows = new ArrayList<>();
        int others = 0;
        for (int i = 0; i < groups.groups().size(); i++) {
            PointGroups.Group group = groups.groups().get(i);
            if (i < PointGroups.COLOURS) {
                rows.add(row(group, groups.colour(group, dark)));
            } else {
                others += group.count();
            }
        }
        if (others > 0) {
            PointGroups.Group rest = new PointGroups.Group(messages.text("map.others"), others, -1, true);
            rows.add(row(rest, groups.colour(rest, dark)));
        }
        getChildren().setAll(rows);
    }

    private Node row(PointGroups.Group group, Color colour) {
        Rectangle dot = new Rectangle(DOT, DOT, colour);
        dot.setArcWidth(4);
        dot.setArcHeight(4);
        Label name = new Label(group.name());
        name.setTextOverrun(OverrunStyle.ELLIPSIS);
        name.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label count = new Label(String.format(messages.locale(), "%,d", group.count()));
        count.getStyleClass().add("muted-small");
        count.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(dot, name, space, count);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("legend-line");
        if (group.label() < 0) {
            return line;
        }
        Button button = new Button();
        button.setGraphic(line);
        button.getStyleClass().addAll("flat", "legend-button");
        button.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(button.widthProperty().subtract(8));
        button.setAccessibleText(group.name() + " " + group.count());
        button.setTooltip(new Tooltip(messages.text("map.legend.filter", group.name())));
        button.setOnAction(pressed -> filter.accept(group.name()));
        return button;
    }
}
