package io.github.audiomae.app.classification;

import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.text.Messages;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// One class: its name, three bars, a mark where hiding patches changes the score strongly, and a pin.
final class ClassBars extends VBox {
    private static final PseudoClass PINNED = PseudoClass.getPseudoClass("pinned");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    private final Messages messages;
    private final FamilyWords families;
    private final Label family = new Label();
    private final Label name = new Label();
    private final Label change = new Label();
    private final ToggleButton pin = new ToggleButton(null, new FontIcon(Material2OutlinedMZ.PUSH_PIN));
    private final ScoreBar whole = new ScoreBar("whole");
    private final ScoreBar visible = new ScoreBar("visible");
    private final ScoreBar rebuilt = new ScoreBar("rebuilt");
    private String label = "";

    /// @param pinIt receives the label to pin or unpin
    ClassBars(Consumer<String> pinIt, Messages messages) {
        this.messages = messages;
        families = new FamilyWords(messages);
        getStyleClass().add("class-bars");
        setAccessibleRole(AccessibleRole.TEXT);
        family.getStyleClass().addAll("muted-small", "class-family");
        family.managedProperty().bind(family.visibleProperty());
        name.getStyleClass().add("class-name");
        name.setTextOverrun(OverrunStyle.ELLIPSIS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        change.getStyleClass().add("class-change");
        change.setMinWidth(USE_PREF_SIZE);
        Tips.put(change, messages.text("classes.change.tip"));
        pin.getStyleClass().addAll("class-pin", "flat");
        Tips.put(pin, messages.text("classes.pin"));
        pin.setOnAction(pressed -> pinIt.accept(label));
        HBox title = new HBox(name, change, pin);
        title.setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add("class-title");
        getChildren().addAll(family, title, whole, visible, rebuilt);
    }

    void show(ClassRow row) {
        family.setText(families.heading(row.family()));
        family.setVisible(row.headed());
        label = row.label();
        name.setText(row.name());
        String full = row.name().equals(label) ? label : row.name() + " (" + label + ")";
        Tips.put(name, row.family().map(of -> full + "\n" + families.of(of)).orElse(full));
        pin.setSelected(row.pinned());
        pin.setAccessibleText(messages.text("classes.pin.label", row.name()));
        pseudoClassStateChanged(PINNED, row.pinned());
        pseudoClassStateChanged(CHANGED, row.strongChange().isPresent());
        change.setText(words(row.strongChange()));
        whole.show(row.whole(), percent(row.whole()));
        visible.show(row.visible(), percent(row.visible()));
        rebuilt.show(row.rebuilt(), percent(row.rebuilt()));
        setAccessibleText(messages.text(
                "classes.row", row.name(), percent(row.whole()), percent(row.visible()), percent(row.rebuilt())));
    }

    private String words(OptionalDouble strong) {
        if (strong.isEmpty()) {
            return "";
        }
        double points = 100 * strong.getAsDouble();
        return messages.text(points > 0 ? "classes.up" : "classes.down", messages.number(Math.abs(points), 0));
    }

    private String percent(OptionalDouble score) {
        return score.isPresent()
                ? messages.text("unit.percent", messages.number(100 * score.getAsDouble(), 0))
                : messages.text("unit.unknown");
    }
}
