package io.github.audiomae.app.control;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Three groups in a line, the middle one as wide as the space allows. If there is too little space for all three, the
/// middle one moves to a second line. Takes the whole width of its parent.
public class FoldingBar extends Pane {
    private static final double GAP = 11;
    private static final double LINE_GAP = 6;

    final HBox middle = new HBox(GAP);
    final HBox right = new HBox();
    private final Region left;

    /// @param left the group at the left
    protected FoldingBar(Region left) {
        this.left = left;
        middle.setAlignment(Pos.CENTER_LEFT);
        right.getStyleClass().add("tight");
        getChildren().addAll(left, middle, right);
        parentProperty()
                .flatMap(parent -> parent instanceof Region around ? around.widthProperty() : null)
                .subscribe(width -> requestLayout());
    }

    /// The group in the middle.
    protected final void fillMiddle(Node... nodes) {
        middle.getChildren().setAll(nodes);
    }

    /// The group at the right.
    protected final void fillRight(Node... nodes) {
        right.getChildren().setAll(nodes);
    }

    @Override
    protected double computeMinWidth(double height) {
        return sides() + Math.max(left.prefWidth(-1) + GAP + right.prefWidth(-1), middle.minWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return sides() + left.prefWidth(-1) + GAP + middle.prefWidth(-1) + GAP + right.prefWidth(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        double content =
                folds(room()) ? outerHeight() + LINE_GAP + middleHeight() : Math.max(outerHeight(), middleHeight());
        return insets.getTop() + snapSizeY(content) + insets.getBottom();
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double x = insets.getLeft();
        double y = insets.getTop();
        double width = getWidth() - sides();
        double leftWidth = left.prefWidth(-1);
        double rightWidth = right.prefWidth(-1);
        double rightX = x + width - rightWidth;
        if (folds(room())) {
            left.resizeRelocate(x, y, leftWidth, outerHeight());
            right.resizeRelocate(rightX, y, rightWidth, outerHeight());
            middle.resizeRelocate(x, y + outerHeight() + LINE_GAP, width, middleHeight());
        } else {
            double height = Math.max(outerHeight(), middleHeight());
            left.resizeRelocate(x, y, leftWidth, height);
            right.resizeRelocate(rightX, y, rightWidth, height);
            double middleX = x + leftWidth + GAP;
            middle.resizeRelocate(middleX, y, Math.max(0, rightX - GAP - middleX), height);
        }
    }

    /// The width of the next layout. Usually a content bias would tell the height, but a grid ignores the bias of a
    /// child that spans several columns.
    private double room() {
        return getParent() instanceof Region around
                ? around.getWidth()
                        - around.getInsets().getLeft()
                        - around.getInsets().getRight()
                : getWidth();
    }

    private boolean folds(double width) {
        return width < sides() + left.prefWidth(-1) + GAP + middle.minWidth(-1) + GAP + right.prefWidth(-1);
    }

    private double sides() {
        return getInsets().getLeft() + getInsets().getRight();
    }

    private double outerHeight() {
        return Math.max(left.prefHeight(-1), right.prefHeight(-1));
    }

    private double middleHeight() {
        return middle.prefHeight(-1);
    }
}
