package io.github.audiomae.app.sources;

import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.text.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The progress of a search in folders, while it is running.
final class FolderSearchBar extends VBox {
    FolderSearchBar(FolderSearchViewModel search, Messages messages) {
        setId("folder-search");
        getStyleClass().add("folder-search");
        Label count = new Label();
        count.getStyleClass().add("muted-small");
        search.found().subscribe(found -> count.setText(messages.text("sources.found", found)));
        ProgressBar bar = new ProgressBar(-1);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(search.busy().map(busy -> busy ? -1.0 : 0.0)); // animates only while shown
        Button stop = new Button(messages.text("sources.stop"));
        stop.setId("folder-search-stop");
        Tips.put(stop, messages.text("sources.stop.tip"));
        stop.setOnAction(pressed -> search.cancel());
        HBox line = new HBox(count, stop);
        line.getStyleClass().add("file-row");
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, bar);
        Shown.when(this, search.busy());
    }
}
