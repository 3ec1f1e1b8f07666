package io.github.audiomae.app.control;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

/// Around a control that sometimes cannot be used: the tooltip says why, which a disabled control cannot show itself.
public final class ExplainedControl extends StackPane {
    private final StringProperty reason = new SimpleStringProperty();
    private @Nullable Tooltip tip;

    /// @param why shown while the pointer is over it; empty while the control can be used
    public ExplainedControl(Node control, String why) {
        super(control);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Optional<StringProperty> usual = control instanceof Control one ? Tips.text(one) : Optional.empty();
        control.accessibleHelpProperty()
                .bind(usual.map(words ->
                                Bindings.when(reason.isEmpty()).then(words).otherwise(reason))
                        .map(help -> (ObservableValue<String>) help)
                        .orElse(reason));
        // The pointer is over this pane if all of the control is disabled, and over the control if one of its
        // buttons is: a control keeps the events of the mouse to itself.
        List<Node> under = control instanceof SegmentedButton ? List.of(this, control) : List.of(this);
        reason.subscribe(now -> under.forEach(node -> {
            if (now != null && !now.isEmpty()) {
                Tooltip.install(node, tip());
            } else if (tip != null) {
                Tooltip.uninstall(node, tip);
            }
        }));
        reason.set(why);
    }

    private Tooltip tip() {
        if (tip == null) {
            tip = new Tooltip();
            tip.textProperty().bind(reason);
        }
        return tip;
    }

    /// Why the control cannot be used; empty while it can.
    public StringProperty reason() {
        return reason;
    }
}
