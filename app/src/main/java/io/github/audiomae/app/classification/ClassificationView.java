package io.github.audiomae.app.classification;

import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.text.Messages;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The list of classes with three scores each: of the whole window, of the visible patches, and of the reconstruction.
final class ClassificationView extends VBox {
    ClassificationView(ClassificationViewModel classification, Messages messages) {
        getStyleClass().addAll("section", "classification");
        TextField search = new TextField();
        search.setId("class-search");
        search.setPromptText(messages.text("classes.search"));
        search.setAccessibleText(messages.text("classes.search"));
        search.textProperty().bindBidirectional(classification.search());
        Shown.when(search, classification.whole().isNotNull());
        FamilyBox families = new FamilyBox(classification, messages);
        HBox narrow = new HBox(search, families);
        narrow.getStyleClass().add("class-narrow");
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox.setHgrow(families, Priority.ALWAYS);
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
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        VBox list = new VBox();
        list.getStyleClass().add("class-list");
        classification.rows().subscribe(rows -> {
            while (list.getChildren().size() > rows.size()) {
                list.getChildren().removeLast();
            }
            while (list.getChildren().size() < rows.size()) {
                list.getChildren().add(new ClassBars(classification::pin, messages));
            }
            for (int i = 0; i < rows.size(); i++) {
                ((ClassBars) list.getChildren().get(i)).show(rows.get(i));
            }
        });
        Shown.when(none, classification.rows().emptyProperty());
        none.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.text(reason(classification)),
                        classification.whole(),
                        classification.hearing(),
                        classification.waiting(),
                        classification.impossible()));
        getChildren().addAll(legend, honest, narrow, list, none);
    }

    /// The key of the text that says why there are no rows.
    private static String reason(ClassificationViewModel classification) {
        if (classification.impossible().getValue()) {
            return "classes.impossible";
        }
        if (classification.whole().get() != null) {
            return "classes.none.found";
        }
        if (classification.waiting().getValue()) {
            return "classes.waiting";
        }
        return classification.hearing().get() ? "classes.running" : "classes.none";
    }

    private static Label key(String style, String text) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", style);
        Label label = new Label(text, swatch);
        label.getStyleClass().add("muted-small");
        return label;
    }
}
