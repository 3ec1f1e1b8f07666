package io.github.audiomae.app.control;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

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
        reason.subscribe(now -> {
            if (now == null || now.isEmpty()) {
                Tooltip.uninstall(this, tip);
            } else {
                Tooltip.install(this, tip);
            }
        });
        reason.set(why);
    }

    /// Why the control cannot be used; empty while it can.
    public StringProperty reason() {
        return reason;
    }
}
