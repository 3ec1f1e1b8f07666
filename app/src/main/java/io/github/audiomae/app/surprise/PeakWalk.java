package io.github.audiomae.app.surprise;

import io.github.audiomae.app.place.Navigation;
import io.github.audiomae.app.place.Origin;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.place.Selection;
import io.github.audiomae.app.player.PlayerViewModel;
import io.github.audiomae.app.workspace.Excerpt;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.surprise.SurpriseCurve;
import io.github.audiomae.surprise.SurpriseStep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Goes from one peak of the surprise to the next: those of the recording if it was scanned, else those of the window.
final class PeakWalk {
    /// A peak so near to the playback position is the one that it stands on, in seconds.
    private static final double SAME = 0.01;

    private final ExpectedViewModel expected;
    private final NoveltyViewModel novelty;
    private final Navigation navigation;
    private final WorkspaceViewModel workspace;
    private final PlayerViewModel player;

    PeakWalk(
            ExpectedViewModel expected,
            NoveltyViewModel novelty,
            Navigation navigation,
            WorkspaceViewModel workspace,
            PlayerViewModel player) {
        this.expected = expected;
        this.novelty = novelty;
        this.navigation = navigation;
        this.workspace = workspace;
        this.player = player;
    }

    /// Selects the next (1) or the previous (−1) peak, seen from the playback position, and shows it in the visible
    /// place.
    void step(int by) {
        @Nullable SurpriseStep peak = beside(peaks(), player.positionSeconds().get(), by);
        Recording recording = workspace.recording().get();
        if (peak == null || recording == null) {
            return;
        }
        Selection chosen = new Selection(recording.file(), peak.span(), null, Origin.PATCH);
        if (navigation.current().get() == Place.WINDOW && isInWindow(peak.span())) {
            navigation.selection().select(chosen); // the window stays where it is
        } else {
            navigation.step(chosen);
        }
        player.seek(peak.span().startSeconds());
    }

    private List<SurpriseStep> peaks() {
        SurpriseCurve whole = novelty.curve().get();
        Expected window = expected.expected().get();
        if (!whole.steps().isEmpty()) {
            return whole.peaks();
        }
        return window == null ? List.of() : window.curve().peaks();
    }

    static @Nullable SurpriseStep beside(List<SurpriseStep> peaks, double seconds, int by) {
        List<SurpriseStep> there = peaks.stream()
                .filter(peak -> by * (peak.span().startSeconds() - seconds) > SAME)
                .toList();
        if (there.isEmpty()) {
            return null;
        }
        return by > 0 ? there.getFirst() : there.getLast();
    }

    private boolean isInWindow(TimeSpan span) {
        Excerpt shown = workspace.excerpt().getValue();
        if (shown == null) {
            return false;
        }
        TimeSpan window = Expected.span(shown);
        return span.startSeconds() >= window.startSeconds() && span.endSeconds() <= window.endSeconds();
    }
}
