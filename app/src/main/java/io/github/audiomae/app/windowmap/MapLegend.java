package io.github.audiomae.app.windowmap;

import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.text.Messages;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/// What the colours mean, with the number of points; a click chooses the points of a colour.
final class MapLegend extends VBox {
    private static final double DOT = 9;
    private static final double WIDTH = 170;
    private static final double COLUMN = 96;

    /// More rows stand in two columns.
    private static final int MOST_ROWS = 14;

    private final Messages messages;
    private final BiConsumer<String, BitSet> choose;

    /// @param choose receives the name and the points of a colour
    MapLegend(BiConsumer<String, BitSet> choose, Messages messages) {
        this.choose = choose;
        this.messages = messages;
        setId("map-legend");
        getStyleClass().add("map-legend");
        setMaxHeight(USE_PREF_SIZE);
        setPickOnBounds(false);
        visibleProperty().bind(Bindings.isNotEmpty(getChildren()));
    }

    void show(PointGroups groups, boolean dark) {
        List<Node> rows = new ArrayList<>();
        List<Node> rests = new ArrayList<>();
        int others = 0;
        for (PointGroups.Group group : groups.groups()) {
            if (group.rest()) {
                rests.add(row(groups, group, one -> one == group, dark));
            } else if (group.hue() < 0) {
                others += group.count();
            } else {
                rows.add(row(groups, group, one -> one == group, dark));
            }
        }
        if (others > 0) {
            PointGroups.Group rest = new PointGroups.Group(messages.text("map.others"), others, -1, false);
            rows.add(row(groups, rest, one -> one.hue() < 0 && !one.rest(), dark));
        }
        rows.addAll(rests);
        if (rows.size() <= MOST_ROWS) {
            getChildren().setAll(rows);
            setMaxWidth(WIDTH);
        } else {
            int half = (rows.size() + 1) / 2;
            HBox both = new HBox(column(rows.subList(0, half)), column(rows.subList(half, rows.size())));
            getChildren().setAll(both);
            setMaxWidth(USE_PREF_SIZE);
        }
    }

    private static VBox column(List<Node> rows) {
        VBox column = new VBox();
        column.getChildren().setAll(rows);
        column.setPrefWidth(COLUMN);
        column.setMinWidth(0);
        return column;
    }

    private Node row(PointGroups groups, PointGroups.Group group, Predicate<PointGroups.Group> wanted, boolean dark) {
        Color colour = groups.colour(group, dark);
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
        Button button = new Button();
        button.setGraphic(line);
        button.getStyleClass().addAll("flat", "legend-button");
        button.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(button.widthProperty().subtract(8));
        button.setAccessibleText(group.name() + " " + group.count());
        Tips.put(button, messages.text("map.legend.filter", group.name()));
        button.setOnAction(pressed -> choose.accept(group.name(), groups.points(wanted)));
        return button;
    }
}
