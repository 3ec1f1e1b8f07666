package io.github.audiomae.app.embedding;

import io.github.audiomae.app.text.Messages;
import io.github.audiomae.explore.EmbeddingRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;

/// The first rows of the table, as far as there is space.
final class PreviewTable extends GridPane {
    private static final int ROWS = 3;
    private static final int VALUES = 5;

    private final Messages messages;

    PreviewTable(Messages messages) {
        this.messages = messages;
        setId("export-preview");
        getStyleClass().add("preview-table");
        setMinHeight(88);
    }

    void show(@Nullable EmbeddingPreview preview) {
        getChildren().clear();
        if (preview == null) {
            add(cell(messages.text("export.preview.none"), "muted-small"), 0, 0);
            return;
        }
        EmbeddingRow first = preview.rows().getFirst();
        List<String> head = new ArrayList<>(List.of("start_s", "end_s"));
        first.patch().ifPresent(patch -> head.add("patch"));
        for (int i = 0; i < VALUES; i++) {
            head.add(String.format(Locale.ROOT, "e%04d", i));
        }
        line(0, head, "muted-small");
        for (int row = 0; row < Math.min(ROWS, preview.rows().size()); row++) {
            line(row + 1, texts(preview.rows().get(row)), "preview-cell");
        }
        add(cell("…", "muted-small"), head.size(), 0);
    }

    private static List<String> texts(EmbeddingRow row) {
        List<String> texts = new ArrayList<>();
        texts.add(number(row.span().startSeconds(), 2));
        texts.add(number(row.span().endSeconds(), 2));
        row.patch().ifPresent(patch -> texts.add(Integer.toString(patch)));
        for (int i = 0; i < VALUES; i++) {
            texts.add(number(row.values()[i], 4));
        }
        return texts;
    }

    /// As in the file: with a decimal point, in every language.
    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private void line(int row, List<String> texts, String style) {
        for (int column = 0; column < texts.size(); column++) {
            add(cell(texts.get(column), style), column, row);
        }
    }

    private static Label cell(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(USE_PREF_SIZE);
        GridPane.setHalignment(label, HPos.RIGHT);
        return label;
    }
}
