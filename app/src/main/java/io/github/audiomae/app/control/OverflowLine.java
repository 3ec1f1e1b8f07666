package io.github.audiomae.app.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// Controls in a line. Buttons for which there is no room are items of a menu at its end instead, the last ones first.
public final class OverflowLine extends Region {
    private static final double GAP = 6;

    private final List<Node> nodes = new ArrayList<>();
    private final List<ButtonBase> foldable = new ArrayList<>();
    private final MenuButton more = new MenuButton(null, new FontIcon(Material2OutlinedMZ.MORE_HORIZ));

    /// @param id of the menu
    /// @param words for the menu
    public OverflowLine(String id, String words) {
        more.setId(id);
        more.getStyleClass().addAll("button-icon", "flat", "no-arrow");
        Tips.put(more, words);
        more.setAccessibleText(words);
        getChildren().add(more);
    }

    /// Adds a control that always stays.
    public void add(Node node) {
        nodes.add(node);
        getChildren().add(getChildren().size() - 1, node);
    }

    /// Adds a button that may become an item of the menu.
    public void addFoldable(ButtonBase button) {
        add(button);
        foldable.add(button);
        more.getItems().add(item(button));
    }

    private static MenuItem item(ButtonBase button) {
        MenuItem item;
        if (button instanceof ToggleButton toggle) {
            CheckMenuItem check = new CheckMenuItem();
            check.selectedProperty().bindBidirectional(toggle.selectedProperty());
            item = check;
        } else {
            item = new MenuItem();
            item.setOnAction(chosen -> button.fire());
        }
        item.setText(words(button));
        item.disableProperty().bind(button.disabledProperty());
        item.visibleProperty().bind(button.visibleProperty().not());
        return item;
    }

    private static String words(Labeled button) {
        String text = button.getText();
        return text == null || text.isBlank() ? String.valueOf(button.getAccessibleText()) : text;
    }

    @Override
    protected double computePrefWidth(double height) {
        return sides()
                + nodes.stream().mapToDouble(node -> node.prefWidth(-1) + GAP).sum();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        double content =
                nodes.stream().mapToDouble(node -> node.prefHeight(-1)).max().orElse(0);
        return insets.getTop() + snapSizeY(content) + insets.getBottom();
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - sides();
        double wanted = nodes.stream().mapToDouble(node -> least(node) + GAP).sum() - GAP;
        int folded = 0;
        while (wanted > room && folded < foldable.size()) {
            if (folded == 0) {
                wanted += GAP + more.prefWidth(-1);
            }
            wanted -= least(foldable.get(foldable.size() - 1 - folded)) + GAP;
            folded++;
        }
        more.setVisible(folded > 0);
        for (int i = 0; i < foldable.size(); i++) {
            foldable.get(i).setVisible(i < foldable.size() - folded);
        }
        double extra = Math.max(0, room - wanted);
        double x = getInsets().getLeft();
        for (Node node : nodes) {
            if (node.isVisible() || !(node instanceof ButtonBase button && foldable.contains(button))) {
                double width = least(node) + (node instanceof Grows ? extra : 0);
                place(node, x, width);
                x += width + GAP;
            }
        }
        if (folded > 0) {
            place(more, x, more.prefWidth(-1));
        }
    }

    private static double least(Node node) {
        return node instanceof Grows ? 0 : node.prefWidth(-1);
    }

    private void place(Node node, double x, double width) {
        Insets insets = getInsets();
        double height = node.prefHeight(width);
        double room = getHeight() - insets.getTop() - insets.getBottom();
        node.resizeRelocate(
                snapPositionX(x), snapPositionY(insets.getTop() + (room - height) / 2), snapSizeX(width), height);
    }

    private double sides() {
        return getInsets().getLeft() + getInsets().getRight();
    }

    /// Gets the width that is left over, and needs none.
    public interface Grows {}
}
