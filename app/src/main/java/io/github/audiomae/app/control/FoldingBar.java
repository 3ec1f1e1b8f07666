package io.github.audiomae.app.control;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Three groups in a line, the middle one as wide as the space allows. If there is too little space for all three, the
/// left one is shown in its short form; if there still is, what can be spared is hidden.
public class FoldingBar extends Pane {
    private static final double GAP = 11;

    final HBox middle = new HBox(GAP);
    final HBox right = new HBox();
    private final Region left;
    private final Region shortLeft;
    private final Map<Region, ObservableValue<Boolean>> spared = new LinkedHashMap<>();
    private final ReadOnlyBooleanWrapper tight = new ReadOnlyBooleanWrapper();

    /// @param left the group at the left
    /// @param shortLeft the same in less width
    protected FoldingBar(Region left, Region shortLeft) {
        this.left = left;
        this.shortLeft = shortLeft;
        middle.setAlignment(Pos.CENTER_LEFT);
        right.setAlignment(Pos.CENTER_LEFT);
        right.getStyleClass().add("tight");
        getChildren().addAll(left, shortLeft, middle, right);
    }

    /// The group in the middle.
    protected final void fillMiddle(Node... nodes) {
        middle.getChildren().setAll(nodes);
    }

    /// The group at the right.
    protected final void fillRight(Node... nodes) {
        right.getChildren().setAll(nodes);
    }

    /// Shows a node of the middle while it is wanted, except where space is tight.
    protected final void spare(Region node, ObservableValue<Boolean> wanted) {
        spared.put(node, wanted);
        Shown.when(node, Bindings.createBooleanBinding(() -> wanted.getValue() && !tight.get(), wanted, tight));
        wanted.subscribe(now -> requestLayout());
    }

    /// Whether what can be spared is hidden.
    public final ReadOnlyBooleanProperty tight() {
        return tight.getReadOnlyProperty();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
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
        return insets.getTop() + snapSizeY(lineHeight()) + insets.getBottom();
    }

    private double lineHeight() {
        return Math.max(Math.max(left.prefHeight(-1), right.prefHeight(-1)), middle.prefHeight(-1));
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double x = insets.getLeft();
        double y = insets.getTop();
        double height = lineHeight();
        double rightWidth = right.prefWidth(-1);
        double rightX = x + getWidth() - sides() - rightWidth;
        double least = sides() + GAP + middleWidth() + GAP + rightWidth;
        boolean narrow = getWidth() < left.prefWidth(-1) + least;
        tight.set(getWidth() < shortLeft.prefWidth(-1) + least);
        left.setVisible(!narrow);
        shortLeft.setVisible(narrow);
        Region shown = narrow ? shortLeft : left;
        double leftWidth = shown.prefWidth(-1);
        shown.resizeRelocate(x, y + (height - shown.prefHeight(-1)) / 2, leftWidth, shown.prefHeight(-1));
        right.resizeRelocate(rightX, y, rightWidth, height);
        double middleX = x + leftWidth + GAP;
        middle.resizeRelocate(middleX, y, Math.max(0, rightX - GAP - middleX), height);
    }

    /// The least width of the middle with everything that is wanted in it.
    private double middleWidth() {
        double width = middle.minWidth(-1);
        for (Map.Entry<Region, ObservableValue<Boolean>> one : spared.entrySet()) {
            if (one.getValue().getValue() && !one.getKey().isManaged()) {
                width += GAP + one.getKey().prefWidth(-1);
            }
        }
        return width;
    }

    private double sides() {
        return getInsets().getLeft() + getInsets().getRight();
    }
}
