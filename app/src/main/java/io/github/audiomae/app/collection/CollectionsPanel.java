package io.github.audiomae.app.collection;

import io.github.audiomae.app.catalogue.CollectionViewModel;
import io.github.audiomae.app.catalogue.FilterViewModel;
import io.github.audiomae.app.catalogue.FilterWords;
import io.github.audiomae.app.catalogue.OpenCollection;
import io.github.audiomae.app.catalogue.SavedFilters;
import io.github.audiomae.app.control.IconButton;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.text.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// The collections opened last and the filters that were kept, below the sources; a click opens a collection or sets a
/// filter.
final class CollectionsPanel extends VBox {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final CollectionViewModel collections;
    private final SavedFilters filters;
    private final Consumer<Path> open;
    private final Messages messages;
    private final VBox rows = new VBox();

    /// @param open opens a collection and shows it
    /// @param make makes one
    /// @param choose lets the user choose one
    CollectionsPanel(
            CollectionViewModel collections,
            SavedFilters filters,
            Consumer<Path> open,
            Runnable make,
            Runnable choose,
            Messages messages) {
        this.filters = filters;
        this.collections = collections;
        this.open = open;
        this.messages = messages;
        setId("collections");
        getStyleClass().add("sources");
        setMaxHeight(USE_PREF_SIZE);
        setMinHeight(USE_PREF_SIZE);
        Label title = new Label(messages.text("collection.recent"));
        title.getStyleClass().add("section-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(
                title,
                space,
                IconButton.small(
                        "collection-open", Material2OutlinedAL.FOLDER_OPEN, messages.text("collection.open"), choose),
                IconButton.small("collection-add", Material2OutlinedAL.ADD, messages.text("collection.new"), make));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("sources-head");
        rows.getStyleClass().add("collection-rows");
        getChildren().addAll(head, rows);
        collections.recent().addListener((InvalidationListener) changed -> fill());
        filters.kept().addListener((InvalidationListener) changed -> fill());
        collections.open().subscribe(now -> fill());
    }

    private void fill() {
        OpenCollection now = collections.open().get();
        List<Node> all = new ArrayList<>();
        for (Path folder : collections.recent()) {
            Button row = row(OpenCollection.name(folder), Material2OutlinedAL.FOLDER, folder.toString());
            row.setOnAction(pressed -> open.accept(folder));
            row.pseudoClassStateChanged(OPEN, now != null && now.folder().equals(folder));
            forgetting(row, () -> collections.forget(folder));
            all.add(row);
        }
        for (FilterViewModel.Fields kept : now == null ? List.<FilterViewModel.Fields>of() : filters.kept()) {
            String words = new FilterWords(messages).of(kept);
            Button row = row(words, Material2OutlinedAL.FILTER_ALT, words);
            row.getStyleClass().add("kept-filter");
            row.setOnAction(pressed -> {
                filters.set(kept);
                open.accept(now.folder());
            });
            forgetting(row, () -> filters.forget(kept));
            all.add(row);
        }
        rows.getChildren().setAll(all);
    }

    private static Button row(String words, Ikon icon, String tip) {
        Button row = new Button(words, new FontIcon(icon));
        row.getStyleClass().addAll("flat", "collection-row");
        row.setMnemonicParsing(false);
        row.setMaxWidth(Double.MAX_VALUE);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Tips.put(row, tip);
        return row;
    }

    private void forgetting(Button row, Runnable forget) {
        MenuItem item = new MenuItem(messages.text("sources.remove"));
        item.setOnAction(chosen -> forget.run());
        row.setContextMenu(new ContextMenu(item));
    }
}
