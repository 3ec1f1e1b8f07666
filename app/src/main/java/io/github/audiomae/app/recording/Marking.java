package io.github.audiomae.app.recording;

import io.github.audiomae.app.spectrogram.PlotColours;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ContextMenu;

/// What a feature draws over the large spectrogram, and lets the user handle there.
public interface Marking {
    /// Draws what is visible, on an empty canvas.
    void draw(GraphicsContext g, Ground ground, PlotColours colours);

    /// It is drawn again when one of these changes.
    List<Observable> causes();

    /// What a drag from this pixel would change; empty to leave the drag to the spectrogram.
    ///
    /// @param drawing whether the tool of the spectrogram draws boxes
    Optional<Grip> grip(Ground ground, double x, double y, boolean drawing);

    /// Handles a click that did not move.
    ///
    /// @param times 1, or 2 for a double click
    /// @param adding whether it was made with Ctrl
    /// @return whether a double click was used up; a single one also moves the playback position
    boolean click(Ground ground, double x, double y, int times, boolean adding);

    /// The menu for what is at this pixel; empty for none.
    Optional<ContextMenu> menu(Ground ground, double x, double y);

    /// Something that is being dragged.
    interface Grip {
        /// The cursor over it.
        Cursor cursor();

        /// The pointer is at this pixel.
        void drag(Ground ground, double x, double y);

        /// It was let go.
        void drop();
    }
}
