package io.github.audiomae.app.windowmap;

import io.github.audiomae.app.catalogue.Hues;
import io.github.audiomae.app.catalogue.OpenCollection;
import io.github.audiomae.app.catalogue.PlaceItems;
import io.github.audiomae.app.control.BoundChoice;
import io.github.audiomae.app.control.IconButton;
import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.control.TextButton;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.similar.PictureReader;
import io.github.audiomae.app.similar.SpanPlayer;
import io.github.audiomae.app.text.ClassNames;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.collection.WindowFacts.Fact;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// The map with its tools and legend.
public final class MapView extends VBox {
    private static final Duration DWELL = Duration.millis(350);
    private static final int PERCENT = 100;
    private static final double COLOUR_WIDTH = 100;
    private static final double COLOUR_SHARE = 0.3;

    /// From this width on, what the map shows is told in full.
    private static final double ROOM_FOR_WORDS = 400;
    private static final double ROOM_FOR_UMAP = 150;

    private final MapViewModel model;
    private final SpanPlayer player;
    private final ObservableValue<Boolean> dark;
    private final ClassNames names;
    private final FeatureContext context;
    private final Messages messages;
    private final MapPane pane;
    private final MapLegend legend;
    private final PointCard card;
    private final ToggleButton hover = new ToggleButton();
    private final PauseTransition dwell = new PauseTransition(DWELL);
    private final Map<Colouring, Hues> hues = new EnumMap<>(Colouring.class);

    /// @param classes the hues of classes, which others show, too
    /// @param similar finds what is similar to the selected point
    public MapView(
            MapViewModel model,
            LassoTools lassoTools,
            PictureReader pictures,
            SpanPlayer player,
            ObservableValue<Boolean> dark,
            ClassNames names,
            Hues classes,
            Runnable similar,
            FeatureContext context) {
        this.model = model;
        this.context = context;
        messages = context.messages();
        for (Colouring one : Colouring.values()) {
            hues.put(one, one == Colouring.CLASS ? classes : new Hues());
        }
        model.collection().open().subscribe(now -> hues.values().forEach(Hues::clear));
        this.player = player;
        this.dark = dark;
        this.names = names;
        setId("map");
        getStyleClass().add("window-map");
        setMinSize(0, 0);
        pane = new MapPane(model, dark);
        pane.setAccessibleText(messages.text("map.title"));
        legend = new MapLegend(model::chooseColour, messages);
        pane.covered().bind(legend.widthProperty());
        card = new PointCard(pictures, names, messages);
        Pane above = new Pane(card);
        above.setMouseTransparent(true);
        pane.addLayer(above);
        Label reading = instead("map-reading", "map.reading");
        Shown.when(reading, model.busy().and(model.windows().isNull()));
        Label nothing = instead("map-nothing", "collection.table.none");
        Shown.when(nothing, model.collection().status().map(now -> now.windows() == 0));
        StackPane stack = new StackPane(pane, reading, nothing, legend);
        stack.getStyleClass().add("map-stack");
        stack.setMinSize(0, 0);
        StackPane.setAlignment(legend, Pos.BOTTOM_LEFT);
        VBox.setVgrow(stack, Priority.ALWAYS);
        getChildren().addAll(head(lassoTools), stack);
        model.windows().subscribe(now -> colour());
        model.colouring().subscribe(now -> colour());
        model.notes().subscribe((before, now) -> {
            if (model.colouring().get() == Colouring.LABEL || model.colouring().get() == Colouring.HEAD) {
                colour();
            }
        });
        model.errors().known().subscribe((before, now) -> {
            if (model.colouring().get() == Colouring.ERROR) {
                colour();
            }
        });
        dark.subscribe(now -> colour());
        pane.hovered().subscribe(point -> point(point.intValue()));
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        ContextMenu menu = menu(similar);
        pane.setOnContextMenuRequested(asked -> {
            int point = asked.isKeyboardTrigger()
                    ? model.selected().get()
                    : pane.hovered().get();
            if (point >= 0) {
                model.select(point);
                menu.show(pane, asked.getScreenX(), asked.getScreenY());
            }
            asked.consume();
        });
    }

