package io.github.audiomae.app.shell;

import io.github.audiomae.app.feature.Part.Section;
import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// The inspector: what the models make of the sound, a section for each feature that has one.
final class SidePanel extends ScrollPane {
    private static final double WIDTH = 300;

    SidePanel(List<Section> sections) {
        VBox column = new VBox();
        sections.forEach(section -> column.getChildren().add(section.node()));
        column.getStyleClass().add("side");
        setContent(column);
        getStyleClass().add("side-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        heightProperty()
                .subscribe(height -> sections.forEach(section -> section.room().accept(height.doubleValue())));
    }
}
