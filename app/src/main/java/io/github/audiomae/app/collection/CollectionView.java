package io.github.audiomae.app.collection;

import io.github.audiomae.app.catalogue.CollectionViewModel;
import io.github.audiomae.app.catalogue.FillingBar;
import io.github.audiomae.app.catalogue.FillingViewModel;
import io.github.audiomae.app.catalogue.FilterLine;
import io.github.audiomae.app.catalogue.FilterViewModel;
import io.github.audiomae.app.catalogue.HiddenBar;
import io.github.audiomae.app.catalogue.RecordingTable;
import io.github.audiomae.app.catalogue.RecordingsViewModel;
import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.control.TextButton;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.collection.CollectionStatus;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The place of the collection: filling bar, filter line, table; or what a collection is, while none is open.
final class CollectionView extends StackPane {
    private final FilterLine filter;

    /// What it shows.
    record Models(
            CollectionViewModel collection,
            FillingViewModel filling,
            FilterViewModel filter,
            RecordingsViewModel recordings) {}

    /// @param add lets the user choose what to add
    CollectionView(Models models, RecordingTable table, EmptyCollection nothing, Runnable add, Messages messages) {
        setId("collection");
        setMinSize(0, 0);
        filter = new FilterLine(models.filter(), messages);
        HBox.setHgrow(filter, Priority.ALWAYS);
        Label count = new Label();
        count.setId("collection-count");
        count.getStyleClass().add("muted");
        count.setMinWidth(USE_PREF_SIZE);
        count.textProperty().bind(count(models, messages));
        HBox line = new HBox(filter, count, new TextButton("collection-fill", messages.text("collection.add"), add));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("collection-line");
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox all = new VBox(
                new FillingBar(models.filling(), models.filter(), messages),
                line,
                new HiddenBar(models.recordings(), messages),
                table);
        all.getStyleClass().add("collection-place");
        all.setMinSize(0, 0);
        ObservableValue<Boolean> there = models.collection().open().isNotNull();
        Shown.when(all, there);
        Shown.when(nothing, there.map(open -> !open));
        getChildren().addAll(all, nothing);
    }

    /// Moves the keyboard to the filter.
    void filter() {
        filter.focus();
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
