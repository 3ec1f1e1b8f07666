package io.github.audiomae.app.detection;

import io.github.audiomae.app.settings.FileDialogs;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.export.DetectionFormat;
import io.github.audiomae.files.EnumWord;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// Saves the listed detections to files.
final class DetectionMenu extends MenuButton {
    private final DetectionExportViewModel export;
    private final FileDialogs files;
    private final Messages messages;

    DetectionMenu(DetectionExportViewModel export, FileDialogs files, Messages messages) {
        super(null, new FontIcon(Material2OutlinedMZ.SAVE_ALT));
        this.export = export;
        this.files = files;
        this.messages = messages;
        setId("detections-export");
        getStyleClass().addAll("small-icon", "flat", "no-arrow");
        setTooltip(new Tooltip(messages.text("detections.export.tip")));
        setAccessibleText(messages.text("detections.export.tip"));
        disableProperty().bind(export.ready().map(ready -> !ready));
        for (DetectionFormat format : DetectionFormat.values()) {
            MenuItem item = new MenuItem(messages.text(key(format)));
            item.setId("detections-export-" + EnumWord.of(format));
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
        files.save(getScene().getWindow(), messages.text("detections.export.title"), export.suggestedName(format))
                .ifPresent(file -> export.write(format, file));
    }
}
