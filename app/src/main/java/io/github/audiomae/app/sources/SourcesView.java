package io.github.audiomae.app.sources;

import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.feature.Host;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.files.EnumWord;
import java.nio.file.Path;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// The sources at the left edge: a filter, and the sounds in groups that can be folded.
final class SourcesView extends VBox {
    private final SourcesViewModel sources;
    private final SourceListViewModel model;
    private final Messages messages;
    private final ListView<SourceRow> list;
    private final TextField filter = new TextField();

    /// @param sources the listed sounds
    /// @param model their groups and order
    /// @param folders the search for sounds in folders
    SourcesView(
            SourcesViewModel sources,
            SourceListViewModel model,
            FolderSearchViewModel folders,
            Host host,
            Messages messages) {
        this.sources = sources;
        this.model = model;
        this.messages = messages;
        getStyleClass().add("sources");
        Label title = new Label(messages.text("sources.title"));
        title.getStyleClass().add("section-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(title, space, orders());
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("sources-head");
        filter.setId("source-filter");
        filter.setPromptText(messages.text("sources.filter"));
        filter.setAccessibleText(messages.text("sources.filter"));
        filter.textProperty().bindBidirectional(model.filter());
        VBox.setMargin(filter, new Insets(0, 12, 0, 12));
        list = new ListView<>(model.rows());
        list.setId("source-list");
        list.setAccessibleText(messages.text("sources.list"));
        SourceMenu menu = new SourceMenu(sources, host, messages);
        list.setCellFactory(view -> new SourceCell(menu, messages));
        list.setOnMouseClicked(clicked -> {
            if (clicked.getButton() == MouseButton.PRIMARY) {
                act(list.getSelectionModel().getSelectedItem());
            }
        });
        list.setOnKeyPressed(this::key);
        sources.current().subscribe(index -> mark(true));
        model.rows().addListener((ListChangeListener<SourceRow>) change -> mark(false));
        mark(true);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head, filter, list, new FolderSearchBar(folders, messages));
    }

    /// Moves the keyboard to the filter.
    void filter() {
        filter.requestFocus();
        filter.selectAll();
    }

    private void key(KeyEvent event) {
        SourceRow row = list.getSelectionModel().getSelectedItem();
        switch (event.getCode()) {
            case ENTER -> act(row);
            case DELETE -> {
                if (row instanceof SourceRow.Item item && item.own()) {
                    sources.remove(item.entry().file());
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void act(@Nullable SourceRow row) {
        switch (row) {
            case SourceRow.Group group -> {
                model.turn(group);
                mark(false);
            }
            case SourceRow.Item item -> sources.open(item.entry().file());
            case null -> {}
        }
    }

    /// Marks the open sound.
    ///
    /// @param scroll whether the list scrolls to it
    private void mark(boolean scroll) {
        Path open = sources.currentFile();
        for (int i = 0; i < model.rows().size(); i++) {
            if (model.rows().get(i) instanceof SourceRow.Item item
                    && item.entry().file().equals(open)) {
                list.getSelectionModel().select(i);
                if (scroll) {
                    list.scrollTo(Math.max(0, i - 2));
                }
                return;
            }
        }
        list.getSelectionModel().clearSelection();
    }

    private MenuButton orders() {
        MenuButton button = new MenuButton(null, new FontIcon(Material2OutlinedMZ.SORT));
        button.setId("source-order");
        button.getStyleClass().addAll("small-icon", "flat", "no-arrow");
        Tips.put(button, messages.text("sources.order"));
        button.setAccessibleText(messages.text("sources.order"));
        ToggleGroup group = new ToggleGroup();
        for (SourceOrder order : SourceOrder.values()) {
            RadioMenuItem item = new RadioMenuItem(
                    switch (order) {
                        case ADDED -> messages.text("sources.order.added");
                        case NAME -> messages.text("sources.order.name");
                        case START -> messages.text("sources.order.start");
                        case LENGTH -> messages.text("sources.order.length");
                    });
            item.setId("source-order-" + EnumWord.of(order));
            item.setToggleGroup(group);
            item.setOnAction(chosen -> model.order().set(order));
            model.order().subscribe(now -> item.setSelected(now == order));
            button.getItems().add(item);
        }
        return button;
    }
}
