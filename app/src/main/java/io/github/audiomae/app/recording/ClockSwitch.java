package io.github.audiomae.app.recording;

import io.github.audiomae.app.control.ExplainedControl;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.ClockViewModel;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// Beside the time axis: whether it shows times of day; a press changes that.
final class ClockSwitch extends StackPane {
    ClockSwitch(ClockViewModel clock, Messages messages) {
        Button button = new Button(null, new FontIcon(Material2OutlinedMZ.SCHEDULE));
        button.setId("recording-clock");
        button.getStyleClass().addAll("flat", "clock-switch");
        Tips.put(button, messages.text("clock.tip"));
        button.textProperty()
                .bind(clock.shown().map(start -> messages.text("clock.day")).orElse(messages.text("clock.position")));
        button.disableProperty().bind(clock.start().isNull());
        button.setOnAction(pressed -> clock.wanted().set(!clock.wanted().get()));
        ExplainedControl explained = new ExplainedControl(button, "");
        explained.reason().bind(clock.start().map(known -> "").orElse(messages.text("clock.unknown")));
        getChildren().add(explained);
        setMaxWidth(USE_PREF_SIZE);
    }
}
