package io.github.audiomae.app.likeness;

import io.github.audiomae.app.control.CanvasPane;
import io.github.audiomae.app.spectrogram.PatchTint;
import io.github.audiomae.app.spectrogram.PlotColours;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// The patches of the window as cells, brighter where they are more similar; the one they are compared with has an
/// outline.
final class LikenessChart extends CanvasPane {
    private static final int CHANNEL = 0xFF;

    private final ObservableValue<@Nullable Likeness> likeness;
    private final ObservableValue<PlotColours> colours;

    LikenessChart(ObservableValue<@Nullable Likeness> likeness, ObservableValue<PlotColours> colours) {
        this.likeness = likeness;
        this.colours = colours;
        setId("similar-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 64);
        setPrefSize(240, 64);
        redrawOn(likeness, colours);
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        Likeness now = likeness.getValue();
        g.setFill(colours.getValue().padding());
        g.fillRect(0, 0, width, height);
        if (now == null) {
            return;
        }
        double wide = width / now.grid().time();
        double high = height / now.grid().frequency();
        float[] shares = now.shares();
        for (int patch = 0; patch < shares.length; patch++) {
            if (!Float.isNaN(shares[patch])) {
                int argb = PatchTint.colour(shares[patch]);
                g.setFill(Color.rgb(argb >> 16 & CHANNEL, argb >> 8 & CHANNEL, argb & CHANNEL));
                g.fillRect(x(now, patch, wide), y(now, patch, high, height), wide + 0.5, high + 0.5);
            }
        }
        g.setStroke(Color.WHITE);
        g.setLineWidth(1.5);
        g.strokeRect(x(now, now.patch(), wide), y(now, now.patch(), high, height), wide, high);
    }

    private static double x(Likeness now, int patch, double wide) {
        return now.grid().timeIndex(patch) * wide;
    }

    private static double y(Likeness now, int patch, double high, double height) {
        return height - (now.grid().frequencyIndex(patch) + 1) * high;
    }
}
