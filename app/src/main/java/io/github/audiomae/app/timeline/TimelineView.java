package io.github.audiomae.app.timeline;

import atlantafx.base.controls.ProgressSliderSkin;
import atlantafx.base.theme.Styles;
import io.github.audiomae.app.control.IconButton;
import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.explore.DetectedClass;
import io.github.audiomae.files.EnumWord;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// The class strip with its controls: hop, order and threshold.
final class TimelineView extends VBox {
    private final TimelineViewModel timeline;
    private final Messages messages;

    TimelineView(TimelineViewModel timeline, Node strip, Messages messages) {
        this.timeline = timeline;
        this.messages = messages;
        getStyleClass().add("timeline");
        Label title = new Label(messages.text("timeline.title"));
        title.getStyleClass().add("pane-title");
        title.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(title, ofHead(), hops(), working(), start(), space, orders(), threshold());
        head.getStyleClass().add("timeline-head");
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, strip);
    }

    private Node ofHead() {
        ToggleButton button = new ToggleButton();
        button.setId("timeline-of-head");
        button.setGraphic(new FontIcon(Material2OutlinedMZ.SCHOOL));
        button.getStyleClass().add("icon-toggle");
        Tips.put(button, messages.text("timeline.of-head"));
        button.setAccessibleText(messages.text("timeline.of-head"));
        button.selectedProperty().bindBidirectional(timeline.byHead());
        Shown.when(button, timeline.ofHead().isNotNull());
        return button;
    }

    private Node hops() {
        MenuButton button = new MenuButton();
        button.setId("timeline-hop");
        button.getStyleClass().addAll("flat", "small-menu");
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty().bind(timeline.byHead().and(timeline.ofHead().isNotNull()));
        Tips.put(button, messages.text("timeline.hop.tip"));
        button.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.text(
                                "timeline.hop",
                                seconds(timeline.windowSeconds()),
                                seconds(timeline.hopSeconds().get())),
                        timeline.hopSeconds()));
        ToggleGroup group = new ToggleGroup();
        for (double hop : TimelineViewModel.HOPS) {
            RadioMenuItem item = new RadioMenuItem(messages.text("timeline.hop.every", seconds(hop)));
            item.setToggleGroup(group);
            item.setOnAction(chosen -> timeline.hopSeconds().set(hop));
            timeline.hopSeconds().subscribe(now -> item.setSelected(now.doubleValue() == hop));
            button.getItems().add(item);
        }
        return button;
    }

    private Node working() {
        ProgressBar bar = new ProgressBar();
        bar.setId("timeline-progress");
        bar.progressProperty()
                .bind(timeline.pace().map(TimelineJob.Pace::fraction).orElse(0.0));
        bar.setPrefWidth(90);
        Label words = new Label();
        words.setId("timeline-pace");
        words.getStyleClass().add("muted-small");
        words.textProperty()
                .bind(timeline.pace().map(new PaceWords(messages)::of).orElse(""));
        Button stop = IconButton.small(
                "timeline-cancel", Material2OutlinedAL.CLOSE, messages.text("timeline.cancel"), timeline::cancel);
        HBox box = new HBox(bar, words, stop);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("tight");
        Shown.when(box, timeline.running());
        return box;
    }

    private String words(DetectedClass.Order order) {
        return messages.text(
                switch (order) {
                    case PEAK -> "timeline.order.peak";
                    case LONGEST -> "timeline.order.longest";
                    case FIRST -> "timeline.order.first";
                    case NAME -> "timeline.order.name";
                });
    }

    private Node orders() {
        MenuButton button = new MenuButton();
        button.setId("timeline-order");
        button.getStyleClass().addAll("flat", "small-menu");
        button.setMinWidth(USE_PREF_SIZE);
        Tips.put(button, messages.text("timeline.order.tip"));
        button.textProperty().bind(timeline.order().map(now -> words(now)));
        ToggleGroup group = new ToggleGroup();
        for (DetectedClass.Order order : DetectedClass.Order.values()) {
            RadioMenuItem item = new RadioMenuItem(words(order));
            item.setId("timeline-order-" + EnumWord.of(order));
            item.setToggleGroup(group);
            item.setOnAction(chosen -> timeline.order().set(order));
            timeline.order().subscribe(now -> item.setSelected(now == order));
            button.getItems().add(item);
        }
        return button;
    }

    private Node start() {
        Button start = new Button();
        start.setId("timeline-start");
        start.getStyleClass().add("small-button");
        start.setMinWidth(USE_PREF_SIZE);
        start.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.text(
                                timeline.scanned().get() == null ? "timeline.start" : "timeline.continue",
                                timeline.windowsLeft()),
                        timeline.waiting(),
                        timeline.scanned(),
                        timeline.hopSeconds()));
        Tips.put(start, messages.text("timeline.start.tip"));
        start.setOnAction(pressed -> timeline.start());
        Shown.when(start, timeline.waiting());
        return start;
    }

    private Node threshold() {
        Label name = new Label(messages.text("timeline.threshold"));
        Tips.put(name, messages.text("timeline.threshold.tip"));
        name.getStyleClass().add("muted-small");
        name.setMinWidth(USE_PREF_SIZE);
        Slider slider = new Slider(0.05, 0.95, 0.3);
        slider.setId("timeline-threshold");
        slider.setBlockIncrement(0.05);
        slider.setPrefWidth(110);
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.getStyleClass().add(Styles.SMALL);
        Tips.put(slider, messages.text("timeline.threshold.tip"));
        slider.setAccessibleText(messages.text("timeline.threshold.tip"));
        slider.valueProperty().bindBidirectional(timeline.threshold());
        Label value = new Label();
        value.getStyleClass().add("muted-small");
        value.setMinWidth(34);
        value.textProperty()
                .bind(timeline.threshold()
                        .map(now -> messages.text("unit.percent", messages.number(100 * now.doubleValue(), 0))));
        HBox box = new HBox(name, slider, value);
        box.getStyleClass().add("tight");
        return box;
    }

    private String seconds(double value) {
        return messages.number(value, value == Math.rint(value) ? 0 : value < 1 ? 1 : 2);
    }
}
