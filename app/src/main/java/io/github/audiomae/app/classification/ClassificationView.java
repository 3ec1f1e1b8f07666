package io.github.audiomae.app.classification;

import io.github.audiomae.app.text.Messages;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Classes in triples: heard in the whole window, in the visible patches, in the reconstruction.
public final class ClassificationView extends VBox {
    public ClassificationView(ClassificationViewModel classification, Messages messages) {
        getStyleClass().addAll("section", "classification");
        Label title = new Label(messages.text("classes.title"));
        title.getStyleClass().add("section-title");
        Label honest = new Label();
        honest.setWrapText(true);
        honest.textProperty()
                .bind(classification
                        .wholeOnly()
                        .map(only -> messages.text(only ? "classes.whole-only" : "classes.independent")));
        honest.getStyleClass().add("muted-small");
        HBox legend = new HBox(
                key("whole", messages.text("classes.whole")),
                key("visible", messages.text("classes.visible")),
                key("rebuilt", messages.text("classes.rebuilt")));
        legend.getStyleClass().add("legend");
        Label none = new Label();
        none.textProperty()
                .bind(classification
                        .impossible()
                        .map(cannot -> messages.text(cannot ? "classes.impossible" : "classes.none")));
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        VBox list = new VBox();
        list.getStyleClass().add("class-list");
        classification.rows().subscribe(rows -> {
            while (list.getChildren().size() > rows.size()) {
                list.getChildren().removeLast();
            }
            while (list.getChildren().size() < rows.size()) {
                list.getChildren().add(new ClassBars(messages));
            }
            for (int i = 0; i < rows.size(); i++) {
                ((ClassBars) list.getChildren().get(i)).show(rows.get(i));
            }
        });
        none.visibleProperty().bind(classification.rows().emptyProperty());
        none.managedProperty().bind(none.visibleProperty());
        getChildren().addAll(title, legend, honest, list, none);
    }

    private static Label key(String style, String text) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", style);
        Label label = new Label(text, swatch);
        label.getStyleClass().add("muted-small");
        return label;
    }
}
