package io.github.audiomae.app.detection;

import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.detection.EventOrder;
import io.github.audiomae.files.EnumWord;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// Chooses the order of the list.
final class OrderMenu extends MenuButton {
    /// Those that make a difference among detections of a single recording.
    private static final List<EventOrder> OFFERED =
            List.of(EventOrder.TIME, EventOrder.SCORE, EventOrder.CLASS, EventOrder.FAMILY, EventOrder.VERDICT);

    OrderMenu(EventListViewModel list, Messages messages) {
        super(null, new FontIcon(Material2OutlinedMZ.SORT));
        setId("event-order");
        getStyleClass().addAll("button-icon", "flat", "no-arrow");
        Tips.put(this, messages.text("detections.order"));
        setAccessibleText(messages.text("detections.order"));
        ToggleGroup group = new ToggleGroup();
        for (EventOrder order : OFFERED) {
            RadioMenuItem item = new RadioMenuItem(messages.text(key(order)));
            item.setId("event-order-" + EnumWord.of(order));
            item.setToggleGroup(group);
            item.setOnAction(chosen -> list.order().set(order));
            list.order().subscribe(now -> item.setSelected(now == order));
            getItems().add(item);
        }
    }

    private static String key(EventOrder order) {
        return switch (order) {
            case TIME, CLOCK_TIME, TIME_OF_DAY -> "detections.order.time";
            case SCORE -> "detections.order.score";
            case CLASS -> "detections.order.class";
            case FAMILY -> "detections.order.family";
            case VERDICT -> "detections.order.verdict";
        };
    }
}
