package io.github.audiomae.app.control;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Around a control that cannot be used now: the tooltip says why, which a disabled control cannot show itself.
public final class ExplainedControl extends StackPane {
    /// @param why shown while the pointer is over it
    public ExplainedControl(Node control, String why) {
        super(control);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Tooltip.install(this, new Tooltip(why));
        control.setAccessibleHelp(why);
    }
}
