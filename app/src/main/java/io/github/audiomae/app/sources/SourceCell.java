package io.github.audiomae.app.sources;

import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.audio.ClockTime;
import io.github.audiomae.run.Sentence;
import io.github.audiomae.timestamp.RecordingStart;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// A row of the sources: the heading of a group, or a sound with thumbnail, name and length.
final class SourceCell extends ListCell<SourceRow> {
    private final Messages messages;
    private final WritableImage picture = new WritableImage(Thumbnail.WIDTH, Thumbnail.HEIGHT);
    private final Label title = new Label();
    private final Label detail = new Label();
    private final HBox content;
    private final FontIcon arrow = new FontIcon();
    private final Label group = new Label();
    private final Label count = new Label();
    private final HBox heading;
    private final SourceMenu menu;

    SourceCell(SourceMenu menu, Messages messages) {
        this.messages = messages;
        this.menu = menu;
        group.setMaxWidth(Double.MAX_VALUE);
        group.setMinWidth(0);
        HBox.setHgrow(group, Priority.ALWAYS);
        count.getStyleClass().add("muted-small");
        count.setMinWidth(USE_PREF_SIZE);
        heading = new HBox(arrow, group, count);
        heading.getStyleClass().add("source-group");
        heading.setAlignment(Pos.CENTER_LEFT);
        ImageView view = new ImageView(picture);
        title.getStyleClass().add("recording-title");
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // names of field work differ at their ends
        group.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
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
    protected void updateItem(@Nullable SourceRow row, boolean empty) {
        super.updateItem(row, empty);
        switch (empty ? null : row) {
            case SourceRow.Group found -> show(found);
            case SourceRow.Item item -> show(item);
            case null -> {
                setGraphic(null);
                Tips.put(this, null);
                setContextMenu(null);
                setAccessibleText(null);
            }
        }
    }

    private void show(SourceRow.Group found) {
        arrow.setIconCode(found.open() ? Material2OutlinedAL.EXPAND_MORE : Material2OutlinedAL.CHEVRON_RIGHT);
        Path folder = found.folder();
        String words = switch (found.kind()) {
            case FOLDER -> folder == null ? "" : String.valueOf(folder.getFileName());
            case OPENED -> messages.text("sources.opened");
            case SAMPLES -> messages.text("sources.samples");
        };
        group.setText(words);
        count.setText(messages.number(found.count(), 0));
        Tips.put(this, folder == null ? null : folder.toString());
        setContextMenu(null);
        setAccessibleText(messages.text(found.open() ? "section.fold" : "section.open", words + " " + count.getText()));
        setGraphic(heading);
    }

    private void show(SourceRow.Item item) {
        RecordingEntry entry = item.entry();
        title.setText(entry.title());
        detail.setText(detail(entry));
        Sentence problem = entry.problem();
        Tips.put(this, problem == null ? tip(entry) : messages.text(problem));
        draw(entry.thumbnail());
        setContextMenu(menu.of(item));
        setAccessibleText(entry.title() + " " + detail.getText());
        setGraphic(content);
    }

    private static String tip(RecordingEntry entry) {
        RecordingStart start = entry.start();
        return start == null
                ? entry.file().toString()
                : entry.file() + "\n" + start.iso(0).replace('T', ' ');
    }

    private String detail(RecordingEntry entry) {
        if (entry.problem() != null) {
            return messages.text("sources.unreadable");
        }
        if (entry.seconds().isEmpty()) {
            return messages.text("unit.unknown");
        }
        String length = ClockTime.text(entry.seconds().getAsDouble(), 0, messages.locale());
        RecordingStart start = entry.start();
        return start == null
                ? length
                : DateTimeFormatter.ofPattern(messages.text("sources.began"), messages.locale())
                                .format(start.local()) + " · " + length;
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
