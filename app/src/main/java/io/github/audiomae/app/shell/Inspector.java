package io.github.audiomae.app.shell;

import io.github.audiomae.app.feature.Section;
import io.github.audiomae.app.feature.SidePanels;
import io.github.audiomae.app.place.Navigation;
import io.github.audiomae.app.text.Messages;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ScrollPane;

/// The inspector: the sections of the visible place. Where not all of them fit, those used longest ago are folded, see
/// [SectionFit].
final class Inspector extends ScrollPane {
    private final SectionColumn column;

    Inspector(List<Section> sections, Navigation navigation, SidePanels panels, Messages messages) {
        column = new SectionColumn(sections, navigation.current(), panels, messages);
        setId("inspector");
        setContent(column);
        getStyleClass().add("side-scroll");
        setFitToWidth(true);
        setFocusTraversable(false);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        ObservableValue<Double> height = viewportBoundsProperty().map(bounds -> bounds.getHeight());
        height.subscribe(now -> column.offer(now == null ? 0 : now));
    }

    /// Whether there are sections in the visible place.
    ObservableValue<Boolean> isEmpty() {
        return column.empty();
    }
}
