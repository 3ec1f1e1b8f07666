package io.github.audiomae.app.shell;

import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.feature.Section;
import io.github.audiomae.app.text.Messages;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// The header of a section: a click folds or opens it. Folded, it shows the chief number; open, its tools.
final class SectionHeader extends HBox {
    private final BooleanProperty open = new SimpleBooleanProperty(true);

    /// @param toggle folds or opens the section
    SectionHeader(Section section, Runnable toggle, Messages messages) {
        getStyleClass().add("section-header");
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label(section.title().toUpperCase(messages.locale()));
        title.getStyleClass().add("section-title");
        title.setMinWidth(USE_PREF_SIZE);
        FontIcon arrow = new FontIcon();
        Label words = new Label();
        words.getStyleClass().add("muted-small");
        words.textProperty().bind(section.head().words());
        words.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(arrow, title, space, words);
        line.getStyleClass().add("section-line");
        line.setAlignment(Pos.CENTER_LEFT);
        Button button = new Button(null, line);
        button.setId("section-" + section.id());
        button.getStyleClass().add("flat");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        line.prefWidthProperty().bind(button.widthProperty().subtract(20));
        button.setOnAction(pressed -> toggle.run());
        HBox.setHgrow(button, Priority.ALWAYS);
        Node tools = section.head().tools();
        open.subscribe(now -> {
            arrow.setIconCode(now ? Material2OutlinedAL.EXPAND_MORE : Material2OutlinedAL.CHEVRON_RIGHT);
            button.setAccessibleText(messages.text(now ? "section.fold" : "section.open", section.title()));
        });
        Shown.when(words, open.not());
        Shown.when(tools, open);
        getChildren().addAll(button, tools);
    }

    void show(boolean isOpen) {
        open.set(isOpen);
    }
}
