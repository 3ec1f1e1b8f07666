package io.github.audiomae.app.catalogue;

import io.github.audiomae.app.control.IconButton;
import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.text.ChoiceWords;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.collection.CatalogueFilter;
import io.github.audiomae.collection.CatalogueFilter.State;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// What of the collection is shown: file, class, score, time of day, state.
public final class FilterLine extends HBox {
    private static final List<Double> SCORES = List.of(0.0, 0.1, 0.3, 0.5, 0.7, 0.9);
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double CHOICE = 112;
    private static final double NARROW_CHOICE = 96;
    private static final double ROOM_FOR_LABELS = 540;
    private static final double TIMES = 84;
    private static final double LEAST_CHIP = 84;

    /// @param keep keeps the filter among the sources
    public FilterLine(FilterViewModel filter, Runnable keep, Messages messages) {
        FilterWords words = new FilterWords(messages);
        getStyleClass().add("filter-line");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        TextField file = field("collection-filter-file", messages.text("collection.filter.file"), filter.text(), 150);
        TextField classes =
                field("collection-filter-class", messages.text("collection.filter.class"), filter.classText(), 130);
        TextField labels =
                field("collection-filter-label", messages.text("collection.filter.label"), filter.labelText(), 110);
        TextField times =
                field("collection-filter-times", messages.text("collection.filter.times"), filter.times(), 84);
        times.setMinWidth(TIMES);
        Tips.put(times, messages.text("collection.filter.times.tip"));
        filter.times().subscribe(typed -> times.pseudoClassStateChanged(WRONG, filter.hasWrongTimes()));
        IconButton clear = IconButton.small(
                "collection-filter-clear",
                Material2OutlinedAL.CLEAR,
                messages.text("collection.filter.clear"),
                filter::clear);
        IconButton save = IconButton.small(
                "collection-filter-keep",
                Material2OutlinedAL.BOOKMARK_BORDER,
                messages.text("collection.filter.keep"),
                keep);
        Shown.when(clear, filter.filter().map(now -> !now.equals(CatalogueFilter.ALL)));
        Shown.when(save, filter.filter().map(now -> !now.ofAny().equals(CatalogueFilter.ALL)));
        Shown.when(labels, widthProperty().greaterThanOrEqualTo(ROOM_FOR_LABELS));
        getChildren()
                .addAll(
                        file,
                        classes,
                        labels,
                        choice(
                                "collection-filter-score",
                                messages.text("collection.filter.score"),
                                filter.leastScore(),
                                SCORES,
                                words::score),
                        times,
                        choice(
                                "collection-filter-state",
                                messages.text("collection.filter.state"),
                                filter.state(),
                                List.of(State.values()),
                                words::state),
                        group(filter, messages),
                        save,
                        clear);
    }

    /// The colour of the map that was chosen.
    private static Button group(FilterViewModel filter, Messages messages) {
        Button chip = new Button(null, new FontIcon(Material2OutlinedAL.CLOSE));
        chip.setId("collection-filter-group");
        chip.getStyleClass().addAll("small-button", "chip");
        chip.setMnemonicParsing(false);
        chip.setMinWidth(LEAST_CHIP);
        chip.setMaxWidth(CHOICE);
        ObservableValue<String> name = filter.group().map(FilterViewModel.Group::name);
        chip.textProperty().bind(name.orElse(""));
        Tips.of(chip)
                .bind(name.map(one -> messages.text("collection.filter.group", one))
                        .orElse(""));
        chip.setOnAction(pressed -> filter.group().set(null));
        Shown.when(chip, filter.group().isNotNull());
        return chip;
    }

    private static TextField field(String id, String words, StringProperty value, double width) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(words);
        field.setAccessibleText(words);
        field.setPrefWidth(width);
        field.setMinWidth(50);
        field.textProperty().bindBidirectional(value);
        HBox.setHgrow(field, Priority.SOMETIMES);
        return field;
    }

    private static <T> ChoiceBox<T> choice(
            String id, String name, Property<T> value, List<T> all, Function<T, String> words) {
        ChoiceBox<T> box = new ChoiceBox<>();
        box.setId(id);
        box.getItems().setAll(all);
        box.setConverter(new ChoiceWords<>(words));
        box.valueProperty().bindBidirectional(value);
        box.setAccessibleText(name);
        box.setMinWidth(NARROW_CHOICE);
        box.setPrefWidth(CHOICE);
        return box;
    }
}
