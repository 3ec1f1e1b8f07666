package io.github.audiomae.app.collection;

import io.github.audiomae.app.catalogue.CollectionViewModel;
import io.github.audiomae.app.catalogue.OpenCollection;
import io.github.audiomae.app.catalogue.RecordingRowsViewModel;
import io.github.audiomae.app.catalogue.UpkeepViewModel;
import io.github.audiomae.app.control.Question;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.export.EmbeddingFormat;
import io.github.audiomae.files.EnumWord;
import java.util.Locale;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// What can be done with the collection as a whole and with the recordings chosen in its table.
final class CollectionMenu extends MenuButton {
    private final CollectionViewModel collection;
    private final RecordingRowsViewModel recordings;
    private final UpkeepViewModel upkeep;
    private final FeatureContext context;
    private final Messages messages;
    private final ObservableValue<Boolean> cannotRemove;

    /// @param filling whether recordings are being added: nothing can be removed meanwhile
    CollectionMenu(
            CollectionViewModel collection,
            RecordingRowsViewModel recordings,
            UpkeepViewModel upkeep,
            ObservableValue<Boolean> filling,
            FeatureContext context) {
        super(null, new FontIcon(Material2OutlinedMZ.MORE_HORIZ));
        this.collection = collection;
        this.recordings = recordings;
        this.upkeep = upkeep;
        this.context = context;
        messages = context.messages();
        cannotRemove = Bindings.createBooleanBinding(
                () -> filling.getValue() || recordings.chosen().isEmpty(), filling, recordings.chosen());
        setId("collection-menu");
        getStyleClass().addAll("small-icon", "flat", "no-arrow");
        Tips.put(this, messages.text("upkeep.menu"));
        setAccessibleText(messages.text("upkeep.menu"));
        for (EmbeddingFormat format : EmbeddingFormat.values()) {
            getItems().add(item("export-" + EnumWord.of(format), words(format), () -> export(format)));
        }
        MenuItem verify = item("verify", messages.text("upkeep.verify"), upkeep::verify);
        verify.disableProperty().bind(filling);
        getItems().addAll(new SeparatorMenuItem(), verify, new SeparatorMenuItem(), removal("remove"));
        disableProperty().bind(collection.open().isNull());
    }

    /// An item that removes the chosen recordings.
    ///
    /// @param id ends its id
    MenuItem removal(String id) {
        MenuItem item = item(id, messages.text("upkeep.remove"), this::remove);
        item.disableProperty().bind(cannotRemove);
        return item;
    }

    private String words(EmbeddingFormat format) {
        return switch (format) {
            case CSV -> messages.text("upkeep.export.csv");
            case PARQUET -> messages.text("upkeep.export.parquet");
            case NPY -> messages.text("upkeep.export.npy");
            case PROJECTOR -> messages.text("upkeep.export.projector");
        };
    }

    private MenuItem item(String id, String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setId("collection-" + id);
        item.setOnAction(chosen -> action.run());
        return item;
    }

    private void export(EmbeddingFormat format) {
        OpenCollection now = collection.open().get();
        if (now == null) {
            return;
        }
        String ending = format.ending();
        context.files()
                .saveAs(
                        context.host().window(),
                        messages.text("upkeep.export.title"),
                        now.name() + ending,
                        ending,
                        typed -> typed.toLowerCase(Locale.ROOT).endsWith(ending))
                .ifPresent(target -> upkeep.export(format, target));
    }

    private void remove() {
        Set<Long> chosen = Set.copyOf(recordings.chosen());
        boolean agreed = new Question<Boolean>(
                        getScene(),
                        "collection-remove-question",
                        messages.text("upkeep.remove.title"),
                        messages.text("upkeep.remove.question", chosen.size()))
                .offer(
                        true,
                        "collection-remove-yes",
                        messages.text("collection.filling.cancel.take-out", chosen.size()))
                .ask(false, "collection-remove-no", messages.text("collection.filling.cancel.back"));
        if (agreed) {
            upkeep.remove(chosen);
        }
    }
}
