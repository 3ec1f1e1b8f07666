package io.github.audiomae.app.control;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Copies the selected rows of a focused list or table, as lines with tabs between the cells, which spreadsheets take.
public final class CopiedRows {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private CopiedRows() {}

    /// From now on Ctrl+C (Cmd+C on macOS) copies while `list` or something in it has the focus.
    ///
    /// @param rows the cells of the selected rows; none leaves the clipboard as it is
    public static void from(Node list, Supplier<List<List<String>>> rows) {
        list.addEventHandler(KeyEvent.KEY_PRESSED, pressed -> {
            if (COPY.match(pressed)) {
                List<List<String>> now = rows.get();
                if (!now.isEmpty()) {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(text(now));
                    Clipboard.getSystemClipboard().setContent(content);
                }
                pressed.consume();
            }
        });
    }

    private static String text(List<List<String>> rows) {
        return rows.stream()
                .map(cells -> cells.stream()
                        .map(cell -> cell.replaceAll("[\\t\\n\\r]", " "))
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
