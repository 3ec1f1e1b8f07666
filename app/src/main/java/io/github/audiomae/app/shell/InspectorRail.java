package io.github.audiomae.app.shell;

import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.feature.Section;
import io.github.audiomae.app.feature.SidePanels;
import io.github.audiomae.app.place.Navigation;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.javafx.FontIcon;

/// The inspector of a small window: an icon, a name and the chief number for each section. A click opens it over the
/// centre.
final class InspectorRail extends VBox {
    static final double WIDTH = 86;

    /// Where the entries would be higher than the window they stand closer.
    private static final PseudoClass DENSE = PseudoClass.getPseudoClass("dense");

    /// More than the height that an entry saves there, in pixels, so that the two do not alternate: see `.rail:dense`
    /// in the theme.
    private static final double SAVED = 16;

    private boolean dense;

    InspectorRail(List<Section> sections, Navigation navigation, SidePanels panels) {
        setId("rail");
        getStyleClass().add("rail");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        for (Section section : sections) {
            Button button = new Button(null, new FontIcon(section.icon()));
            button.setId("rail-" + section.id());
            button.getStyleClass().addAll("flat", "rail-button");
            button.setContentDisplay(ContentDisplay.TOP);
            button.setTextAlignment(TextAlignment.CENTER);
            button.setWrapText(true);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMinHeight(USE_PREF_SIZE);
            Tips.put(button, section.title());
            button.textProperty()
                    .bind(section.head()
                            .number()
                            .map(number -> number.isEmpty() ? section.title() : section.title() + "\n" + number));
            button.accessibleTextProperty().bind(section.head().words().map(words -> section.title() + " " + words));
            button.setOnAction(pressed -> show(section, panels));
            Shown.when(
                    button,
                    Bindings.createBooleanBinding(
                            () -> section.places().contains(navigation.current().get())
                                    && section.head().shown().getValue(),
                            navigation.current(),
                            section.head().shown()));
            getChildren().add(button);
        }
    }

    @Override
    protected void layoutChildren() {
        long entries = getManagedChildren().size();
        double usual = prefHeight(getWidth()) + (dense ? SAVED * entries : 0);
        dense = usual > getHeight();
        pseudoClassStateChanged(DENSE, dense);
        super.layoutChildren();
    }

    /// A second click on the section that is open closes it.
    private static void show(Section section, SidePanels panels) {
        if (panels.sheet().get() && panels.used().indexOf(section.id()) == 0) {
            panels.sheet().set(false);
        } else {
            panels.show(section.id());
        }
    }
}
