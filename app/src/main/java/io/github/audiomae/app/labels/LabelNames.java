package io.github.audiomae.app.labels;

import io.github.audiomae.annotation.Annotation;
import io.github.audiomae.annotation.Layer;
import io.github.audiomae.app.text.ClassNames;
import io.github.audiomae.app.text.Messages;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The names that labels can have: what was used last, lists of the user's own, those of the open recording, and the
/// classes of AudioSet, which are shown in the language of the window and kept in English.
final class LabelNames {
    /// So many names are remembered.
    static final int MOST = 100;

    private final Messages messages;
    private final ClassNames classes;
    private final Supplier<Collection<Annotation>> labels;
    private final ObservableList<String> recent = FXCollections.observableArrayList();
    private final ObservableList<String> own = FXCollections.observableArrayList();

    /// @param labels those of the open recording
    LabelNames(Messages messages, Supplier<Collection<Annotation>> labels) {
        this.messages = messages;
        classes = ClassNames.in(messages.locale());
        this.labels = labels;
    }

    /// The names used last, the last one first.
    ObservableList<String> recent() {
        return recent;
    }

    /// The names of the user's own lists.
    ObservableList<String> own() {
        return own;
    }

    /// Remembers a name that was used.
    void used(String name) {
        if (!name.isBlank()) {
            recent.remove(name);
            recent.addFirst(name);
            if (recent.size() > MOST) {
                recent.removeLast();
            }
        }
    }

    /// What a name is called in the window.
    String shown(String name) {
        return classes.of(name, ClassNames.audioSet());
    }

    /// The same with the English name of a class, if that differs.
    String described(String name) {
        return classes.withLabel(name, ClassNames.audioSet());
    }

    /// What a set is called in the window.
    String set(String name) {
        return name.equals(Layer.FIRST.name()) ? messages.text("labels.set.first") : name;
    }

    /// The names that a typed text may mean, the likeliest first: those used last before others, and in each group
    /// those that begin with it before those that contain it.
    ///
    /// @param typed blank for all
    List<String> suggest(String typed, int most) {
        String sought = typed.strip().toLowerCase(Locale.ROOT);
        Set<String> found = new LinkedHashSet<>();
        Stream<String> inRecording = labels.get().stream()
                .map(Annotation::name)
                .filter(name -> !name.isBlank())
                .distinct()
                .sorted();
        for (Collection<String> group : List.of(recent, own, inRecording.toList(), ClassNames.audioSet())) {
            add(found, group, sought);
        }
        return found.stream().limit(most).toList();
    }

    private void add(Set<String> found, Collection<String> group, String sought) {
        group.stream().filter(name -> begins(name, sought)).forEach(found::add);
        group.stream()
                .filter(name -> classes.matches(sought, name, ClassNames.audioSet()))
                .forEach(found::add);
    }

    private boolean begins(String name, String sought) {
        return name.toLowerCase(Locale.ROOT).startsWith(sought)
                || shown(name).toLowerCase(Locale.ROOT).startsWith(sought);
    }

    /// The name that a typed text means: the class of AudioSet that has this name in another language than English;
    /// else the text as it was typed.
    String meant(String typed) {
        String text = typed.strip();
        if (recent.contains(text) || own.contains(text)) {
            return text;
        }
        return ClassNames.audioSet().stream()
                .filter(label -> !shown(label).equals(label) && shown(label).equalsIgnoreCase(text))
                .findFirst()
                .orElse(text);
    }
}
