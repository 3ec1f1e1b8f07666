package io.github.audiomae.app.library;

import io.github.audiomae.app.text.Messages;
import io.github.audiomae.download.KnownModel;
import io.github.audiomae.download.KnownModelList;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The model to download: a known one, a repository or an address.
final class DownloadPage extends PageForm {
    /// Border and scroll bar of a list, and the padding of its cells.
    private static final double EDGES = 44;

    private final Messages messages;
    private final ModelWords words;

    DownloadPage(ModelLibraryViewModel library, Messages messages) {
        super(messages.text("library.download.title"));
        this.messages = messages;
        words = new ModelWords(messages);
        ListView<KnownModel> known = new ListView<>();
        known.setId("library-known");
        known.setAccessibleText(messages.text("library.download.title"));
        known.getItems().setAll(KnownModelList.all());
        known.setCellFactory(Cell::new);
        known.setPrefHeight(200); // it grows with the page
        VBox.setVgrow(known, Priority.ALWAYS);
        TextField address = new TextField();
        address.setId("library-address");
        address.setPromptText(messages.text("library.download.prompt"));
        known.getSelectionModel().selectedItemProperty().subscribe(model -> {
            if (model != null) {
                address.setText(model.id());
            }
        });
        add(known, field(messages.text("library.download.address"), address));
        Button ask =
                accent("library-ask", messages.text("library.download.ask"), () -> library.plan(address.getText()));
        ask.disableProperty().bind(library.busy().or(address.textProperty().isEmpty()));
        button("library-back", messages.text("library.back"), () -> library.show(new LibraryPage.Facts()))
                .disableProperty()
                .bind(library.busy());
    }

    private final class Cell extends ListCell<KnownModel> {
        private final ObservableValue<Double> room;

        Cell(ListView<KnownModel> list) {
            room = list.widthProperty().map(width -> width.doubleValue() - EDGES);
        }

        @Override
        protected void updateItem(@Nullable KnownModel model, boolean empty) {
            super.updateItem(model, empty);
            setText(null);
            setGraphic(model == null || empty ? null : describe(model));
            // As wide as the list, so that long lines wrap and nothing scrolls sideways.
            setPrefWidth(0);
        }

        private VBox describe(KnownModel model) {
            String size =
                    model.isFetched() ? words.megabytes(model.bytes()) : messages.text("library.download.by-hand");
            Label about = broken(
                    messages.text("library.download.known", words.canOf(model.capabilities()), size, model.licence()));
            about.getStyleClass().add("muted-small");
            return new VBox(broken(model.title()), about);
        }

        /// A label that wraps its text: the height of a cell is that of its labels at their own widths.
        private Label broken(String text) {
            Label label = new Label(text);
            label.setWrapText(true);
            label.prefWidthProperty().bind(room);
            return label;
        }
    }
}
