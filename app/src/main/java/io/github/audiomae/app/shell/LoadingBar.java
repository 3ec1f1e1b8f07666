package io.github.audiomae.app.shell;

import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.control.TextButton;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Shows a file that takes long to open, until it is open or the user stops waiting; the open sound stays meanwhile.
final class LoadingBar extends HBox {
    LoadingBar(WorkspaceViewModel workspace, Messages messages) {
        setId("loading");
        getStyleClass().addAll("notice-bar");
        ProgressBar progress = new ProgressBar();
        progress.setPrefWidth(120);
        progress.setMinWidth(120);
        progress.progressProperty().bind(workspace.slow().map(file -> -1.0).orElse(0.0)); // animates only while shown
        Label words = new Label();
        words.setId("loading-words");
        words.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        words.setMaxWidth(Double.MAX_VALUE);
        words.textProperty()
                .bind(workspace
                        .slow()
                        .map(file -> messages.text("open.slow", String.valueOf(file.getFileName())))
                        .orElse(""));
        HBox.setHgrow(words, Priority.ALWAYS);
        Button stop = new TextButton("loading-stop", messages.text("open.stop"), workspace::giveUp);
        getChildren().addAll(progress, words, stop);
        Shown.when(this, workspace.slow().isNotNull());
    }
}