    private ContextMenu menu(Runnable similar) {
        MenuItem like = new MenuItem(messages.text("similar.button"));
        like.setId("map-similar");
        like.setOnAction(chosen -> similar.run());
        MenuItem play = new MenuItem(messages.text("next.play"));
        play.setOnAction(chosen -> play());
        ContextMenu menu = new ContextMenu();
        menu.getItems().addAll(PlaceItems.of(context.navigation(), messages));
        menu.getItems().addAll(new SeparatorMenuItem(), like, play);
        return menu;
    }

    private void play() {
        WindowPlaces now = model.windows().get();
        int point = model.selected().get();
        if (now != null && point >= 0) {
            Fact fact = now.facts().get(point);
            player.play(fact.recording(), fact.span());
        }
    }

    /// What is said where there are no points.
    private Label instead(String id, String key) {
        Label label = new Label(messages.text(key));
        label.setId(id);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        label.setMouseTransparent(true);
        return label;
    }

    /// Gives the points the focus.
    public void focus() {
        pane.requestFocus();
    }

    private Node head(Node lassoTools) {
        Label title = new Label(messages.text("map.title"));
        title.getStyleClass().add("pane-title");
        title.setMinWidth(USE_PREF_SIZE);
        Label about = new Label();
        about.setId("map-about");
        about.getStyleClass().add("muted-small");
        about.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(about, Priority.ALWAYS);
        about.textProperty()
                .bind(Bindings.createStringBinding(
                        this::about,
                        model.windows(),
                        model.share(),
                        model.chosen(),
                        model.errors().share()));
        ProgressBar progress = new ProgressBar();
        progress.setPrefWidth(60);
        progress.setMinWidth(20);
        ObservableValue<Boolean> placing = model.share().greaterThanOrEqualTo(0);
        progress.progressProperty().bind(Bindings.max(0, model.share()));
        Shown.when(progress, placing);
        IconButton stop =
                IconButton.small("map-stop", Material2OutlinedAL.CLOSE, messages.text("map.stop"), model::stop);
        Shown.when(stop, placing);
        Button umap = new TextButton("map-umap", messages.text("map.umap"), model::place);
        umap.getStyleClass().add("small-button");
        Tips.put(umap, messages.text("map.umap.tip"));
        Button components = new TextButton("map-pca", messages.text("map.pca"), model::placeByComponents);
        components.getStyleClass().add("small-button");
        Tips.put(components, messages.text("map.pca.tip"));
        Shown.when(
                components,
                Bindings.createBooleanBinding(
                        () -> model.windows().get() != null
                                && model.windows().get().umap()
                                && model.share().get() < 0
                                && model.chosen().get().isEmpty(), // else the tools of the lasso need the room
                        model.windows(),
                        model.share(),
                        model.chosen()));
        Shown.when(umap, Bindings.createBooleanBinding(this::canBePlaced, model.windows(), model.share()));
        about.minWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> getWidth() >= ROOM_FOR_WORDS + (umap.isVisible() ? ROOM_FOR_UMAP : 0) ? USE_PREF_SIZE : 0,
                        widthProperty(),
                        umap.visibleProperty()));
        Tips.of(about).bind(about.textProperty());
        BoundChoice<Colouring> colouring =
                new BoundChoice<>("map-colour", model.colouring(), List.of(Colouring.values()), this::words);
        colouring.setMaxWidth(USE_PREF_SIZE);
        colouring
                .minWidthProperty()
                .bind(Bindings.min(COLOUR_WIDTH, widthProperty().multiply(COLOUR_SHARE)));
        colouring.setAccessibleText(messages.text("map.colour"));
        Tips.put(colouring, messages.text("map.colour"));
        ToggleButton lasso =
                toggle(new ToggleButton(), "map-lasso", Material2OutlinedAL.GESTURE, messages.text("map.lasso"));
        lasso.selectedProperty().bindBidirectional(model.lasso());
        HBox head = new HBox(
                title,
                about,
                progress,
                stop,
                umap,
                components,
                lassoTools,
                colouring,
                toggle(hover, "map-hover", Material2OutlinedMZ.VOLUME_UP, messages.text("similar.hover")),
                lasso,
                IconButton.small("map-fit", Material2OutlinedMZ.ZOOM_OUT_MAP, messages.text("map.fit"), pane::fit));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("gallery-head");
        return head;
    }

    private static ToggleButton toggle(ToggleButton button, String id, Ikon icon, String words) {
        button.setId(id);
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().add("icon-toggle");
        Tips.put(button, words);
        button.setAccessibleText(words);
        return button;
    }

    private boolean canBePlaced() {
        WindowPlaces now = model.windows().get();
        return now != null
                && (!now.umap() || now.added() > 0)
                && now.size() > 2
                && model.share().get() < 0;
    }

    private String about() {
        WindowPlaces now = model.windows().get();
        int chosen = model.chosen().get().cardinality();
        if (now == null) {
            return "";
        }
        if (chosen > 0) {
            return messages.text("map.chosen", chosen);
        }
        if (model.share().get() >= 0) {
            return messages.text(
                    "map.placing",
                    messages.number(Math.floor(PERCENT * model.share().get()), 0));
        }
        if (model.errors().share().get() >= 0) {
            return messages.text(
                    "map.measuring",
                    messages.number(Math.floor(PERCENT * model.errors().share().get()), 0));
        }
        return now.added() > 0
                ? messages.text("map.with-added", now.size(), now.added())
                : messages.text(now.umap() ? "map.by-umap" : "map.by-pca", now.size());
    }

    private String words(Colouring one) {
        return switch (one) {
            case CLASS -> messages.text("map.colour.class");
            case LABEL -> messages.text("map.colour.label");
            case HEAD -> messages.text("map.colour.head");
            case FILE -> messages.text("map.colour.file");
            case HOUR -> messages.text("map.colour.hour");
            case CLUSTER -> messages.text("map.colour.cluster");
            case ERROR -> messages.text("map.colour.error");
        };
    }

    private void colour() {
        WindowPlaces now = model.windows().get();
        OpenCollection of = model.collection().open().get();
        if (now == null || of == null) {
            pane.groups().set(null);
            legend.getChildren().clear();
            return;
        }
        Colouring by = model.colouring().get();
        PointGroups groups = by == Colouring.ERROR
                ? ErrorGroups.of(now, model.errors().known().get(), messages)
                : PointGroups.by(
                        by,
                        now,
                        model.notes().get(),
                        of.card().classes(),
                        Objects.requireNonNull(hues.get(by)),
                        names,
                        messages);
        pane.groups().set(groups);
        legend.show(groups, dark.getValue());
    }

    private void point(int point) {
        WindowPlaces now = model.windows().get();
        OpenCollection of = model.collection().open().get();
        dwell.stop();
        if (hover.isSelected()) {
            player.stop();
        }
        if (point < 0 || now == null || of == null) {
            card.setVisible(false);
            return;
        }
        Fact fact = now.facts().get(point);
        card.show(
                fact,
                model.notes().get().given().labelsOf(fact.id()),
                of.card(),
                pane.place(point),
                pane.getWidth(),
                pane.getHeight());
        if (hover.isSelected()) {
            dwell.setOnFinished(over -> player.play(fact.recording(), fact.span()));
            dwell.playFromStart();
        }
    }

    private void key(KeyEvent pressed) {
        WindowPlaces now = model.windows().get();
        int point = model.selected().get();
        if (now == null || point < 0 || pressed.isShortcutDown() || pressed.isAltDown()) {
            return;
        }
        if (pressed.getCode() == KeyCode.ENTER) {
            model.open(point);
            pressed.consume();
        } else if (pressed.getCode() == KeyCode.P) {
            play();
            pressed.consume();
        }
    }
}
