package io.github.audiomae.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

class CanvasPaneTest {
    private final IntegerProperty number = new SimpleIntegerProperty();
    private final ObservableList<String> list = FXCollections.observableArrayList();
    private final Pane layer = new Pane();
    private final Drawing drawing = new Drawing();

    @Test
    void drawsAtItsOwnSizeWithItsLayersAbove() {
        drawing.resize(300, 40);
        drawing.layout();

        assertThat(drawing.drawn).containsExactly("300 x 40");
        assertThat(layer.getWidth()).isEqualTo(300);
        assertThat(layer.getHeight()).isEqualTo(40);
        assertThat(drawing.getChildrenUnmodifiable()).last().isSameAs(layer);
    }

    @Test
    void manyChangesMakeOneDrawing() {
        drawing.layout();
        drawing.drawn.clear();

        number.set(1);
        number.set(2);
        list.add("one");
        assertThat(drawing.isNeedsLayout()).isTrue();
        drawing.layout();
        drawing.layout();

        assertThat(drawing.drawn).hasSize(1);
    }

    @Test
    void changeIsSeenAfterOneThatNobodyRead() {
        number.set(1);
        drawing.layout();

        number.set(2);

        assertThat(drawing.isNeedsLayout()).isTrue();
    }

    @Test
    void changeOfAListIsSeen() {
        drawing.layout();
        assertThat(drawing.isNeedsLayout()).isFalse();

        list.add("one");

        assertThat(drawing.isNeedsLayout()).isTrue();
    }

    @Test
    void changeOfALayerDoesNotDrawAgain() {
        drawing.layout();
        drawing.drawn.clear();

        layer.requestLayout();
        assertThat(layer.isNeedsLayout()).isTrue();
        drawing.layout();

        assertThat(drawing.drawn).isEmpty();
    }

    private final class Drawing extends CanvasPane {
        private final List<String> drawn = new ArrayList<>();

        Drawing() {
            addLayer(layer);
            redrawOn(number, list);
        }

        @Override
        protected void draw(GraphicsContext g, double width, double height) {
            drawn.add(Math.round(width) + " x " + Math.round(height));
        }
    }
}
