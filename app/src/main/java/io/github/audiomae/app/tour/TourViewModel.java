package io.github.audiomae.app.tour;

import io.github.audiomae.app.classification.ClassificationViewModel;
import io.github.audiomae.app.masking.MaskKind;
import io.github.audiomae.app.masking.MaskState;
import io.github.audiomae.app.masking.MaskingViewModel;
import io.github.audiomae.app.masking.PaintTool;
import io.github.audiomae.app.reconstruction.Arrangement;
import io.github.audiomae.app.reconstruction.ArrangementViewModel;
import io.github.audiomae.app.session.SessionViewModel;
import io.github.audiomae.app.settings.SettingsViewModel;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Leads through the main window with a bundled sound. Each step carries out what it explains; at the end everything is
/// restored. No control is locked meanwhile.
public final class TourViewModel {
    private static final int HALF = 50;
    private static final int MOST = 80;

    private final WorkspaceViewModel workspace;
    private final List<Path> samples;
    private final MaskingViewModel masking;
    private final ArrangementViewModel panes;
    private final ClassificationViewModel classes;
    private final SessionViewModel session;
    private final BooleanProperty seen;
    private final ReadOnlyObjectWrapper<@Nullable TourStep> step = new ReadOnlyObjectWrapper<>();
    private Runnable putBack = () -> {};
    private @Nullable String pinned;

    /// @param samples the bundled sounds; the first one is opened
    public TourViewModel(
            WorkspaceViewModel workspace,
            List<Path> samples,
            MaskingViewModel masking,
            ArrangementViewModel panes,
            ClassificationViewModel classes,
            SessionViewModel session,
            SettingsViewModel settings) {
        this.workspace = workspace;
        this.samples = List.copyOf(samples);
        this.masking = masking;
        this.panes = panes;
        this.classes = classes;
        this.session = session;
        seen = settings.tourSeen();
    }

    /// The current step; null while no tour is running.
    public ReadOnlyObjectProperty<@Nullable TourStep> step() {
        return step.getReadOnlyProperty();
    }

    public boolean isRunning() {
        return step.get() != null;
    }

    /// Starts the tour, unless it was started before.
    public void beginOnce() {
        if (!seen.get()) {
            begin();
        }
    }

    /// Starts at the first step, with a bundled sound.
    public void begin() {
        if (isRunning()) {
            return;
        }
        seen.set(true);
        putBack = bookmark();
        Recording open = workspace.recording().get();
        if (!samples.isEmpty() && (open == null || !samples.contains(open.file()))) {
            workspace.open(samples.getFirst());
        }
        show(TourStep.RATIO);
    }

    /// Moves to the next step; after the last one, ends the tour.
    public void next() {
        go(1);
    }

    /// Moves one step back; stays at the first.
    public void back() {
        go(-1);
    }

    /// Ends the tour and restores everything.
    public void end() {
        if (isRunning()) {
            step.set(null);
            unpin();
            putBack.run();
        }
    }

    private void go(int by) {
        TourStep now = step.get();
        if (now == null) {
            return;
        }
        int next = now.ordinal() + by;
        if (next == TourStep.values().length) {
            end();
        } else if (next >= 0) {
            show(TourStep.values()[next]);
        }
    }

    private void show(TourStep now) {
        unpin();
        panes.arrangement().set(now == TourStep.PANES ? Arrangement.WIPE : Arrangement.STACKED);
        switch (now) {
            case RATIO -> hide(HALF);
            case BRUSH -> paint();
            case PANES, EXPORT -> hide(MOST);
            case CLASSES -> {
                hide(MOST);
                pinSurest();
            }
        }
        step.set(now);
    }

    private void hide(int percent) {
        masking.choose(MaskKind.RANDOM);
        masking.hide(percent);
    }

    /// Paints a wave over the middle of the window.
    private void paint() {
        masking.clear();
        masking.tool().set(PaintTool.BRUSH);
        masking.beginStroke(false);
        for (int column = 8; column < 44; column++) {
            masking.stroke(column, 4 + (int) Math.round(1.6 * Math.sin(column / 2.5)));
        }
        masking.endGesture();
    }

    private void pinSurest() {
        classes.rows().stream().findFirst().map(row -> row.label()).ifPresent(label -> {
            if (!classes.pinned().contains(label)) {
                classes.pin(label);
                pinned = label;
            }
        });
    }

    private void unpin() {
        if (pinned != null && classes.pinned().contains(pinned)) {
            classes.pin(pinned);
        }
        pinned = null;
    }

    /// Restores everything that the tour changes, when run.
    private Runnable bookmark() {
        MaskState mask = masking.state().get();
        Arrangement arrangement = panes.arrangement().get();
        Recording open = workspace.recording().get();
        Runnable place = session.bookmark();
        return () -> {
            panes.arrangement().set(arrangement);
            if (open == null || open == workspace.recording().get()) {
                masking.restore(mask);
            } else {
                place.run();
            }
        };
    }
}
