package io.github.audiomae.app.recording;

import io.github.audiomae.app.place.Band;
import io.github.audiomae.app.place.Origin;
import io.github.audiomae.app.place.Selection;
import io.github.audiomae.app.place.SelectionViewModel;
import java.util.Optional;
import javafx.scene.Cursor;
import org.jspecify.annotations.Nullable;

/// The borders of the selection in the large spectrogram, which can be dragged. Those of a label are the label's own.
final class SelectionBorders {
    /// How far from a border still counts, in pixels.
    private static final double REACH = 4;

    private static final double LEAST_SECONDS = 0.02;
    private static final double LEAST_HERTZ = 1;

    private final SelectionViewModel selection;

    SelectionBorders(SelectionViewModel selection) {
        this.selection = selection;
    }

    /// What a drag from this pixel would change; empty away from the borders.
    Optional<Marking.Grip> grip(Ground ground, double x, double y) {
        Selection now = selection.selection().get();
        if (now == null || selection.span().get() == null || now.origin() == Origin.LABEL) {
            return Optional.empty();
        }
        Band band = now.band();
        double top = band == null ? 0 : ground.y(band.highHertz());
        double bottom = band == null ? ground.height() : ground.y(band.lowHertz());
        int across = nearest(
                x, ground.x(now.span().startSeconds()), ground.x(now.span().endSeconds()));
        int down = band == null ? 0 : nearest(y, bottom, top);
        boolean inside = x >= ground.x(now.span().startSeconds()) - REACH
                && x <= ground.x(now.span().endSeconds()) + REACH
                && y >= top - REACH
                && y <= bottom + REACH;
        return inside && (across != 0 || down != 0) ? Optional.of(new Border(now, across, down)) : Optional.empty();
    }

    /// −1 at the first of two pixels, 1 at the second, 0 away from both.
    private static int nearest(double pixel, double first, double second) {
        double toFirst = Math.abs(pixel - first);
        double toSecond = Math.abs(pixel - second);
        if (Math.min(toFirst, toSecond) > REACH) {
            return 0;
        }
        return toFirst < toSecond ? -1 : 1;
    }

    /// @param across −1 for the start, 1 for the end, 0 for neither
    /// @param down −1 for the lowest frequency, 1 for the highest, 0 for neither
    private final class Border implements Marking.Grip {
        private final Selection held;
        private final int across;
        private final int down;

        Border(Selection held, int across, int down) {
            this.held = held;
            this.across = across;
            this.down = down;
        }

        @Override
        public Cursor cursor() {
            if (down == 0) {
                return Cursor.H_RESIZE;
            }
            if (across == 0) {
                return Cursor.V_RESIZE;
            }
            return across == down ? Cursor.NE_RESIZE : Cursor.NW_RESIZE;
        }

        @Override
        public void drag(Ground ground, double x, double y) {
            double seconds = ground.seconds(x);
            double start = across < 0 ? seconds : held.span().startSeconds();
            double end = across > 0 ? seconds : held.span().endSeconds();
            Band band = dragged(held.band(), ground.hertz(y));
            if (Math.abs(end - start) < LEAST_SECONDS) {
                return; // its sides have met
            }
            if (band == null) {
                selection.between(start, end);
            } else {
                selection.box(start, end, band);
            }
        }

        private @Nullable Band dragged(@Nullable Band band, double hertz) {
            if (band == null || down == 0) {
                return band;
            }
            double fixed = down > 0 ? band.lowHertz() : band.highHertz();
            double low = Math.min(fixed, hertz);
            return new Band(low, Math.max(Math.max(fixed, hertz), low + LEAST_HERTZ));
        }

        @Override
        public void drop() {
            // It has followed the pointer.
        }
    }
}
