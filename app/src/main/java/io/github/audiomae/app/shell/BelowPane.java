package io.github.audiomae.app.shell;

import io.github.audiomae.app.control.Edge;
import io.github.audiomae.app.feature.Part;
import io.github.audiomae.app.feature.SidePanels;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.text.Messages;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What is open below the centre, with an edge above it by which its height is dragged.
final class BelowPane extends VBox {
    private static final double LEAST = 120;
    private static final double MOST_SHARE = 0.5;
    private static final double USUAL_SHARE = 0.28;

    private final Part.Below part;
    private final SidePanels panels;

    BelowPane(Part.Below part, SidePanels panels, Messages messages) {
        this.part = part;
        this.panels = panels;
        setId("below-" + part.id());
        getStyleClass().add("below");
        Region content = part.node();
        VBox.setVgrow(content, Priority.ALWAYS);
        DoubleBinding height = Bindings.createDoubleBinding(this::height, panels.belowHeight(), panels.room());
        minHeightProperty().bind(height);
        prefHeightProperty().bind(height);
        maxHeightProperty().bind(height);
        Edge edge = new Edge(
                "below-edge-" + part.id(),
                Orientation.HORIZONTAL,
                true,
                this::height,
                wanted -> panels.belowHeight().set(wanted <= 0 ? 0 : Math.max(LEAST, wanted)),
                messages.text("edge.below"));
        getChildren().addAll(edge, content);
    }

    /// Whether it is shown in this place.
    ObservableValue<Boolean> isOpen(ObservableValue<Place> place) {
        return Bindings.createBooleanBinding(
                () -> part.id().equals(panels.below().get()) && part.places().contains(place.getValue()),
                panels.below(),
                place);
    }

    private double height() {
        double window = panels.room().get().height();
        double wanted = panels.belowHeight().get() > 0 ? panels.belowHeight().get() : USUAL_SHARE * window;
        return Math.round(Math.clamp(wanted, LEAST, Math.max(LEAST, MOST_SHARE * window)));
    }
}
