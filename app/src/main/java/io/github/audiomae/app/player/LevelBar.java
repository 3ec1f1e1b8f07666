package io.github.audiomae.app.player;

import io.github.audiomae.app.control.CanvasPane;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.playback.LevelMeter;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// The level of what is being played, from −60 to 0 dB of full scale: the RMS as a bar, the peak as a line. The line is
/// red where samples are limited to full scale.
final class LevelBar extends CanvasPane {
    private static final double FLOOR = -60;
    private static final double FULL = -0.01;

    private final ObservableValue<@Nullable LevelMeter> level;
    private final ObservableValue<Boolean> dark;

    LevelBar(ObservableValue<@Nullable LevelMeter> level, ObservableValue<Boolean> dark, Messages messages) {
        this.level = level;
        this.dark = dark;
        setId("level");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getStyleClass().add("level-bar");
        Tooltip.install(this, new Tooltip(messages.text("player.level")));
        accessibleTextProperty()
                .bind(level.map(now -> messages.text("player.level.value", messages.number(now.peakDecibels(), 0)))
                        .orElse(messages.text("player.level")));
        redrawOn(level, dark);
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        boolean night = dark.getValue();
        g.setFill(Color.web(night ? "#2a3040" : "#dfe3ec"));
        g.fillRoundRect(0, 0, width, height, 3, 3);
        LevelMeter now = level.getValue();
        if (now == null || now.peakDecibels() <= FLOOR) {
            return;
        }
        g.setFill(Color.web(night ? "#7fd08a" : "#2e8b47"));
        g.fillRoundRect(0, 0, width * share(now.rmsDecibels()), height, 3, 3);
        boolean limited = now.peakDecibels() > FULL;
        g.setFill(Color.web(limited ? (night ? "#e0707e" : "#c4314b") : (night ? "#d3dbe8" : "#3a4256")));
        g.fillRect(Math.max(0, width * share(now.peakDecibels()) - 2), 0, 2, height);
    }

    private static double share(double decibels) {
        return Math.clamp(1 - decibels / FLOOR, 0, 1);
    }
}
