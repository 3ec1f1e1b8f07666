package io.github.audiomae.app.library;

import io.github.audiomae.app.text.Messages;
import io.github.audiomae.download.DownloadPlan;
import io.github.audiomae.download.RemoteFile;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/// The files and licence of a download; nothing is downloaded before the licence is accepted.
final class LicencePage extends PageForm {
    /// Longest name of a licence, in characters; anything longer is its text.
    private static final int SHORT = 100;

    LicencePage(ModelLibraryViewModel library, DownloadPlan plan, Messages messages) {
        super(plan.title());
        ModelWords words = new ModelWords(messages);
        String files = plan.files().stream().map(RemoteFile::name).collect(Collectors.joining(", "));
        Label size = text(
                plan.bytes() > 0
                        ? messages.text("library.download.files", files, words.megabytes(plan.bytes()))
                        : messages.text("library.download.files.unknown", files));
        size.setId("library-plan");
        Label origin = text(messages.text("library.download.origin", plan.origin()));
        origin.getStyleClass().add("muted");
        Label licence = text(
                plan.licence().equals(DownloadPlan.UNKNOWN_LICENCE)
                        ? messages.text("library.download.no-licence")
                        : messages.text("library.download.licence", plan.licence()));
        if (plan.licence().length() <= SHORT) {
            licence.getStyleClass().add("found"); // running text is not set in bold
        }
        CheckBox accept = new CheckBox(messages.text("library.download.accept"));
        accept.setId("library-accept");
        accept.setWrapText(true);
        TextField name = new TextField(plan.name());
        name.setId("library-name");
        add(size, origin, licence, accept, field(messages.text("library.name"), name));
        Button go = accent(
                "library-download-now",
                messages.text("library.download.now"),
                () -> library.download(plan, name.getText()));
        go.disableProperty()
                .bind(library.busy()
                        .or(accept.selectedProperty().not())
                        .or(name.textProperty().isEmpty()));
        button("library-back", messages.text("library.back"), () -> library.show(new LibraryPage.Download()))
                .disableProperty()
                .bind(library.busy());
    }
}
