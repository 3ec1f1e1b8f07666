package io.github.audiomae.app.sweep;

import io.github.audiomae.app.control.IconButton;
import io.github.audiomae.app.control.SegmentedSwitch;
import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.text.ChoiceWords;
import io.github.audiomae.app.text.ClassNames;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.recordings.SweepScan;
import io.github.audiomae.sweep.SweepPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// What a sweep found: the chart of one quantity, the point under the pointer in words, and saving.
final class HowFarFound extends VBox {
    private final ObservableValue<@Nullable Swept> swept;
    private final Messages messages;
    private final ClassNames names;
    private final ObjectProperty<Quantity> quantity = new SimpleObjectProperty<>(Quantity.ERROR);
    private final ObjectProperty<Integer> followed = new SimpleObjectProperty<>(0);

    /// @param open opens the mask of a point
    /// @param save saves the sweep, with a class for its figure
    HowFarFound(
            ObservableValue<@Nullable Swept> swept,
            Consumer<SweepScan.Found> open,
            BiConsumer<@Nullable Swept, Integer> save,
            ObservableValue<Boolean> dark,
            Messages messages) {
        this.swept = swept;
        this.messages = messages;
        names = ClassNames.in(messages.locale());
        setSpacing(6);
        HowFarChart chart = new HowFarChart(swept, quantity, followed, dark, open, messages);
        Label words = new Label();
        words.setId("how-far-point");
        words.setWrapText(true);
        words.getStyleClass().add("muted-small");
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words(swept.getValue(), chart.under().get()), swept, chart.under(), quantity));
        words.setMinHeight(30); // two lines: what is below must not move with the pointer
        words.setAlignment(Pos.TOP_LEFT);
        Button keep = new IconButton(
                "how-far-save",
                Material2OutlinedMZ.SAVE_ALT,
                messages.text("far.save"),
                () -> save.accept(swept.getValue(), followed.get()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(8, quantities(), space, keep);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, classes(), chart, words);
        swept.subscribe(now -> {
            if (now == null || !now.hasClasses()) {
                quantity.set(Quantity.ERROR);
            }
        });
    }

    private SegmentedSwitch<Quantity> quantities() {
        SegmentedSwitch<Quantity> choice = new SegmentedSwitch<>(quantity, quantity::set);
        choice.add(Quantity.ERROR, "how-far-error", messages.text("far.error"), messages.text("far.error.tip"));
        choice.add(Quantity.SCORE, "how-far-score", messages.text("far.score"), messages.text("far.score.tip"));
        choice.add(Quantity.RANK, "how-far-rank", messages.text("far.rank"), messages.text("far.rank.tip"));
        ObservableValue<Boolean> none = swept.map(now -> !now.hasClasses()).orElse(true);
        choice.getButtons()
                .subList(1, 3)
                .forEach(button -> button.disableProperty().bind(none));
        return choice;
    }

    /// The followed classes of a window; of many sounds it is always the highest of each.
    private ChoiceBox<Integer> classes() {
        ChoiceBox<Integer> box = new ChoiceBox<>();
        box.setId("how-far-class");
        box.setAccessibleText(messages.text("far.class"));
        box.setConverter(new ChoiceWords<>(this::name));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        swept.map(Swept::followed).orElse(List.of()).subscribe(labels -> {
            box.setValue(null); // a box shows the words of a value anew only when the value changes
            box.getItems().setAll(IntStream.range(0, labels.size()).boxed().toList());
            followed.set(0);
            box.setValue(labels.isEmpty() ? null : 0);
        });
        box.valueProperty().subscribe(now -> {
            if (now != null) {
                followed.set(now);
            }
        });
        followed.subscribe(now -> box.setValue(now));
        Shown.when(
                box,
                Bindings.createBooleanBinding(
                        () -> quantity.get() != Quantity.ERROR
                                && !box.getItems().isEmpty(),
                        quantity,
                        box.getItems()));
        return box;
    }

    private String name(@Nullable Integer place) {
        Swept now = swept.getValue();
        return place == null || now == null || place >= now.followed().size()
                ? ""
                : names.of(now.followed().get(place), now.labels());
    }

    private String words(@Nullable Swept all, SweepScan.@Nullable Found under) {
        if (all == null) {
            return "";
        }
        if (under == null) {
            String about = messages.text("far.click");
            return quantity.get() == Quantity.ERROR ? messages.text("far.dashed") + " " + about : about;
        }
        SweepPoint point = under.point();
        List<String> words = new ArrayList<>();
        if (all.excerpt() == null) {
            words.add(String.valueOf(under.file().getFileName()));
        }
        words.add(messages.text(
                switch (point.step().kind()) {
                    case RANDOM -> "far.point.random";
                    case TIME -> "far.point.time";
                    case FREQUENCY -> "far.point.frequency";
                },
                Math.round(100 * point.step().ratio()),
                point.step().seed()));
        words.add(messages.text("far.point.error", number(point.maskedMse()), number(point.bestGuessMse())));
        point.classes()
                .ifPresent(known -> words.add(messages.text(
                        "far.point.class",
                        names.of(known.top().label(), all.labels()),
                        Math.round(100 * known.top().score()))));
        return String.join(" · ", words);
    }

    private String number(OptionalDouble value) {
        return value.isPresent() ? messages.number(value.getAsDouble(), 3) : "–";
    }
}
