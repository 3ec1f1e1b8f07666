package io.github.audiomae.app.windowmap;

import io.github.audiomae.app.catalogue.SpokenLabels;
import io.github.audiomae.app.control.IconButton;
import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.similar.GivenLabels;
import io.github.audiomae.app.similar.LabelQuestion;
import io.github.audiomae.app.similar.SimilarViewModel;
import io.github.audiomae.app.text.ClassNames;
import io.github.audiomae.app.text.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser.ExtensionFilter;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// What can be done with the windows in the lasso: looking at them as a list, labelling them, writing them to a table.
public final class LassoTools extends HBox {
    private final MapViewModel model;
    private final FeatureContext context;

    /// @param list shows them
    /// @param labels of windows
    public LassoTools(MapViewModel model, SimilarViewModel list, GivenLabels labels, FeatureContext context) {
        this.model = model;
        this.context = context;
        Messages messages = context.messages();
        getStyleClass().add("tight");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        IconButton.small(
                                "map-list",
                                Material2OutlinedMZ.VIEW_MODULE,
                                messages.text("map.list"),
                                () -> list.show(model.chosenWindows())),
                        IconButton.small(
                                "map-label",
                                Material2OutlinedAL.LABEL,
                                messages.text("map.label"),
                                () -> ask("map.label.name", labels.namesFor(model.chosenIds()))
                                        .ifPresent(name -> labels.give(name, "map", model.chosenIds(), List.of()))),
                        IconButton.small(
                                "map-unlabel",
                                Material2OutlinedAL.LABEL_OFF,
                                messages.text("map.unlabel"),
                                () -> ask("map.unlabel.name", labels.namesOf(model.chosenIds()))
                                        .ifPresent(name -> labels.take(name, model.chosenIds()))),
                        IconButton.small(
                                "map-export", Material2OutlinedMZ.SAVE_ALT, messages.text("map.export"), this::export));
        Shown.when(this, model.chosen().map(points -> !points.isEmpty()));
    }

    private Optional<String> ask(String words, ObservableList<String> suggested) {
        Messages messages = context.messages();
        return LabelQuestion.ask(
                getScene(),
                messages.text(words),
                suggested,
                SpokenLabels.of(ClassNames.in(messages.locale()), model.collection()),
                messages);
    }

    private void export() {
        Messages messages = context.messages();
        Optional<Path> target = context.files()
                .save(
                        context.host().window(),
                        messages.text("map.export.title"),
                        "lasso.csv",
                        new ExtensionFilter("CSV", "*.csv"));
        target.ifPresent(model::export);
    }
}
