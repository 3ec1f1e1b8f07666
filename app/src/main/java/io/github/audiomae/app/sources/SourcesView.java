package io.github.audiomae.app.sources;

import io.github.audiomae.app.text.Messages;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The list of sounds at the left edge.
final class SourcesView extends VBox {
    /// @param recordings the listed sounds
    /// @param folders the search for sounds in folders
    SourcesView(SourcesViewModel recordings, FolderSearchViewModel folders, Messages messages) {
        getStyleClass().add("recordings");
        Label title = new Label(messages.text("sources.title"));
        title.getStyleClass().add("section-title");
        ListView<RecordingEntry> list = new ListView<>(recordings.entries());
        list.setId("recordings");
        list.setAccessibleText(messages.text("sources.list"));
        list.setCellFactory(view -> new RecordingCell(messages));
        list.setOnMouseClicked(
                clicked -> recordings.open(list.getSelectionModel().getSelectedIndex()));
        list.setOnKeyPressed(pressed -> {
            if (pressed.getCode() == KeyCode.ENTER) {
                recordings.open(list.getSelectionModel().getSelectedIndex());
                pressed.consume();
            }
        });
        recordings.current().subscribe(index -> list.getSelectionModel().select(index.intValue()));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(title, list, new FolderSearchBar(folders, messages));
    }
}
