package io.github.audiomae.app.labels;

import io.github.audiomae.annotation.AnnotationEditing;
import io.github.audiomae.annotation.Edit;
import io.github.audiomae.annotation.Layer;
import io.github.audiomae.app.text.Messages;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/// What can be done with sets of labels.
record SetActions(LabelsViewModel labels) {
    /// Makes an empty set and chooses it for new labels.
    ///
    /// @param name a number is added if it is taken
    void add(String name) {
        List<Layer> all = labels.sets();
        String free = name;
        for (int number = 2; isTaken(free); number++) {
            free = name + " " + number;
        }
        Layer set = Layer.next(free, all.size());
        apply(editing -> editing.addLayer(set));
        labels.current().set(set.name());
    }

    /// Renames a set; does nothing if the name is blank or taken.
    void rename(Layer set, String typed) {
        String name = typed.strip();
        if (name.isEmpty() || isTaken(name)) {
            return;
        }
        boolean isCurrent = set.name().equals(labels.current().get());
        apply(editing -> editing.changeLayer(set, new Layer(name, set.rgb())));
        if (isCurrent) {
            labels.current().set(name);
        }
    }

    void colour(Layer set, int rgb) {
        apply(editing -> editing.changeLayer(set, new Layer(set.name(), rgb)));
    }

    /// Removes a set with its labels, unless it is the only one.
    void remove(Layer set) {
        if (labels.sets().size() > 1) {
            apply(editing -> editing.removeLayer(set));
            if (set.name().equals(labels.current().get())) {
                labels.current().set(labels.sets().getFirst().name());
            }
        }
    }

    private boolean isTaken(String name) {
        return labels.sets().stream().anyMatch(one -> one.name().equals(name));
    }

    private void apply(Function<AnnotationEditing, Edit> change) {
        labels.editing().ifPresent(editing -> labels.apply(change.apply(editing)));
    }

    /// A menu of colours for a set.
    Menu colours(Layer set, Messages messages) {
        Menu menu = new Menu(messages.text("labels.set.colour"));
        for (int i = 0; i < Layer.colours(); i++) {
            Layer coloured = Layer.next(set.name(), i);
            Color colour = LabelMarking.colour(coloured);
            MenuItem item = new MenuItem(null, new Rectangle(28, 12, colour));
            item.setId("label-colour-" + i);
            item.setOnAction(chosen -> colour(set, coloured.rgb()));
            menu.getItems().add(item);
        }
        return menu;
    }
}
