package io.github.audiomae.app.centroid;

import io.github.audiomae.app.feature.AnalysisInput;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.workspace.Excerpt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// The centroid of the window, measured in the background whenever the window changes.
final class CentroidViewModel {
    private final Lane<SpectralCentroid> lane;
    private final ProblemsViewModel problems;
    private final ReadOnlyObjectWrapper<@Nullable SpectralCentroid> centroid = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty inMelBins = new SimpleBooleanProperty();

    CentroidViewModel(FeatureContext context, AnalysisInput input) {
        lane = context.jobs().fileLane();
        problems = context.problems();
        input.excerpt().subscribe(this::measure);
    }

    /// Null before there is a window.
    ReadOnlyObjectProperty<@Nullable SpectralCentroid> centroid() {
        return centroid.getReadOnlyProperty();
    }

    /// Whether it is shown as a mel bin, not in hertz.
    BooleanProperty inMelBins() {
        return inMelBins;
    }

    void changeUnit() {
        inMelBins.set(!inMelBins.get());
    }

    private void measure(@Nullable Excerpt excerpt) {
        if (excerpt != null) {
            lane.submit(
                    (token, progress) -> SpectralCentroid.of(excerpt.window(), excerpt.normalization()),
                    JobState.atEnd(centroid::set, problems::show));
        }
    }
}
