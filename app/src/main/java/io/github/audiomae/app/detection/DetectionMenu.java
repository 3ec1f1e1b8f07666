package io.github.audiomae.app.detection;

import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.export.DetectionFormat;
import io.github.audiomae.files.EnumWord;
import java.util.Map;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// What is wanted rarely: how judging goes on, the end of own thresholds, files.
final class DetectionMenu extends MenuButton {
    private final DetectionExportViewModel export;
    private final FeatureContext context;
    private final Messages messages;

    DetectionMenu(EventListViewModel list, DetectionExportViewModel export, FeatureContext context) {
        super(null, new FontIcon(Material2OutlinedMZ.MORE_HORIZ));
        this.export = export;
        this.context = context;
        messages = context.messages();
        setId("detections-menu");
        getStyleClass().addAll("small-icon", "flat", "no-arrow");
        Tips.put(this, messages.text("detections.menu"));
        setAccessibleText(messages.text("detections.menu"));
        CheckMenuItem next = new CheckMenuItem(messages.text("detections.go-on"));
        next.setId("detections-go-on");
        next.selectedProperty().bindBidirectional(list.goOn());
        ThresholdsViewModel thresholds = list.all().thresholds();
        MenuItem oneThreshold = new MenuItem();
        oneThreshold.setId("detections-one-threshold");
        oneThreshold
                .textProperty()
                .bind(thresholds.own().map(own -> messages.text("detections.one-threshold", own.size())));
        oneThreshold.disableProperty().bind(thresholds.own().map(Map::isEmpty));
        oneThreshold.setOnAction(chosen -> thresholds.removeAll());
        getItems().addAll(next, oneThreshold, new SeparatorMenuItem());
        for (DetectionFormat format : DetectionFormat.values()) {
            MenuItem item = new MenuItem(messages.text(key(format)));
            item.setId("detections-export-" + EnumWord.of(format));
            item.disableProperty().bind(export.ready().map(ready -> !ready));
            item.setOnAction(chosen -> write(format));
            getItems().add(item);
        }
    }

    private static String key(DetectionFormat format) {
        return switch (format) {
            case CSV -> "detections.export.csv";
            case RAVEN -> "detections.export.raven";
            case AUDACITY -> "detections.export.audacity";
            case PARQUET -> "detections.export.parquet";
        };
    }

    private void write(DetectionFormat format) {
        context.files()
                .save(context.host().window(), messages.text("detections.export.title"), export.suggestedName(format))
                .ifPresent(file -> export.write(format, file));
    }
}
