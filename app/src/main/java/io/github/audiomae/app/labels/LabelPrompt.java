package io.github.audiomae.app.labels;

import io.github.audiomae.app.text.Messages;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A small popup in which a name is typed or chosen: Enter takes it, Escape or a click elsewhere closes the popup.
final class LabelPrompt extends Pane {
    private static final double WIDTH = 260;
    private static final double ROW = 26;
    private static final int ROWS = 7;
    private static final int MOST = 60;
    private static final double GAP = 6;

    private final LabelNames names;
    private final TextField field = new TextField();
    private final ListView<String> list = new ListView<>();
    private final VBox box = new VBox(field, list);
    private Consumer<String> taken = name -> {};
    private @Nullable Node focusedBefore;
    private boolean keyUnderWay;

    LabelPrompt(LabelNames names, Messages messages) {
        this.names = names;
        setPickOnBounds(false);
        box.setId("label-prompt");
        box.getStyleClass().addAll("palette", "label-prompt");
        box.setManaged(false);
        box.setVisible(false);
        getChildren().add(box);
        field.setId("label-name");
        field.setPromptText(messages.text("labels.name.prompt"));
        field.setAccessibleText(messages.text("labels.name.prompt"));
        field.textProperty().subscribe(this::suggest);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.addEventFilter(KeyEvent.KEY_TYPED, typed -> {
            if (keyUnderWay) {
                keyUnderWay = false;
                typed.consume();
            }
        });
        field.focusedProperty().addListener((property, before, now) -> {
            if (!now && !list.isHover()) {
                close();
            }
        });
        list.setId("label-names");
        list.getStyleClass().add("edge-to-edge");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setMinHeight(ROWS * ROW + 2);
        list.setPrefHeight(ROWS * ROW + 2);
        list.setCellFactory(view -> new NameCell());
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed -> field.requestFocus());
        list.setOnMouseClicked(clicked -> take());
    }

    /// Asks for a name.
    ///
    /// @param beside in the scene: below it where there is room
    /// @param before the present name
    /// @param receiver receives what was typed or chosen; not called if the popup is closed
    void ask(Bounds beside, String before, Consumer<String> receiver) {
        taken = receiver;
        focusedBefore = getScene().getFocusOwner();
        field.setText(names.shown(before));
        suggest("");
        box.setVisible(true);
        place(beside);
        field.requestFocus();
        field.selectAll();
    }

    /// To be called after [#ask] was called by a key that types something: that is not meant for the name.
    void leaveOutTyped() {
        keyUnderWay = box.isVisible();
    }

    private void place(Bounds beside) {
        box.applyCss();
        double height = Math.ceil(box.prefHeight(WIDTH));
        double left = Math.clamp(beside.getMinX(), GAP, Math.max(GAP, getScene().getWidth() - WIDTH - GAP));
        double below = beside.getMaxY() + GAP;
        double top = below + height <= getScene().getHeight()
                ? below
                : Math.max(GAP, Math.min(beside.getMinY() - GAP, getScene().getHeight()) - height);
        box.resizeRelocate(left, top, WIDTH, height);
    }

    private void suggest(String typed) {
        list.getItems().setAll(names.suggest(typed, MOST));
        list.getSelectionModel().clearSelection();
    }

    private void key(KeyEvent event) {
        keyUnderWay = false;
        switch (event.getCode()) {
            case DOWN -> step(1);
            case UP -> step(-1);
            case ENTER -> take();
            case ESCAPE -> close();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(int by) {
        int next = list.getSelectionModel().getSelectedIndex() + by;
        if (next < 0) {
            list.getSelectionModel().clearSelection();
        } else if (next < list.getItems().size()) {
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - ROWS / 2));
        }
    }

    private void take() {
        String chosen = list.getSelectionModel().getSelectedItem();
        String name = chosen == null ? field.getText() : chosen;
        close();
        if (!name.isBlank()) {
            taken.accept(name);
        }
    }

    private void close() {
        if (box.isVisible()) {
            box.setVisible(false);
            boolean ours = field.isFocused();
            if (ours && focusedBefore != null) {
                focusedBefore.requestFocus();
            }
            focusedBefore = null;
        }
    }

    /// A name, with the digit of a recent one.
    private final class NameCell extends ListCell<String> {
        NameCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable String name, boolean empty) {
            super.updateItem(name, empty);
            int recent = name == null || empty ? -1 : names.recent().indexOf(name);
            setText(name == null || empty ? null : names.described(name));
            setGraphic(recent >= 0 && recent < 9 ? cap(Integer.toString(recent + 1)) : null);
        }

        private static Node cap(String digit) {
            Label cap = new Label(digit);
            cap.getStyleClass().add("key-cap");
            return cap;
        }
    }
}
