package io.github.audiomae.app.reconstruction;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.audiomae.app.spectrogram.CursorViewModel;
import io.github.audiomae.app.spectrogram.Viewport;
import io.github.audiomae.explore.Levels;
import io.github.audiomae.files.EnumWord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The state of the panes, as saved in a session.
///
/// @param pasted whether visible patches show the original
/// @param levels the levels at which patch-normalised predictions are shown; name of a [Levels], in lower case
/// @param from first frame shown
/// @param to end of the last frame shown
/// @param arrangement name of an [Arrangement], in lower case
/// @param patchErrors whether the error of each hidden patch is shown
/// @param panes ids of the panes below the original; null in older files
@JsonIgnoreProperties(ignoreUnknown = true)
record PanesMemo(
        boolean pasted,
        @Nullable String levels,
        double from,
        double to,
        @Nullable String arrangement,
        boolean patchErrors,
        @Nullable List<String> panes) {
    static PanesMemo of(
            ReconstructionViewModel reconstruction, ArrangementViewModel arrangement, CursorViewModel cursor) {
        Viewport shown = cursor.viewport().get();
        return new PanesMemo(
                reconstruction.pasted().get(),
                EnumWord.of(reconstruction.levels().get()),
                shown.from(),
                shown.to(),
                EnumWord.of(arrangement.arrangement().get()),
                arrangement.patchErrors().get(),
                arrangement.panes().get());
    }

    void restore(ReconstructionViewModel reconstruction, ArrangementViewModel view, CursorViewModel cursor) {
        reconstruction.pasted().set(pasted);
        EnumWord.find(Levels.class, levels).ifPresent(reconstruction.levels()::set);
        EnumWord.find(Arrangement.class, arrangement).ifPresent(view.arrangement()::set);
        view.patchErrors().set(patchErrors);
        view.restorePanes(panes);
        int all = cursor.form().get().frames();
        if (from >= 0 && to > from && to <= all) {
            cursor.viewport().set(new Viewport(from, to, all));
        }
    }
}
