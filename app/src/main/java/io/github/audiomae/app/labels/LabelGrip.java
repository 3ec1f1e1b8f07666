package io.github.audiomae.app.labels;

import io.github.audiomae.annotation.Annotation;
import io.github.audiomae.annotation.AnnotationEditing;
import io.github.audiomae.annotation.Edit;
import io.github.audiomae.app.recording.Ground;
import io.github.audiomae.app.recording.Marking;
import io.github.audiomae.audio.FrequencyRange;
import io.github.audiomae.audio.TimeSpan;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Cursor;
import org.jspecify.annotations.Nullable;

/// Selected labels that are moved, or one that is given another border. The change is made when it is let go.
final class LabelGrip implements Marking.Grip {
    private static final double LEAST_SECONDS = 0.001;
    private static final double LEAST_HERTZ = 1;

    private final LabelsViewModel labels;
    private final ObjectProperty<List<Annotation>> preview;
    private final Annotation held;
    private final LabelShape.Part part;
    private final double pressedSeconds;
    private final double pressedHertz;
    private @Nullable Edit edit;

    /// @param preview receives the labels as they would become
    /// @param held the one under the pointer
    /// @param part what of it is under the pointer
    LabelGrip(
            LabelsViewModel labels,
            ObjectProperty<List<Annotation>> preview,
            Annotation held,
            LabelShape.Part part,
            double pressedSeconds,
            double pressedHertz) {
        this.labels = labels;
        this.preview = preview;
        this.held = held;
        this.part = part;
        this.pressedSeconds = pressedSeconds;
        this.pressedHertz = pressedHertz;
    }

    @Override
    public Cursor cursor() {
        if (part.isInside()) {
            return Cursor.MOVE;
        }
        if (part.vertical() == 0) {
            return Cursor.H_RESIZE;
        }
        if (part.horizontal() == 0) {
            return Cursor.V_RESIZE;
        }
        return part.horizontal() == part.vertical() ? Cursor.NW_RESIZE : Cursor.NE_RESIZE;
    }

    @Override
    public void drag(Ground ground, double x, double y) {
        double seconds = ground.seconds(x);
        double hertz = ground.hertz(y);
        labels.editing().ifPresent(editing -> {
            edit = part.isInside()
                    ? editing.move(labels.selected().get(), seconds - pressedSeconds, hertz - pressedHertz)
                    : resized(editing, Math.max(0, seconds), hertz);
            preview.set(edit.added());
        });
    }

    private Edit resized(AnnotationEditing editing, double seconds, double hertz) {
        double start = held.span().startSeconds();
        double end = held.span().endSeconds();
        TimeSpan span = switch (part.horizontal()) {
            case -1 -> new TimeSpan(Math.min(seconds, end - LEAST_SECONDS), end);
            case 1 -> new TimeSpan(start, Math.max(seconds, start + LEAST_SECONDS));
            default -> held.span();
        };
        Optional<FrequencyRange> band = held.band().map(old -> switch (part.vertical()) {
            case -1 -> new FrequencyRange(old.lowHz(), Math.max(hertz, old.lowHz() + LEAST_HERTZ));
            case 1 -> new FrequencyRange(Math.min(hertz, old.highHz() - LEAST_HERTZ), old.highHz());
            default -> old;
        });
        return editing.resize(held, span, band);
    }

    @Override
    public void drop() {
        Edit made = edit;
        preview.set(List.of());
        if (made != null) {
            labels.apply(made);
        }
    }
}
