package io.github.audiomae.app.reconstruction;

import io.github.audiomae.app.text.Messages;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// Two pictures in one pane: the left one up to a line, the right one from there on. The line can be dragged, or moved
/// with the arrow keys.
final class WipePane extends Pane {
    private static final double HANDLE = 22;
    private static final double STEP = 0.02;

    private final ArrangementViewModel arrangement;
    private final Region left;
    private final Region right;
    private final StackPane handle = new StackPane(grip());
    private final Rectangle clip = new Rectangle();

    WipePane(Region left, Region right, ArrangementViewModel arrangement, Messages messages) {
        this.arrangement = arrangement;
        this.left = left;
        this.right = right;
        handle.setId("wipe");
        handle.getStyleClass().add("wipe-handle");
        handle.setCursor(Cursor.H_RESIZE);
        handle.setFocusTraversable(true);
        handle.setAccessibleRole(AccessibleRole.SLIDER);
        handle.setAccessibleText(messages.text("pane.wipe.handle"));
        handle.setOnMousePressed(event -> handle.requestFocus());
        handle.setOnMouseDragged(event -> arrangement.wipeTo(
                sceneToLocal(event.getSceneX(), event.getSceneY()).getX() / getWidth()));
        handle.addEventHandler(KeyEvent.KEY_PRESSED, this::move);
        arrangement.wipe().subscribe(now -> requestLayout());
        setMinSize(80, 40);
        setPrefSize(600, 400);
    }

    private static Node grip() {
        StackPane grip = new StackPane(new FontIcon(Material2OutlinedMZ.SWAP_HORIZ));
        grip.getStyleClass().add("wipe-grip");
        grip.setMaxSize(HANDLE, HANDLE);
        return grip;
    }

    /// Takes the pictures; a node can be in only one place of the scene.
    void enter() {
        right.setClip(clip);
        getChildren().setAll(left, right, handle);
    }

    /// Returns the pictures.
    void leave() {
        right.setClip(null);
        getChildren().clear();
    }

    @Override
    protected void layoutChildren() {
        for (Node picture : new Node[] {left, right}) {
            picture.resizeRelocate(0, 0, getWidth(), getHeight());
        }
        double line = Math.round(arrangement.wipe().get() * getWidth());
        clip.setX(line);
        clip.setWidth(Math.max(0, getWidth() - line));
        clip.setHeight(getHeight());
        handle.resizeRelocate(line - HANDLE / 2, 0, HANDLE, getHeight());
    }

    private void move(KeyEvent event) {
        double by = switch (event.getCode()) {
            case LEFT -> -STEP;
            case RIGHT -> STEP;
            default -> 0;
        };
        if (by != 0) {
            arrangement.wipeTo(arrangement.wipe().get() + by);
            event.consume();
        }
    }
}
