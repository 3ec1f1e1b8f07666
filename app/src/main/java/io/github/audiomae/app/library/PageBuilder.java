package io.github.audiomae.app.library;

import io.github.audiomae.app.settings.FileDialogs;
import io.github.audiomae.app.text.ChoiceWords;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.importing.ImportPreview;
import io.github.audiomae.model.ModelFolder;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/// Builds the node for a page.
final class PageBuilder {
    private final ModelLibraryViewModel library;
    private final FileDialogs files;
    private final Messages messages;

    PageBuilder(ModelLibraryViewModel library, FileDialogs files, Messages messages) {
        this.library = library;
        this.files = files;
        this.messages = messages;
    }

    PageForm of(LibraryPage page, @Nullable ModelRow selected) {
        return switch (page) {
            case LibraryPage.Facts facts ->
                selected == null
                        ? new PageForm(messages.text("library.empty"))
                        : new FactsPage(library, selected, messages);
            case LibraryPage.Import(ImportPreview preview) -> new ImportPage(library, preview, files, messages);
            case LibraryPage.Download download -> new DownloadPage(library, messages);
            case LibraryPage.Licence(var plan) -> new LicencePage(library, plan, messages);
            case LibraryPage.Combine(ModelRow first) -> combining(first);
            case LibraryPage.Rename(ModelRow row) -> renaming(row);
            case LibraryPage.Remove(ModelRow row) -> removing(row);
        };
    }

    private PageForm combining(ModelRow first) {
        PageForm form = new PageForm(messages.text("library.combine.title", first.name()));
        ChoiceBox<ModelRow> other = new ChoiceBox<>();
        other.setId("library-other");
        other.setMaxWidth(Double.MAX_VALUE);
        other.getItems().setAll(library.partners(first));
        other.setConverter(new ChoiceWords<>(ModelRow::name));
        TextField name = named("library-name", messages.text("library.combine.name", first.name()));
        form.add(form.text(messages.text("library.combine.about")));
        if (other.getItems().isEmpty()) {
            form.add(form.text(messages.text("library.combine.none", first.name())));
            back(form);
            return form;
        }
        if (other.getItems().size() == 1) {
            other.getSelectionModel().selectFirst();
        }
        form.add(
                form.field(messages.text("library.combine.other"), other),
                form.field(messages.text("library.name"), name));
        Button go = form.accent(
                "library-combine-now",
                messages.text("library.combine.now"),
                () -> combine(first, other.getValue(), name.getText()));
        go.disableProperty()
                .bind(library.busy()
                        .or(other.valueProperty().isNull())
                        .or(name.textProperty().isEmpty()));
        back(form);
        return form;
    }

    private void combine(ModelRow first, @Nullable ModelRow second, String name) {
        if (second != null && first.model().isPresent() && second.model().isPresent()) {
            ModelFolder one = first.model().get();
            library.combine(one, second.model().get(), name);
        }
    }

    private PageForm renaming(ModelRow row) {
        PageForm form = new PageForm(messages.text("library.rename.title", row.name()));
        TextField name = named("library-name", row.name());
        form.add(form.field(messages.text("library.name"), name));
        form.accent(
                        "library-rename-now",
                        messages.text("library.rename.now"),
                        () -> library.rename(row.id(), name.getText()))
                .disableProperty()
                .bind(library.busy().or(name.textProperty().isEmpty()));
        back(form);
        return form;
    }

    private PageForm removing(ModelRow row) {
        PageForm form = new PageForm(messages.text("library.remove.title", row.name()));
        form.add(form.text(messages.text("library.remove.about", new ModelWords(messages).megabytes(row.bytes()))));
        form.button("library-remove-now", messages.text("library.remove.now"), () -> library.remove(row.id()))
                .disableProperty()
                .bind(library.busy());
        back(form);
        return form;
    }

    private void back(PageForm form) {
        form.button("library-back", messages.text("library.back"), () -> library.show(new LibraryPage.Facts()))
                .disableProperty()
                .bind(library.busy());
    }

    private static TextField named(String id, String text) {
        TextField field = new TextField(text);
        field.setId(id);
        return field;
    }
}
