package io.github.audiomae.app.library;

import io.github.audiomae.app.control.CopyableText;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.ModelManifest;
import io.github.audiomae.model.StoredWords;
import io.github.audiomae.model.WindowWords;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Label;

/// The facts about one model, and the actions for it.
final class FactsPage extends PageForm {
    private final Messages messages;
    private final FactRows facts;

    FactsPage(ModelLibraryViewModel library, ModelRow row, Messages messages) {
        super(row.name());
        this.messages = messages;
        facts = new FactRows(messages);
        BooleanBinding busy = library.busy();
        row.model().ifPresentOrElse(model -> describe(row, model), () -> {
            Label damage = text(row.damage().map(messages::text).orElse(""));
            damage.getStyleClass().add("damage");
            add(damage);
        });
        add(facts);
        row.model().ifPresent(model -> {
            button("library-use", messages.text("library.use"), () -> library.use(model));
            button("library-verify", messages.text("library.verify"), () -> library.verify(model))
                    .disableProperty()
                    .bind(busy);
            if (!row.preferred()) {
                button("library-prefer", messages.text("library.prefer"), () -> library.prefer(row.id()))
                        .disableProperty()
                        .bind(busy);
            }
            if (row.own()) {
                button(
                                "library-rename",
                                messages.text("library.rename"),
                                () -> library.show(new LibraryPage.Rename(row)))
                        .disableProperty()
                        .bind(busy);
            }
        });
        if (row.own()) {
            button("library-remove", messages.text("library.remove"), () -> library.show(new LibraryPage.Remove(row)))
                    .disableProperty()
                    .bind(busy);
        }
    }

    private void describe(ModelRow row, ModelFolder model) {
        ModelWords words = new ModelWords(messages);
        ModelManifest manifest = model.manifest();
        fact("library.fact.id", row.id());
        fact("library.fact.family", manifest.family());
        fact("library.fact.sizes", messages.text(manifest.architecture().describe()));
        fact("library.fact.windows", messages.text(WindowWords.of(manifest.preprocessing(), manifest.patchGrid())));
        fact("library.fact.can", words.can(manifest.capabilities()));
        fact("library.fact.precision", words.precision(manifest));
        if (manifest.accuracy() != null) {
            fact("library.fact.accuracy", words.accuracy(manifest.accuracy()));
        }
        fact("library.fact.speed", words.speed(row));
        fact("library.fact.bytes", words.megabytes(row.bytes()));
        fact("library.fact.licence", messages.text(StoredWords.of(manifest.licence())));
        fact("library.fact.from", words.from(manifest));
        String note = manifest.provenance().note();
        if (note != null) {
            fact("library.fact.note", messages.text(StoredWords.of(note)));
        }
        copyable("library.fact.sha", model.sha256());
        copyable("library.fact.folder", model.folder().toString());
    }

    private void fact(String key, String value) {
        facts.add(key, text(value));
    }

    private void copyable(String key, String value) {
        facts.add(key, new CopyableText("copy-" + key, value, messages.text("text.copy")));
    }
}
