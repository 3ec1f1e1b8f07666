package io.github.audiomae.app.similar;

import io.github.audiomae.app.catalogue.OpenCollection;
import io.github.audiomae.app.catalogue.PlaceItems;
import io.github.audiomae.app.catalogue.SpokenLabels;
import io.github.audiomae.app.control.IconButton;
import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.control.TextButton;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.Room;
import io.github.audiomae.app.text.ClassNames;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.collection.SimilarWindow;
import io.github.audiomae.collection.WindowJudgement;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// Similar sounds: the examples, what can be done with the results, and the results as tiles. A click selects, Enter or
/// a double click opens, P plays, Y and N judge.
public final class Gallery extends VBox {
    private static final double ROW = 118;
    private static final Duration DWELL = Duration.millis(350);

    private final FeatureContext context;
    private final SimilarViewModel model;
    private final PictureReader pictures;
    private final SpanPlayer player;
    private final Messages messages;
    private final TilePane tiles = new TilePane();
    private final ScrollPane scroll = new ScrollPane(tiles);
    private final HBox chips = new HBox();
    private final ToggleButton hover = new ToggleButton();
    private final PauseTransition dwell = new PauseTransition(DWELL);

    public Gallery(
            SimilarViewModel model,
            PictureReader pictures,
            SpanPlayer player,
            ObservableValue<Room> room,
            FeatureContext context) {
        this.context = context;
        this.model = model;
        this.pictures = pictures;
        this.player = player;
        messages = context.messages();
        setId("gallery");
        getStyleClass().add("gallery");
        setMinWidth(0);
        tiles.getStyleClass().add("result-tiles");
        scroll.setId("gallery-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("gallery-scroll");
        scroll.setAccessibleText(messages.text("similar.results"));
        scroll.prefHeightProperty().bind(room.map(now -> now.isLow() ? ROW : 2 * ROW));
        scroll.minHeightProperty().bind(scroll.prefHeightProperty());
        scroll.setFocusTraversable(true);
        getChildren().addAll(head(), scroll);
        model.results().addListener((InvalidationListener) changed -> fill());
        model.labelled().subscribe((before, now) -> mark());
        model.examples().addListener((InvalidationListener) changed -> fillChips());
        model.selected().subscribe((before, now) -> mark());
        model.judged().subscribe((before, now) -> mark());
        scroll.addEventFilter(KeyEvent.KEY_PRESSED, this::key); // before it scrolls by arrow keys
        Shown.when(this, model.shown());
    }

    private Node head() {
        Label title = new Label();
        title.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.text(model.examples().isEmpty() ? "similar.chosen" : "similar.title"),
                        model.examples()));
        title.getStyleClass().add("pane-title");
        title.setMinWidth(USE_PREF_SIZE);
        chips.getStyleClass().add("tight");
        chips.setMinWidth(0);
        ToggleButton mean = new ToggleButton(messages.text("similar.mean"));
        mean.setId("similar-mean");
        mean.getStyleClass().add("small-button");
        mean.setMinWidth(USE_PREF_SIZE);
        Tips.put(mean, messages.text("similar.mean.tip"));
        mean.selectedProperty().bindBidirectional(model.mean());
        Shown.when(mean, Bindings.size(model.examples()).greaterThan(1));
        Label about = new Label();
        about.setId("similar-about");
        about.getStyleClass().add("muted-small");
        about.setMinWidth(0);
        about.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(about, Priority.ALWAYS);
        about.textProperty()
                .bind(Bindings.createStringBinding(this::about, model.busy(), model.last(), model.results()));
        hover.setId("similar-hover");
        hover.setGraphic(new FontIcon(Material2OutlinedMZ.VOLUME_UP));
        hover.getStyleClass().add("icon-toggle");
        Tips.put(hover, messages.text("similar.hover"));
        hover.setAccessibleText(messages.text("similar.hover"));
        Button label = new TextButton("similar-label", "", this::askForLabel);
        label.textProperty()
                .bind(model.judged().map(any -> messages.text("similar.label", model.count(WindowJudgement.RIGHT))));
        label.disableProperty().bind(model.judged().map(any -> model.count(WindowJudgement.RIGHT) == 0));
        IconButton export = IconButton.small(
                "similar-export", Material2OutlinedMZ.SAVE_ALT, messages.text("similar.export"), this::export);
        export.disableProperty().bind(Bindings.isEmpty(model.results()));
        HBox head = new HBox(
                title,
                chips,
                mean,
                about,
                hover,
                label,
                export,
                IconButton.small(
                        "similar-close", Material2OutlinedAL.CLOSE, messages.text("similar.close"), model::close));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("gallery-head");
        return head;
    }

    private String about() {
        SimilarViewModel.Found found = model.last().get();
        if (model.busy().get()) {
            return messages.text("similar.busy");
        }
        if (model.examples().isEmpty()) {
            return messages.text("similar.count", model.results().size());
        }
        return found == null ? "" : messages.text("similar.compared", found.compared(), found.millis());
    }

    private void fillChips() {
        List<Node> all = new ArrayList<>();
        for (Example example : model.examples()) {
            Button chip = new Button(
                    messages.text(
                            "similar.example",
                            String.valueOf(example.file().getFileName()),
                            messages.time(example.span().startSeconds())),
                    new FontIcon(Material2OutlinedAL.CLOSE));
            chip.getStyleClass().addAll("small-button", "chip");
            chip.setMnemonicParsing(false);
            chip.setMinWidth(40);
            Tips.put(chip, messages.text("similar.example.drop"));
            chip.setOnAction(pressed -> model.drop(example));
            all.add(chip);
        }
        chips.getChildren().setAll(all);
    }

    private void fill() {
        OpenCollection now = model.collection().open().get();
        List<Node> all = new ArrayList<>();
        for (int i = 0; i < model.results().size() && now != null; i++) {
            all.add(tile(i, now));
        }
        tiles.getChildren().setAll(all);
        scroll.setVvalue(0);
        mark();
    }

    private Node tile(int index, OpenCollection now) {
        SimilarWindow window = model.results().get(index);
        ResultTile tile = new ResultTile(window, now.card(), pictures, messages);
        tile.setOnMouseClicked(clicked -> {
            scroll.requestFocus();
            if (clicked.getClickCount() == 2) {
                model.open(index);
            } else {
                model.select(index);
            }
        });
        tile.setOnContextMenuRequested(asked -> offer(tile, index, asked));
        tile.setOnMouseEntered(entered -> {
            if (hover.isSelected()) {
                dwell.setOnFinished(over -> player.play(window.recording(), window.span()));
                dwell.playFromStart();
            }
        });
        tile.setOnMouseExited(left -> {
            dwell.stop();
            if (hover.isSelected()) {
                player.stop();
            }
        });
        return tile;
    }

    private List<String> labels(SimilarWindow window) {
        return model.labelled().get().getOrDefault(window.window(), List.of());
    }

    /// Opens a result in another place, or takes away one of its labels.
    private void offer(ResultTile tile, int index, ContextMenuEvent asked) {
        model.select(index);
        SimilarWindow window = model.results().get(index);
        ContextMenu menu = new ContextMenu();
        menu.getItems().addAll(PlaceItems.of(context.navigation(), messages));
        for (String name : labels(window)) {
            MenuItem item = new MenuItem(messages.text("similar.unlabel", name));
            item.setMnemonicParsing(false);
            item.setOnAction(chosen -> model.unlabel(name, window));
            menu.getItems().add(item);
        }
        menu.show(tile, asked.getScreenX(), asked.getScreenY());
        asked.consume();
    }

    private void mark() {
        for (int i = 0; i < tiles.getChildren().size(); i++) {
            if (tiles.getChildren().get(i) instanceof ResultTile tile) {
                tile.mark(i == model.selected().get());
                tile.show(model.judgement(model.results().get(i)));
                tile.label(String.join(", ", labels(model.results().get(i))));
                if (i == model.selected().get()) {
                    reveal(tile);
                }
            }
        }
    }

    private void reveal(Node tile) {
        Bounds seen = tile.getBoundsInParent();
        double room = tiles.getHeight() - scroll.getViewportBounds().getHeight();
        if (room > 0) {
            double top = scroll.getVvalue() * room;
            if (seen.getMinY() < top
                    || seen.getMaxY() > top + scroll.getViewportBounds().getHeight()) {
                scroll.setVvalue(Math.clamp(seen.getMinY() / room, 0, 1));
            }
        }
    }

    private void key(KeyEvent pressed) {
        if (pressed.isShortcutDown() || pressed.isAltDown()) {
            return;
        }
        int columns = Math.max(1, (int) (tiles.getWidth() / (SpanPicture.WIDTH + tiles.getHgap())));
        switch (pressed.getCode()) {
            case ENTER -> model.open(model.selected().get());
            case Y -> model.judge(WindowJudgement.RIGHT);
            case N -> model.judge(WindowJudgement.WRONG);
            case U -> model.judge(WindowJudgement.NONE);
            case P -> play();
            case LEFT -> move(-1);
            case RIGHT -> move(1);
            case UP -> move(-columns);
            case DOWN -> move(columns);
            default -> {
                return;
            }
        }
        pressed.consume();
    }

    private void move(int by) {
        if (!model.results().isEmpty()) {
            model.select(Math.clamp(
                    (long) model.selected().get() + by, 0, model.results().size() - 1));
        }
    }

    private void play() {
        int index = model.selected().get();
        if (index >= 0) {
            SimilarWindow window = model.results().get(index);
            player.play(window.recording(), window.span());
        }
    }

    private void export() {
        boolean chosen = model.examples().isEmpty();
        context.files()
                .save(
                        context.host().window(),
                        messages.text("similar.export.title"),
                        chosen ? "lasso.csv" : "similar.csv",
                        new ExtensionFilter("CSV", "*.csv"))
                .ifPresent(model::export);
    }

    private void askForLabel() {
        LabelQuestion.ask(
                        getScene(),
                        messages.text("similar.label.name"),
                        model.namesForRight(),
                        SpokenLabels.of(ClassNames.in(messages.locale()), model.collection()),
                        messages)
                .ifPresent(model::label);
    }
}
