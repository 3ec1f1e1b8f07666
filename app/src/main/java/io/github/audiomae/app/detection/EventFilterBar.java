package io.github.audiomae.app.detection;

import atlantafx.base.controls.ProgressSliderSkin;
import atlantafx.base.theme.Styles;
import io.github.audiomae.app.classification.FamilyWords;
import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.text.ChoiceWords;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.detection.DetectedEvent;
import io.github.audiomae.detection.EventFilter;
import io.github.audiomae.model.SoundFamily;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// Chooses which detections are listed: class and verdict at once, family, score and time of day on request.
final class EventFilterBar extends VBox {
    private static final int HOURS = 24;

    private final EventListViewModel list;
    private final EventWords words;
    private final Messages messages;
    private final ComboBox<Optional<String>> classes = new ComboBox<>();
    private final ComboBox<VerdictChoice> verdicts = new ComboBox<>();
    private final ComboBox<Optional<SoundFamily>> families = new ComboBox<>();
    private final ComboBox<Optional<Integer>> from = new ComboBox<>();
    private final ComboBox<Optional<Integer>> to = new ComboBox<>();
    private final Slider least = new Slider(0, 1, 0);
    private final BooleanProperty more = new SimpleBooleanProperty();
    private boolean following;

    EventFilterBar(EventListViewModel list, EventWords words, OrderMenu orders, Messages messages) {
        this.list = list;
        this.words = words;
        this.messages = messages;
        getStyleClass().add("event-filter");
        box(
                classes,
                "event-class",
                "detections.filter.class",
                label -> label.map(words::name).orElseGet(() -> messages.text("detections.filter.class.all")));
        box(verdicts, "event-verdict", "detections.filter.verdict", this::words);
        verdicts.getItems().setAll(VerdictChoice.values());
        FamilyWords familyWords = new FamilyWords(messages);
        box(
                families,
                "event-family",
                "detections.filter.family",
                family -> family.map(familyWords::of).orElseGet(() -> messages.text("detections.filter.family.all")));
        families.getItems().add(Optional.empty());
        Arrays.stream(SoundFamily.values()).map(Optional::of).forEach(families.getItems()::add);
        hours(from, "event-from", "detections.filter.from");
        hours(to, "event-to", "detections.filter.to");
        HBox first = new HBox(classes, verdicts, orders, moreButton());
        first.getStyleClass().add("event-filter-row");
        first.setAlignment(Pos.CENTER_LEFT);
        VBox rest = new VBox(families, scores(), timeOfDay());
        rest.getStyleClass().add("event-filter");
        Shown.when(rest, more);
        getChildren().addAll(first, rest);
        list.all().events().subscribe(this::offerClasses);
        list.filter().subscribe(this::follow);
    }

    private ToggleButton moreButton() {
        ToggleButton button = new ToggleButton(null, new FontIcon(Material2OutlinedAL.FILTER_LIST));
        button.setId("event-filter-more");
        button.getStyleClass().add("icon-toggle");
        Tips.put(button, messages.text("detections.filter.more"));
        button.setAccessibleText(messages.text("detections.filter.more"));
        button.selectedProperty().bindBidirectional(more);
        return button;
    }

    private <T> void box(ComboBox<T> box, String id, String key, Function<T, String> text) {
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        box.setPrefWidth(80);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setConverter(new ChoiceWords<>(text));
        Tips.put(box, messages.text(key));
        box.setAccessibleText(messages.text(key));
        box.setOnAction(chosen -> apply());
    }

    private void hours(ComboBox<Optional<Integer>> box, String id, String key) {
        box(
                box,
                id,
                key,
                hour -> hour.map(one -> "%02d:00".formatted(one))
                        .orElseGet(() -> messages.text("detections.filter.hour.any")));
        box.getItems().add(Optional.empty());
        IntStream.range(0, HOURS).mapToObj(Optional::of).forEach(box.getItems()::add);
    }

    private HBox scores() {
        Label name = muted(messages.text("detections.filter.score"));
        Label value = muted("");
        value.setMinWidth(34);
        value.textProperty().bind(least.valueProperty().map(score -> words.percent(score.doubleValue())));
        least.setId("event-least");
        least.setBlockIncrement(0.05);
        least.setSkin(new ProgressSliderSkin(least));
        least.getStyleClass().add(Styles.SMALL);
        least.setAccessibleText(messages.text("detections.filter.score"));
        least.valueProperty().subscribe(score -> apply());
        HBox.setHgrow(least, Priority.ALWAYS);
        HBox row = new HBox(name, least, value);
        row.getStyleClass().add("event-filter-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private HBox timeOfDay() {
        HBox row = new HBox(
                muted(messages.text("detections.filter.hours")),
                from,
                muted(messages.text("detections.filter.until")),
                to);
        row.getStyleClass().add("event-filter-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.disableProperty().bind(list.all().clock().start().isNull());
        return row;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted-small");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private String words(VerdictChoice choice) {
        return messages.text(
                switch (choice) {
                    case ALL -> "detections.filter.all";
                    case UNJUDGED -> "detections.filter.unjudged";
                    case JUDGED -> "detections.filter.judged";
                    case ACCEPTED -> "detections.filter.accepted";
                    case REJECTED -> "detections.filter.rejected";
                    case RENAMED -> "detections.filter.renamed";
                });
    }

    private void offerClasses() {
        following = true;
        List<Optional<String>> offered = new ArrayList<>(List.of(Optional.empty()));
        List<DetectedEvent> events = list.all().events().get();
        java.util.stream.Stream.concat(
                        events.stream().map(DetectedEvent::label), list.filter().get().classes().stream())
                .distinct()
                .sorted(words.names().order(words.labels()))
                .map(Optional::of)
                .forEach(offered::add);
        if (!offered.equals(classes.getItems())) {
            classes.setValue(null); // else the box shows what stands now where its value stood
            classes.getItems().setAll(offered);
        }
        following = false;
        follow();
    }

    private void follow() {
        following = true;
        EventFilter now = list.filter().get();
        classes.setValue(now.classes().stream().findFirst());
        verdicts.setValue(VerdictChoice.of(now.verdicts()));
        families.setValue(now.families().stream().findFirst());
        least.setValue(now.leastScore());
        from.setValue(now.hours().map(hours -> hours.from().getHour()));
        to.setValue(now.hours().map(hours -> hours.to().getHour()));
        following = false;
    }

    private void apply() {
        if (following) {
            return;
        }
        list.filter()
                .set(new EventFilter(
                        chosen(classes).map(Set::of).orElse(Set.of()),
                        chosen(families).map(Set::of).orElse(Set.of()),
                        verdicts.getValue() == null
                                ? Set.of()
                                : verdicts.getValue().verdicts(),
                        least.getValue(),
                        1,
                        hours()));
    }

    private Optional<EventFilter.Hours> hours() {
        Optional<Integer> first = chosen(from);
        Optional<Integer> last = chosen(to);
        return first.isEmpty() && last.isEmpty()
                ? Optional.empty()
                : Optional.of(new EventFilter.Hours(LocalTime.of(first.orElse(0), 0), LocalTime.of(last.orElse(0), 0)));
    }

    private static <T> Optional<T> chosen(ComboBox<Optional<T>> box) {
        Optional<T> value = box.getValue();
        return value == null ? Optional.empty() : value;
    }
}
