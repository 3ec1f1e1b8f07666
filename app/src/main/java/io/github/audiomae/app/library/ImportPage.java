package io.github.audiomae.app.library;

import io.github.audiomae.app.settings.FileDialogs;
import io.github.audiomae.app.text.ChoiceWords;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.checkpoint.TrainedWeights;
import io.github.audiomae.importing.ImportPreview;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.FileChooser;

/// What a file was found to hold, and whether to import it: its weights, the first names of its classes, its licence.
final class ImportPage extends PageForm {
    private static final int NAMES_SHOWN = 3;

    private final ModelLibraryViewModel library;
    private final ImportPreview preview;
    private final Messages messages;

    ImportPage(ModelLibraryViewModel library, ImportPreview preview, FileDialogs files, Messages messages) {
        super(messages.text(
                "library.import.title", String.valueOf(preview.file().getFileName())));
        this.library = library;
        this.preview = preview;
        this.messages = messages;
        TextField name = new TextField(preview.name());
        name.setId("library-name");
        addFacts();
        addRemarks();
        addClasses();
        add(field(messages.text("library.name"), name), muted(text(messages.text("library.import.about"))));
        Button go = accent(
                "library-import-now",
                messages.text("library.import.now"),
                () -> library.importModel(preview, name.getText()));
        go.disableProperty().bind(library.busy().or(name.textProperty().isEmpty()));
        if (preview.numbered() || preview.request().labels().isPresent()) {
            button("library-labels", messages.text("library.import.labels.choose"), () -> chooseLabels(files))
                    .disableProperty()
                    .bind(library.busy());
        }
        button("library-back", messages.text("library.back"), () -> library.show(new LibraryPage.Facts()))
                .disableProperty()
                .bind(library.busy());
    }

    /// What the model would be, in the words in which the library describes it afterwards.
    private void addFacts() {
        FactRows facts = new FactRows(messages);
        fact(facts, "sizes", messages.text(preview.found())).getStyleClass().add("found");
        fact(facts, "family", preview.family());
        fact(facts, "windows", messages.text(preview.window()));
        fact(facts, "can", new ModelWords(messages).can(preview.can()));
        fact(facts, "licence", messages.text(preview.licence()));
        add(facts);
    }

    private Label fact(FactRows facts, String what, String value) {
        Label label = text(value);
        label.setId("library-" + (what.equals("sizes") ? "found" : what));
        facts.add("library.fact." + what, label);
        return label;
    }

    /// How the file was read and, if it holds two kinds of weights, the choice between them.
    private void addRemarks() {
        preview.remarks().forEach(remark -> add(text(messages.text(remark))));
        if (preview.weights().size() > 1) {
            ChoiceBox<TrainedWeights> weights = new ChoiceBox<>();
            weights.setId("library-weights");
            weights.getItems().setAll(TrainedWeights.values());
            weights.setConverter(new ChoiceWords<>(kind -> messages.text(
                    switch (kind) {
                        case MODEL -> "library.import.weights.model";
                        case EMA -> "library.import.weights.ema";
                    })));
            weights.setValue(preview.request().weights().orElse(TrainedWeights.MODEL));
            weights.disableProperty().bind(library.busy());
            weights.valueProperty().subscribe((before, now) -> library.take(preview, now));
            add(field(messages.text("library.import.weights"), weights));
        }
    }

    private void addClasses() {
        if (preview.numbered()) {
            add(text(messages.text("library.import.numbered")));
        } else if (!preview.labels().isEmpty()) {
            List<String> labels = preview.labels();
            int shown = Math.min(NAMES_SHOWN, labels.size());
            String first = IntStream.range(0, shown)
                    .mapToObj(i -> i + " " + labels.get(i))
                    .collect(Collectors.joining(" · ", "", labels.size() > shown ? " · …" : ""));
            Label names = text(messages.text("library.import.classes", labels.size(), first));
            names.setId("library-classes");
            add(names);
        }
        preview.request()
                .labels()
                .ifPresent(csv -> add(text(messages.text("library.import.labels", csv.getFileName()))));
    }

    private void chooseLabels(FileDialogs files) {
        files.open(
                        getScene().getWindow(),
                        messages.text("library.import.labels.choose"),
                        new FileChooser.ExtensionFilter("CSV", "*.csv", "*.tsv", "*.txt"))
                .ifPresent(labels -> library.label(preview, labels));
    }

    private static Label muted(Label label) {
        label.getStyleClass().add("muted");
        return label;
    }
}
