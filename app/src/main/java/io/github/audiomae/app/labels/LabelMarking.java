package io.github.audiomae.app.labels;

import io.github.audiomae.annotation.Annotation;
import io.github.audiomae.annotation.Layer;
import io.github.audiomae.app.recording.Ground;
import io.github.audiomae.app.recording.Marking;
import io.github.audiomae.app.spectrogram.PlotColours;
import io.github.audiomae.audio.TimeSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ContextMenu;
import javafx.scene.paint.Color;

/// The labels over the large spectrogram: drawn where they are in view; a click selects one, with Ctrl several, a
/// double click names it; selected ones can be moved, one alone also by its borders.
final class LabelMarking implements Marking {
    /// How far beside the view a label may begin or end and still show its border, in pixels.
    private static final double BESIDE = 8;

    private final LabelsViewModel labels;
    private final LabelRenderer renderer;
    private final LabelMenu menu;
    private final Runnable rename;
    private final ObjectProperty<List<Annotation>> preview = new SimpleObjectProperty<>(List.of());

    /// @param rename asks for the name of the selected label
    LabelMarking(LabelsViewModel labels, LabelNames names, LabelMenu menu, Runnable rename) {
        this.labels = labels;
        this.menu = menu;
        this.rename = rename;
        renderer = new LabelRenderer(names);
    }

    @Override
    public List<Observable> causes() {
        return List.of(labels.revision(), labels.selected(), preview);
    }

    @Override
    public void draw(GraphicsContext g, Ground ground, PlotColours colours) {
        Map<String, Color> hues = labels.sets().stream().collect(Collectors.toMap(Layer::name, LabelMarking::colour));
        List<Annotation> shown = new ArrayList<>(inView(ground));
        Set<Annotation> selected = new HashSet<>(labels.selected().get());
        if (!preview.get().isEmpty()) {
            Set<Long> moved = preview.get().stream().map(Annotation::id).collect(Collectors.toSet());
            shown.removeIf(one -> moved.contains(one.id()));
            shown.addAll(preview.get());
            selected.addAll(preview.get());
            selected.retainAll(preview.get());
        }
        renderer.draw(g, ground, colours, shown, selected, hues);
    }

    /// The colour of a set.
    static Color colour(Layer set) {
        return Color.rgb(set.rgb() >> 16 & 0xFF, set.rgb() >> 8 & 0xFF, set.rgb() & 0xFF);
    }

    private List<Annotation> inView(Ground ground) {
        double from = Math.max(0, ground.seconds(-BESIDE));
        return labels.in(new TimeSpan(from, Math.max(from, ground.seconds(ground.width() + BESIDE))));
    }

    /// The label that a click means: the smallest one there, so that those within others can be reached.
    private Optional<Annotation> at(Ground ground, double x, double y) {
        return inView(ground).stream()
                .filter(one -> LabelShape.of(one, ground).contains(x, y))
                .min(Comparator.comparingDouble(
                        one -> LabelShape.of(one, ground).area()));
    }

    @Override
    public Optional<Grip> grip(Ground ground, double x, double y, boolean drawing) {
        List<Annotation> selected = labels.selected().get();
        return selected.reversed().stream()
                .filter(labels::isShown)
                .filter(one -> LabelShape.of(one, ground).contains(x, y))
                .findFirst()
                .flatMap(one -> {
                    LabelShape.Part found = LabelShape.of(one, ground).part(x, y);
                    LabelShape.Part part = selected.size() == 1 ? found : new LabelShape.Part(0, 0);
                    return drawing && part.isInside()
                            ? Optional.empty() // a box within it is drawn
                            : Optional.of(
                                    new LabelGrip(labels, preview, one, part, ground.seconds(x), ground.hertz(y)));
                });
    }

    @Override
    public boolean click(Ground ground, double x, double y, int times, boolean adding) {
        Optional<Annotation> hit = at(ground, x, y);
        if (hit.isEmpty()) {
            return false;
        }
        if (adding) {
            labels.toggle(hit.get());
        } else if (times == 1) {
            labels.select(List.of(hit.get()));
        } else {
            rename.run();
        }
        return adding || times > 1;
    }

    @Override
    public Optional<ContextMenu> menu(Ground ground, double x, double y) {
        return at(ground, x, y).map(hit -> {
            if (!labels.selected().get().contains(hit)) {
                labels.select(List.of(hit));
            }
            return menu.make();
        });
    }
}
