package io.github.audiomae.app.catalogue;

import io.github.audiomae.app.text.ClassNames;
import io.github.audiomae.collection.CatalogueFilter;
import io.github.audiomae.collection.CatalogueFilter.DayTime;
import io.github.audiomae.collection.CatalogueFilter.State;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What of the collection is shown: the fields of the filter line, and the filter that they make.
public final class FilterViewModel {
    private final ClassNames names;
    private final ObservableValue<@Nullable OpenCollection> collection;
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty classText = new SimpleStringProperty("");
    private final StringProperty labelText = new SimpleStringProperty("");
    private final ObjectProperty<Double> leastScore = new SimpleObjectProperty<>(0.0);
    private final StringProperty times = new SimpleStringProperty("");
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(State.ANY);
    private final ObjectProperty<@Nullable Group> group = new SimpleObjectProperty<>();
    private @Nullable Path last;
    private final ReadOnlyObjectWrapper<CatalogueFilter> filter = new ReadOnlyObjectWrapper<>(CatalogueFilter.ALL);

    /// What was typed and chosen, for going back to it.
    ///
    /// @param times as typed
    /// @param labelText null in filters that were kept by an earlier version
    public record Fields(
            String text,
            String classText,
            double leastScore,
            String times,
            State state,
            @Nullable String labelText) {
        static final Fields NONE = new Fields("", "", 0, "", State.ANY, "");

        /// The part of a label; empty for all.
        String label() {
            return labelText == null ? "" : labelText;
        }
    }

    /// Windows that were chosen together, such as those of a colour of the map.
    ///
    /// @param name for a person
    /// @param windows their ids
    public record Group(String name, BitSet windows) {}

    /// All that decides what is shown, for going back to it in the same session.
    public record Sight(Fields fields, @Nullable Group group) {}

    public FilterViewModel(ClassNames names, ObservableValue<@Nullable OpenCollection> collection) {
        this.names = names;
        this.collection = collection;
        List.<ObservableValue<?>>of(text, classText, labelText, leastScore, times, state, group)
                .forEach(field -> field.addListener((changed, before, now) -> update()));
        collection.subscribe(this::follow);
    }

    /// Another collection is shown whole: what was sought in the one before may not be in it.
    private void follow(@Nullable OpenCollection now) {
        if (now != null) {
            if (last != null && !last.equals(now.folder())) {
                clear();
            }
            last = now.folder();
        }
        update();
    }

    /// Part of the path of a recording.
    public StringProperty text() {
        return text;
    }

    /// Part of the name of a class, in the window's language or the model's.
    public StringProperty classText() {
        return classText;
    }

    /// Part of a name that people have given.
    public StringProperty labelText() {
        return labelText;
    }

    /// The least score of a class, 0 … 1.
    public ObjectProperty<Double> leastScore() {
        return leastScore;
    }

    /// A part of the day, such as `4-6` or `22:30-5`; anything else means any time.
    public StringProperty times() {
        return times;
    }

    /// How far the analysis of a recording is.
    public ObjectProperty<State> state() {
        return state;
    }

    /// The windows to which it is limited; null for all.
    public ObjectProperty<@Nullable Group> group() {
        return group;
    }

    /// All that decides what is shown.
    public Sight sight() {
        return new Sight(fields(), group.get());
    }

    /// Shows that again.
    public void show(Sight before) {
        restore(before.fields());
        group.set(before.group());
    }

    /// The filter.
    public ReadOnlyObjectProperty<CatalogueFilter> filter() {
        return filter.getReadOnlyProperty();
    }

    /// Whether what was typed as times cannot be read.
    boolean hasWrongTimes() {
        return !times.get().isBlank() && DayTime.parse(times.get()).isEmpty();
    }

    /// Shows everything.
    public void clear() {
        restore(Fields.NONE);
    }

    /// What was typed and chosen.
    public Fields fields() {
        return new Fields(text.get(), classText.get(), leastScore.get(), times.get(), state.get(), labelText.get());
    }

    /// Types and chooses that again.
    public void restore(Fields before) {
        group.set(null);
        text.set(before.text());
        classText.set(before.classText());
        labelText.set(before.label());
        leastScore.set(before.leastScore());
        times.set(before.times());
        state.set(before.state());
    }

    private void update() {
        filter.set(new CatalogueFilter(
                text.get().strip(),
                classes(),
                leastScore.get(),
                DayTime.parse(times.get()),
                state.get(),
                labelText.get().strip(),
                Optional.ofNullable(group.get()).map(Group::windows)));
    }

    private Optional<Set<Integer>> classes() {
        OpenCollection now = collection.getValue();
        if (classText.get().isBlank() || now == null) {
            return Optional.empty();
        }
        List<String> labels = now.card().classes();
        return Optional.of(IntStream.range(0, labels.size())
                .filter(i -> names.matches(classText.get(), labels.get(i), labels))
                .boxed()
                .collect(Collectors.toSet()));
    }
}
