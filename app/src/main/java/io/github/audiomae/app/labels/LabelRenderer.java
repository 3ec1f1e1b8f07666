package io.github.audiomae.app.labels;

import io.github.audiomae.annotation.Annotation;
import io.github.audiomae.app.recording.Ground;
import io.github.audiomae.app.spectrogram.PlotColours;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Draws labels: the outline in the colour of their set on a dark casing, the name above it.
final class LabelRenderer {
    /// With more labels in view, names would cover the sound.
    private static final int MOST_NAMES = 200;

    /// Narrower ones are a line.
    private static final double LEAST_BOX = 3;

    private static final double NAME_HEIGHT = 16;
    private static final double LEAST_NAME = 64;
    private static final double HANDLE = 7;
    private static final double CASING = 3.5;
    private static final double LINE = 1.5;
    private static final double SELECTED_LINE = 2;
    private static final Color DARK = Color.web("#0b0d12", 0.8);
    private static final Font FONT = Font.font("Inter", 11);

    private final LabelNames names;
    private final ThinLabels thin = new ThinLabels();
    private final Map<String, Double> lengths = new HashMap<>();

    LabelRenderer(LabelNames names) {
        this.names = names;
    }

    /// @param shown the labels in view
    /// @param selected among them
    /// @param hues the colours of the sets, by name
    void draw(
            GraphicsContext g,
            Ground ground,
            PlotColours plot,
            List<Annotation> shown,
            Set<Annotation> selected,
            Map<String, Color> hues) {
        boolean named = shown.size() <= MOST_NAMES;
        g.setFont(FONT);
        g.setTextBaseline(VPos.CENTER);
        thin.begin(ground.width(), ground.height());
        List<Annotation> others = new ArrayList<>();
        List<Annotation> marked = new ArrayList<>();
        for (Annotation label : shown) {
            LabelShape shape = LabelShape.of(label, ground);
            if (selected.contains(label)) {
                marked.add(label);
            } else if (shape.width() < LEAST_BOX) {
                thin.add(shape, hue(label, hues, plot));
            } else {
                others.add(label);
            }
        }
        thin.draw(g);
        for (Annotation label : others) {
            outline(g, ground, label, hue(label, hues, plot), LINE, named);
        }
        for (Annotation label : marked) {
            outline(g, ground, label, hue(label, hues, plot), SELECTED_LINE, true);
            if (selected.size() == 1) {
                handles(g, LabelShape.of(label, ground), plot);
            }
        }
    }

    private static Color hue(Annotation label, Map<String, Color> hues, PlotColours plot) {
        return hues.getOrDefault(label.layer(), plot.accent());
    }

    private void outline(GraphicsContext g, Ground ground, Annotation label, Color hue, double line, boolean named) {
        LabelShape shape = LabelShape.of(label, ground);
        if (shape.width() < LEAST_BOX) {
            g.setFill(hue);
            g.fillRect(shape.left(), shape.top(), Math.max(1, shape.width()), Math.max(1, shape.height()));
            return;
        }
        double left = Math.round(shape.left()) + 0.5;
        double top = Math.round(shape.top()) + 0.5;
        double width = Math.max(1, Math.round(shape.right()) - Math.round(shape.left()));
        double height = Math.max(1, Math.round(shape.bottom()) - Math.round(shape.top()) - (shape.isSpan() ? 1 : 0));
        g.setStroke(DARK);
        g.setLineWidth(CASING);
        g.strokeRect(left, top, width, height);
        g.setStroke(hue);
        g.setLineWidth(line);
        g.strokeRect(left, top, width, height);
        if (named && !label.name().isBlank()) {
            name(g, ground, shape, names.shown(label.name()), hue);
        }
    }

    /// Above the box; within it where there is no room above.
    private void name(GraphicsContext g, Ground ground, LabelShape shape, String words, Color hue) {
        double left = Math.max(shape.left(), 0);
        double room = Math.max(LEAST_NAME, shape.right() - left);
        double length = length(words) + 10;
        double width = Math.min(room, length);
        double top = shape.top() - NAME_HEIGHT - 2 >= 0 && !shape.isSpan()
                ? shape.top() - NAME_HEIGHT - 2
                : Math.max(0, shape.top()) + 3;
        if (left > ground.width() || top > ground.height()) {
            return;
        }
        g.setFill(DARK);
        g.fillRoundRect(left, top, width, NAME_HEIGHT, 4, 4);
        g.setFill(hue);
        g.fillText(length > room ? cut(words, room - 10) : words, left + 5, top + NAME_HEIGHT / 2);
    }

    private String cut(String words, double room) {
        String shown = words;
        while (shown.length() > 1 && length(shown + "…") > room) {
            shown = shown.substring(0, shown.offsetByCodePoints(shown.length(), -1))
                    .stripTrailing();
        }
        return shown + "…";
    }

    private double length(String words) {
        return lengths.computeIfAbsent(words, text -> {
            Text measured = new Text(text);
            measured.setFont(FONT);
            return measured.getLayoutBounds().getWidth();
        });
    }

    private static void handles(GraphicsContext g, LabelShape shape, PlotColours plot) {
        double middle = (shape.left() + shape.right()) / 2;
        double centre = (shape.top() + shape.bottom()) / 2;
        double[] across = {shape.left(), middle, shape.right()};
        double[] down = {shape.top(), centre, shape.bottom()};
        for (int i = 0; i < across.length; i++) {
            for (int j = 0; j < down.length; j++) {
                boolean used = shape.isSpan() ? j == 1 && i != 1 : i != 1 || j != 1;
                if (used) {
                    g.setFill(Color.WHITE);
                    g.fillRect(across[i] - HANDLE / 2, down[j] - HANDLE / 2, HANDLE, HANDLE);
                    g.setStroke(plot.accent());
                    g.setLineWidth(1);
                    g.strokeRect(across[i] - HANDLE / 2, down[j] - HANDLE / 2, HANDLE, HANDLE);
                }
            }
        }
    }
}
