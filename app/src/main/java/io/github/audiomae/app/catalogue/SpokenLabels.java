package io.github.audiomae.app.catalogue;

import io.github.audiomae.app.text.ClassNames;
import java.util.List;

/// The names of labels as a person reads and types them: a class of the model has its name in the language of the
/// window, every other label is its own name.
///
/// @param names those of classes
/// @param classes all classes of the model
public record SpokenLabels(ClassNames names, List<String> classes) {
    /// Those of a collection.
    public static SpokenLabels of(ClassNames names, CollectionViewModel collection) {
        OpenCollection now = collection.open().get();
        return new SpokenLabels(names, now == null ? List.of() : now.card().classes());
    }

    /// The name of a label.
    public String shown(String label) {
        return names.ofGiven(label, classes);
    }

    /// The label that was typed.
    public String label(String typed) {
        String name = typed.strip();
        return classes.stream()
                .filter(one -> names.of(one, classes).equalsIgnoreCase(name))
                .findFirst()
                .orElse(name);
    }
}
