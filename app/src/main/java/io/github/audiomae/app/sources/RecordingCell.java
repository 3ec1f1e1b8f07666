package io.github.audiomae.app.sources;

import io.github.audiomae.app.text.Messages;
import io.github.audiomae.audio.ClockTime;
import io.github.audiomae.run.Sentence;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A row of the list: thumbnail, name, length.
final class RecordingCell extends ListCell<RecordingEntry> {
    private final Messages messages;
    private final WritableImage picture = new WritableImage(Thumbnail.WIDTH, Thumbnail.HEIGHT);
    private final Label title = new Label();
    private final Label detail = new Label();
    private final HBox content;

    RecordingCell(Messages messages) {
        this.messages = messages;
        ImageView view = new ImageView(picture);
        title.getStyleClass().add("recording-title");
        detail.getStyleClass().add("muted-small");
        VBox words = new VBox(title, detail);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        content = new HBox(view, words);
        content.getStyleClass().add("recording-cell");
        content.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0); // as wide as the list, however long the name
    }

    @Override
    protected void updateItem(@Nullable RecordingEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (entry == null || empty) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        title.setText(entry.title());
        detail.setText(detail(entry));
        Sentence problem = entry.problem();
        setTooltip(new Tooltip(problem == null ? entry.file().toString() : messages.text(problem)));
        draw(entry.thumbnail());
        setGraphic(content);
    }

    private String detail(RecordingEntry entry) {
        if (entry.problem() != null) {
            return messages.text("sources.unreadable");
        }
        if (entry.seconds().isEmpty()) {
            return messages.text("unit.unknown");
        }
        return ClockTime.text(entry.seconds().getAsDouble(), 0, messages.locale());
    }

    private void draw(@Nullable Thumbnail thumbnail) {
        for (int row = 0; row < Thumbnail.HEIGHT; row++) {
            for (int column = 0; column < Thumbnail.WIDTH; column++) {
                int argb = thumbnail == null ? 0 : thumbnail.argb(column, row);
                picture.getPixelWriter().setArgb(column, row, argb);
            }
        }
    }
}
