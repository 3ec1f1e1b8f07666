package io.github.audiomae.app.catalogue;

import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.control.TextButton;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.text.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Says that the filter hides the selected recording, and offers to show it.
public final class HiddenBar extends HBox {
    public HiddenBar(RecordingRowsViewModel recordings, Messages messages) {
        setId("collection-hidden");
        getStyleClass().add("notice-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label words = new Label();
        words.setMinWidth(0);
        words.textProperty()
                .bind(recordings
                        .hidden()
                        .map(file -> messages.text("collection.hidden", String.valueOf(file.getFileName())))
                        .orElse(""));
        TextButton show = new TextButton(
                "collection-show-hidden", messages.text("collection.hidden.show"), recordings::showHidden);
        Tips.put(show, messages.text("collection.hidden.show.tip"));
        getChildren().addAll(words, show);
        Shown.when(this, recordings.hidden().isNotNull());
    }
}
