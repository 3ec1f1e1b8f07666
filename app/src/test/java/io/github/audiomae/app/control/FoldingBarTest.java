package io.github.audiomae.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/// A bar that is too narrow shows the short form of its left group, and nothing is cut off. Without a toolkit.
class FoldingBarTest {
    private final Region full = block(300, 300);
    private final Region brief = block(60, 60);
    private final Region slider = block(50, 200);
    private final Region menu = block(100, 100);
    private final FoldingBar bar = new FoldingBar(full, brief);
    private final GridPane around = new GridPane();

    FoldingBarTest() {
        bar.middle.getChildren().add(slider);
        bar.right.getChildren().add(menu);
        around.add(bar, 0, 0, 2, 1);
    }

    @Test
    void withRoomEverythingIsInOneLine() {
        layOut(500);

        assertThat(bar.prefHeight(-1)).isEqualTo(30);
        assertThat(bar.middle.getLayoutX()).isGreaterThan(300);
        assertThat(bar.middle.getLayoutY()).isEqualTo(bar.right.getLayoutY());
    }

    @Test
    void withoutRoomTheLeftGroupIsShort() {
        layOut(440);

        assertThat(bar.prefHeight(-1)).isEqualTo(30);
        assertThat(full.isVisible()).isFalse();
        assertThat(brief.isVisible()).isTrue();
        assertThat(bar.middle.getLayoutX()).isBetween(60.0, 80.0);
        assertThat(bar.right.getLayoutX() + bar.right.getWidth()).isLessThanOrEqualTo(440);
    }

    @Test
    void leftGroupIsWholeAgainWhenThereIsRoom() {
        layOut(440);
        layOut(500);

        assertThat(full.isVisible()).isTrue();
        assertThat(brief.isVisible()).isFalse();
    }

    private void layOut(double width) {
        around.resize(width, 200);
        around.layout();
        bar.resize(width, bar.prefHeight(-1));
        bar.layout();
    }

    private static Region block(double least, double best) {
        Region block = new Region();
        block.setMinSize(least, 30);
        block.setPrefSize(best, 30);
        return block;
    }
}
