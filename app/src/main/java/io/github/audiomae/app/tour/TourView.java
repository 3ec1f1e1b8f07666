package io.github.audiomae.app.tour;

import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.text.Messages;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A layer over the main window: a frame around the control that the tour explains, and a card beside it. The controls
/// below stay usable.
final class TourView extends Pane {
    private static final double FRAME = 4;
    private static final double MARGIN = 12;

    private final TourViewModel tour;
    private final Messages messages;
    private final ObservableValue<String> searchKeys;
    private final Rectangle frame = new Rectangle();
    private final Label title = new Label();
    private final Label about = new Label();
    private final Label place = new Label();
    private final Button back = new Button();
    private final Button next = new Button();
    private final VBox card;
    private @Nullable Node focusedBefore;
    private Subscription following = Subscription.EMPTY;
    private @Nullable Bounds last;

    /// @param searchKeys the keys of the command palette
    TourView(TourViewModel tour, ObservableValue<String> searchKeys, Messages messages) {
        this.tour = tour;
        this.messages = messages;
        this.searchKeys = searchKeys;
        setId("tour");
        setPickOnBounds(false);
        frame.setMouseTransparent(true);
        frame.getStyleClass().add("tour-frame");
        frame.setManaged(false);
        card = card();
        getChildren().addAll(frame, card);
        Shown.when(this, tour.step().isNotNull());
        tour.step().addListener((property, before, now) -> show(before, now));
    }

    private VBox card() {
        title.getStyleClass().add("sheet-title");
        title.setWrapText(true);
        about.setId("tour-about");
        about.setWrapText(true);
        place.getStyleClass().add("muted-small");
        place.setMinWidth(Region.USE_PREF_SIZE);
        button(back, "tour-back", tour::back);
        back.setText(messages.text("tour.back"));
        button(next, "tour-next", tour::next);
        next.getStyleClass().add("accent");
        Button skip = new Button(messages.text("tour.skip"));
        button(skip, "tour-skip", tour::end);
        skip.getStyleClass().add("flat");
        skip.visibleProperty().bind(tour.step().isNotEqualTo(TourStep.EXPORT));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(place, space, skip, back, next);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("tour-line");
        VBox box = new VBox(title, about, line);
        box.getStyleClass().add("tour-card");
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::key); // before a button uses the arrow keys to move the focus
        return box;
    }

    private static void button(Button button, String id, Runnable action) {
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(pressed -> action.run());
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case RIGHT -> tour.next();
            case LEFT -> tour.back();
            case ESCAPE -> tour.end();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void show(@Nullable TourStep before, @Nullable TourStep now) {
        following.unsubscribe();
        following = Subscription.EMPTY;
        if (now == null) {
            if (focusedBefore != null) {
                focusedBefore.requestFocus();
            }
            focusedBefore = null;
            last = null;
            return;
        }
        if (before == null) {
            focusedBefore = getScene().getFocusOwner();
        }
        int number = now.ordinal() + 1;
        int all = TourStep.values().length;
        title.setText(messages.text(now.title()));
        about.setText(messages.text(now.about(), searchKeys.getValue()));
        place.setText(messages.text("tour.place", number, all));
        back.setDisable(number == 1);
        next.setText(messages.text(number == all ? "tour.done" : "tour.next"));
        next.setAccessibleText(title.getText() + ". " + about.getText() + " " + next.getText());
        next.requestFocus();
        requestLayout();
    }

    /// Selectors of the controls that the step can point at; the first one found is used.
    private static List<String> anchors(TourStep step) {
        return switch (step) {
            case RATIO -> List.of("#mask-ratio");
            case BRUSH -> List.of("#tool-brush", "#kind-painted");
            case PANES -> List.of("#wipe", "#pane-rebuilt");
            case CLASSES -> List.of(".classification");
            case EXPORT -> List.of("#export");
        };
    }

    private @Nullable Node anchor(TourStep step) {
        for (String selector : anchors(step)) {
            Node found = getScene().getRoot().lookup(selector);
            if (found != null && found.getLayoutBounds().getWidth() > 0) {
                return found;
            }
        }
        return null;
    }

    @Override
    protected void layoutChildren() {
        TourStep step = tour.step().get();
        if (step == null) {
            return;
        }
        double width = Math.min(card.prefWidth(-1), getWidth() - 2 * MARGIN);
        card.resize(width, card.prefHeight(width));
        Node anchor = anchor(step);
        frame.setVisible(anchor != null);
        if (anchor == null) {
            card.relocate((getWidth() - width) / 2, (getHeight() - card.getHeight()) / 2);
            return;
        }
        follow(anchor);
        reveal(anchor);
        Bounds around = sceneToLocal(anchor.localToScene(anchor.getLayoutBounds()));
        frame.setX(around.getMinX() - FRAME);
        frame.setY(around.getMinY() - FRAME);
        frame.setWidth(around.getWidth() + 2 * FRAME);
        frame.setHeight(around.getHeight() + 2 * FRAME);
        Bounds spot = spot(around, width);
        card.relocate(spot.getMinX(), spot.getMinY());
    }

    /// Where the card was, so that its buttons stay under the pointer; beside the control if it would cover that,
    /// and at the first step.
    private Bounds spot(Bounds around, double width) {
        Bounds room = new BoundingBox(0, 0, getWidth(), getHeight());
        double height = card.getHeight();
        Bounds before = last;
        Bounds spot = before == null
                ? null
                : new BoundingBox(before.getMaxX() - width, before.getMaxY() - height, width, height);
        if (spot == null || !room.contains(spot) || spot.intersects(around)) {
            spot = Beside.of(around, width, height, room);
        }
        last = spot;
        return spot;
    }

    /// Keeps the frame around the control when it moves.
    private void follow(Node anchor) {
        following.unsubscribe();
        following = anchor.localToSceneTransformProperty()
                .subscribe((before, now) -> requestLayout())
                .and(anchor.layoutBoundsProperty().subscribe((before, now) -> requestLayout()));
    }

    /// Scrolls until the control is visible.
    private static void reveal(Node anchor) {
        for (Node above = anchor.getParent(); above != null; above = above.getParent()) {
            if (above instanceof ScrollPane scroll && scroll.getContent() != null) {
                Bounds in = scroll.getContent().sceneToLocal(anchor.localToScene(anchor.getLayoutBounds()));
                double hidden = scroll.getContent().getLayoutBounds().getHeight()
                        - scroll.getViewportBounds().getHeight();
                boolean seen = in.getMinY() >= scroll.getVvalue() * hidden
                        && in.getMaxY()
                                <= scroll.getVvalue() * hidden
                                        + scroll.getViewportBounds().getHeight();
                if (hidden > 0 && !seen) {
                    scroll.setVvalue(Math.clamp(in.getMinY() / hidden, 0, 1));
                }
            }
        }
    }
}
