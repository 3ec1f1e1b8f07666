package io.github.audiomae.app.timeline;

import io.github.audiomae.app.place.Navigation;
import io.github.audiomae.app.place.Origin;
import io.github.audiomae.app.place.Selection;
import io.github.audiomae.app.place.Walk;
import io.github.audiomae.app.player.PlayerViewModel;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.explore.Detection;
import java.util.List;
import java.util.Optional;

/// The detections of the open recording as the list in hand, in order of time.
///
/// @param timeline has the detections
/// @param navigation has the selection, from which a step goes on
/// @param player its position moves to the start of each
record DetectionWalk(
        TimelineViewModel timeline, Navigation navigation, WorkspaceViewModel workspace, PlayerViewModel player)
        implements Walk {
    /// Selects a detection that is visible, and moves playback position and window there.
    void choose(Detection detection) {
        Recording open = workspace.recording().get();
        if (open != null) {
            Selection selection = selection(open, detection);
            navigation.selection().select(selection);
            player.seek(selection.span().startSeconds());
            workspace.moveTo(
                    selection.around(workspace.windowSeconds(), open.seconds()).startSeconds());
        }
    }

    private void show(Detection detection) {
        Recording open = workspace.recording().get();
        if (open != null) {
            navigation.step(selection(open, detection));
            player.seek(detection.span().startSeconds());
        }
    }

    private static Selection selection(Recording recording, Detection detection) {
        return new Selection(recording.file(), detection.span(), null, Origin.DETECTION);
    }

    @Override
    public void step(int by) {
        List<Detection> all = timeline.detections();
        TimeSpan now = navigation.selection().span().get();
        double from = now == null ? player.positionSeconds().get() : now.startSeconds();
        int here = -1;
        for (int i = 0; i < all.size(); i++) {
            here = all.get(i).span().equals(now) ? i : here;
        }
        Optional<Detection> next = here >= 0
                ? at(all, here + by)
                : by > 0
                        ? all.stream()
                                .filter(one -> one.span().startSeconds() > from)
                                .findFirst()
                        : all.reversed().stream()
                                .filter(one -> one.span().startSeconds() < from)
                                .findFirst();
        next.ifPresent(this::show);
    }

    private static Optional<Detection> at(List<Detection> all, int index) {
        return index >= 0 && index < all.size() ? Optional.of(all.get(index)) : Optional.empty();
    }
}
