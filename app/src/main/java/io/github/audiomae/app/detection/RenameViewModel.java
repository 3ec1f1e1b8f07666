package io.github.audiomae.app.detection;

import io.github.audiomae.detection.DetectedEvent;
import io.github.audiomae.detection.Judgement;
import io.github.audiomae.detection.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Asks for another name for the current detection: any text, or one that is suggested. Names that were given last come
/// first, then the classes of the model.
final class RenameViewModel {
    private static final int MOST_SUGGESTED = 50;
    private static final int REMEMBERED = 9;

    private final EventListViewModel list;
    private final EventWords words;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<String> suggested = FXCollections.observableArrayList();
    private final List<String> last = new ArrayList<>();
    private @Nullable DetectedEvent event;

    RenameViewModel(EventListViewModel list, EventWords words) {
        this.list = list;
        this.words = words;
        query.subscribe(this::suggest);
        open.subscribe(now -> {
            if (now) {
                event = list.current().get();
                query.set("");
                suggest();
            }
        });
    }

    /// Whether it asks.
    BooleanProperty open() {
        return open;
    }

    /// The typed text.
    StringProperty query() {
        return query;
    }

    /// Names that fit the typed text, as the model or a person calls them. Not to be changed.
    ObservableList<String> suggested() {
        return suggested;
    }

    /// The names that were given last, the latest first.
    List<String> last() {
        return List.copyOf(last);
    }

    /// Restores what [#last()] has returned.
    void restore(Collection<String> names) {
        last.clear();
        names.stream().limit(REMEMBERED).forEach(last::add);
    }

    /// A name in the language of the window.
    String shown(String name) {
        return words.name(name);
    }

    /// What is renamed, in words; empty for nothing.
    String subject() {
        DetectedEvent now = event;
        return now == null ? "" : words.name(now.label()) + " · " + words.start(now);
    }

    /// Gives the detection a name, and ends. The typed name of a class is that class.
    ///
    /// @param name blank to leave it as it is
    void give(String name) {
        DetectedEvent now = event;
        open.set(false);
        String right = words.labels().stream()
                .filter(label -> label.equalsIgnoreCase(name.strip())
                        || words.name(label).equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElse(name.strip());
        if (now == null || right.isEmpty()) {
            return;
        }
        if (right.equals(now.label())) {
            list.judge(now, Verdict.ACCEPTED, "");
            return;
        }
        last.remove(right);
        last.addFirst(right);
        while (last.size() > REMEMBERED) {
            last.removeLast();
        }
        list.judge(now, Verdict.RENAMED, right);
    }

    private void suggest() {
        DetectedEvent now = event;
        Set<String> names = new LinkedHashSet<>(last);
        list.all().events().get().stream()
                .flatMap(one -> one.judgement().stream())
                .map(Judgement::name)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        List<String> labels = words.labels();
        Stream<String> classes = labels.stream().sorted(words.names().order(labels));
        suggested.setAll(Stream.concat(names.stream(), classes)
                .distinct()
                .filter(name -> now == null || !name.equals(now.label()))
                .filter(name -> words.names().matches(query.get(), name, labels))
                .limit(MOST_SUGGESTED)
                .toList());
    }
}
