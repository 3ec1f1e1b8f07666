package io.github.audiomae.app.collection;

import io.github.audiomae.app.catalogue.CollectionTable;
import io.github.audiomae.app.catalogue.CollectionViewModel;
import io.github.audiomae.app.catalogue.FillingBar;
import io.github.audiomae.app.catalogue.FillingViewModel;
import io.github.audiomae.app.catalogue.FilterLine;
import io.github.audiomae.app.catalogue.FilterViewModel;
import io.github.audiomae.app.catalogue.HiddenBar;
import io.github.audiomae.app.catalogue.RecordingRowsViewModel;
import io.github.audiomae.app.catalogue.SavedFilters;
import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.control.TextButton;
import io.github.audiomae.app.feature.Room;
import io.github.audiomae.app.similar.Gallery;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.windowmap.MapView;
import io.github.audiomae.collection.CollectionStatus;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The place of the collection: filling bar, filter line, table beside map, similar sounds; or what a collection is,
/// while none is open. A small window shows table or map.
final class CollectionView extends StackPane {
    /// What it shows.
    record Models(
            CollectionViewModel collection,
            FillingViewModel filling,
            FilterViewModel filter,
            SavedFilters filters,
            RecordingRowsViewModel recordings) {}

    /// Its panes.
    record Panes(CollectionTable table, MapView map, Gallery gallery, EmptyCollection nothing) {}

    /// @param shown which of table and map are visible
    /// @param like seeks similar sounds
    /// @param add lets the user choose what to add
    /// @param menu what can be done with the collection as a whole
    CollectionView(
            Models models,
            Panes panes,
            ShownPanes shown,
            ObservableValue<Room> room,
            Runnable like,
            Runnable add,
            CollectionMenu menu,
            Messages messages) {
        setId("collection");
        setMinSize(0, 0);
        VBox.setVgrow(panes.table(), Priority.ALWAYS);
        VBox table = new VBox(tableHead(models, menu, messages), panes.table());
        table.getStyleClass().add("window-map");
        table.setMinSize(0, 0);
        HBox beside = new HBox(share(table), share(panes.map()));
        beside.getStyleClass().add("collection-panes");
        beside.setMinSize(0, 0);
        Shown.when(table, shown.tableShown(room));
        Shown.when(panes.map(), shown.mapShown(room));
        VBox.setVgrow(beside, Priority.ALWAYS);
        VBox all = new VBox(
                new FillingBar(
                        models.filling(),
                        models.filter(),
                        () -> {
                            if (table.isVisible()) {
                                panes.table().requestFocus();
                            } else {
                                panes.map().focus();
                            }
                        },
                        messages),
                line(models, shown, like, add, messages),
                new HiddenBar(models.recordings(), messages),
                beside,
                panes.gallery());
        all.getStyleClass().add("collection-place");
        all.setMinSize(0, 0);
        ObservableValue<Boolean> there = models.collection().open().isNotNull();
        Shown.when(all, there);
        Shown.when(panes.nothing(), there.map(open -> !open));
        getChildren().addAll(all, panes.nothing());
    }

    private static Region share(Region pane) {
        pane.setPrefWidth(0);
        HBox.setHgrow(pane, Priority.ALWAYS);
        return pane;
    }

    private static Node line(Models models, ShownPanes shown, Runnable like, Runnable add, Messages messages) {
        FilterLine filter = new FilterLine(models.filter(), models.filters()::keep, messages);
        HBox.setHgrow(filter, Priority.ALWAYS);
        HBox line = new HBox(
                filter,
                new PaneSwitch(shown, messages),
                new TextButton("collection-similar", messages.text("similar.button"), like),
                new TextButton("collection-fill", messages.text("collection.add"), add));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("collection-line");
        return line;
    }

    private static Node tableHead(Models models, Node menu, Messages messages) {
        Label title = new Label(messages.text("collection.show.table"));
        title.getStyleClass().add("pane-title");
        title.setMinWidth(USE_PREF_SIZE);
        Label count = new Label();
        count.setId("collection-count");
        count.getStyleClass().add("muted-small");
        count.textProperty().bind(count(models, messages));
        count.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(title, count, space, menu);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("gallery-head");
        return head;
    }

    private static ObservableValue<String> count(Models models, Messages messages) {
        return Bindings.createStringBinding(
                () -> {
                    CollectionStatus status = models.collection().status().get();
                    return status == null
                            ? ""
                            : messages.text(
                                    "collection.count",
                                    models.recordings().count().get(),
                                    status.recordings());
                },
                models.collection().status(),
                models.recordings().count());
    }
}
