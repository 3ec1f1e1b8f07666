package io.github.audiomae.app.control;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.SegmentedButton;

/// Around a control that sometimes cannot be used: the tooltip says why, which a disabled control cannot show itself.
public final class ExplainedControl extends StackPane {
    private final StringProperty reason = new SimpleStringProperty();
    private final Tooltip tip = new Tooltip();

    /// @param why shown while the pointer is over it; empty while the control can be used
    public ExplainedControl(Node control, String why) {
        super(control);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        tip.textProperty().bind(reason);
        control.accessibleHelpProperty().bind(reason);
        // The pointer is over this pane if all of the control is disabled, and over the control if one of its
        // buttons is: a control keeps the events of the mouse to itself.
        List<Node> under = control instanceof SegmentedButton ? List.of(this, control) : List.of(this);
        reason.subscribe(now -> under.forEach(node -> {
            if (now == null || now.isEmpty()) {
                Tooltip.uninstall(node, tip);
            } else {
                Tooltip.install(node, tip);
            }
        }));
        reason.set(why);
    }

    /// Why the control cannot be used; empty while it can.
    public StringProperty reason() {
        return reason;
    }
}
