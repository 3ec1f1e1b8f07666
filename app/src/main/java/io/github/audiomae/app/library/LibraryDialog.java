package io.github.audiomae.app.library;

import io.github.audiomae.app.fx.FileDrops;
import io.github.audiomae.app.problem.ProblemBar;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.settings.FileDialogs;
import io.github.audiomae.app.text.Messages;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// The model library in its own window: the models, the facts about each, and the actions for them. Files dropped here
/// are offered for import.
final class LibraryDialog extends Dialog<ButtonType> {
    private static final double LIST_WIDTH = 716;
    private static final double PAGE_WIDTH = 412;
    private static final double HEIGHT = 500;

    /// Height of title, buttons, progress and margins: the dialog must fit over a small window.
    private static final double AROUND = 260;

    private final ModelLibraryViewModel library;
    private final FileDialogs files;
    private final Messages messages;

    LibraryDialog(
            ModelLibraryViewModel library,
            ProblemsViewModel problems,
            FileDialogs files,
            Messages messages,
            Window owner) {
        this.library = library;
        this.files = files;
        this.messages = messages;
        initOwner(owner);
        initModality(Modality.NONE);
        setTitle(messages.text("library.title"));
        setHeaderText(null);
        setResizable(true);
        getDialogPane().getStyleClass().addAll("explorer", "library");
        getDialogPane().getStylesheets().setAll(owner.getScene().getRoot().getStylesheets());
        getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
        Node close = getDialogPane().lookupButton(ButtonType.CLOSE);
        close.setId("library-close");
        ModelTable table = new ModelTable(library, messages);
        table.setPrefSize(LIST_WIDTH, Math.min(HEIGHT, owner.getHeight() - AROUND));
        BorderPane content = new BorderPane(table);
        VBox above = new VBox(new ProblemBar(problems, messages), actions(table));
        above.getStyleClass().add("library-above");
        content.setTop(above);
        content.setBottom(new LibraryProgress(library, messages));
        getDialogPane().setContent(content);
        FileDrops.accept(content, dropped -> library.look(dropped.getFirst()));
        PageBuilder pages = new PageBuilder(library, files, messages);
        Runnable fill = () -> {
            PageForm page = page(pages);
            content.setRight(page);
            page.focusOnField();
        };
        library.page().subscribe(fill);
        library.selected().subscribe(fill);
        fill.run();
        library.refresh();
    }

    private PageForm page(PageBuilder pages) {
        PageForm page = pages.of(library.page().get(), library.selected().get());
        page.setPrefWidth(PAGE_WIDTH);
        page.setMinWidth(PAGE_WIDTH);
        return page;
    }

    private Node actions(ModelTable table) {
        HBox bar = new HBox(
                action("library-import", Material2OutlinedAL.ADD, "library.import", table, this::chooseFile),
                action(
                        "library-download",
                        Material2OutlinedAL.CLOUD_DOWNLOAD,
                        "library.download",
                        table,
                        () -> library.show(new LibraryPage.Download())),
                action("library-combine", Material2OutlinedAL.CALL_MERGE, "library.combine", table, this::combine));
        bar.getStyleClass().add("library-actions");
        return bar;
    }

    private Button action(String id, Ikon icon, String key, ModelTable table, Runnable action) {
        Button button = new Button(messages.text(key), new FontIcon(icon));
        button.setId(id);
        button.disableProperty().bind(library.busy());
        button.setOnAction(pressed -> {
            // A button that is disabled while it works hands the keyboard on, to the button that closes the window.
            table.requestFocus();
            action.run();
        });
        return button;
    }

    private void combine() {
        ModelRow first = library.selected().get();
        if (first != null && first.model().isPresent()) {
            library.show(new LibraryPage.Combine(first));
        }
    }

    private void chooseFile() {
        files.open(
                        getDialogPane().getScene().getWindow(),
                        messages.text("library.import.choose"),
                        new FileChooser.ExtensionFilter(
                                messages.text("library.import.files"), ModelFileNames.patterns()),
                        new FileChooser.ExtensionFilter(messages.text("open.all"), "*.*"))
                .ifPresent(library::look);
    }
}
