package io.github.audiomae.app.control;

import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.event.EventHandler;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Tooltips of controls. Each is made when the pointer first comes over its control: a tooltip is a window with a
/// scene, and the main window has more than a hundred of them.
public final class Tips {
    private Tips() {}

    /// Gives a control a tooltip, or changes its text.
    ///
    /// @param words null for no tooltip
    public static void put(Control control, @Nullable String words) {
        of(control).set(words);
    }

    /// The text of a control's tooltip, to be set or bound; null for no tooltip.
    public static StringProperty of(Control control) {
        return text(control).orElseGet(() -> add(control));
    }

    /// The text of a control's tooltip; empty if it never had one.
    public static Optional<StringProperty> text(Control control) {
        return Optional.ofNullable((StringProperty) control.getProperties().get(Tips.class))
                .or(() -> Optional.ofNullable(control.getTooltip()).map(Tooltip::textProperty));
    }

    private static StringProperty add(Control control) {
        StringProperty words = new SimpleStringProperty();
        control.getProperties().put(Tips.class, words);
        words.subscribe(now -> {
            if (!control.accessibleHelpProperty().isBound()) {
                control.setAccessibleHelp(now);
            }
            if (now == null) {
                control.setTooltip(null);
            }
        });
        EventHandler<MouseEvent> make = entered -> {
            if (words.get() != null && control.getTooltip() == null) {
                Tooltip tip = new Tooltip();
                tip.textProperty().bind(words);
                control.setTooltip(tip);
            }
        };
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, make);
        return words;
    }
}
