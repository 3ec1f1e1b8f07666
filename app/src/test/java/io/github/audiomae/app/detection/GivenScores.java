package io.github.audiomae.app.detection;

import io.github.audiomae.app.feature.UndoOrder;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.place.Navigation;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.recording.Tones;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.detection.ReviewStore;
import io.github.audiomae.explore.ClassTimeline;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The list of detections of a sound with given scores, everything on this thread. Windows are one second long and do
/// not overlap.
final class GivenScores implements AutoCloseable {
    final Jobs jobs = Jobs.onThisThread();
    final ProblemsViewModel problems = new ProblemsViewModel(Messages.in(Locale.ENGLISH));
    final WorkspaceViewModel workspace = new WorkspaceViewModel(jobs, problems);
    final Navigation navigation = new Navigation(workspace);
    final UndoOrder order = new UndoOrder();
    final ThresholdsViewModel thresholds = new ThresholdsViewModel();
    final ObjectProperty<@Nullable ClassTimeline> timeline = new SimpleObjectProperty<>();
    final List<Double> sought = new ArrayList<>();
    final ReviewViewModel review;
    final DetectionsViewModel detections;
    final EventListViewModel list;

    /// @param sound where a sound is written
    /// @param store of judgements
    GivenScores(Path sound, Path store) {
        workspace.open(Tones.write(sound, 440, 30));
        review = new ReviewViewModel(jobs, problems, workspace.recording(), new ReviewStore(store), order);
        detections = new DetectionsViewModel(
                jobs, problems, workspace.recording(), workspace.clock(), timeline, thresholds, review);
        list = new EventListViewModel(detections, navigation, workspace, () -> 0, sought::add);
        thresholds.general().set(0.5);
    }

    /// @param labels the classes
    /// @param scores for each window the score of each class
    GivenScores scored(List<String> labels, float[]... scores) {
        float[] all = new float[scores.length * labels.size()];
        for (int i = 0; i < scores.length; i++) {
            System.arraycopy(scores[i], 0, all, i * labels.size(), labels.size());
        }
        List<TimeSpan> spans = IntStream.range(0, scores.length)
                .mapToObj(second -> new TimeSpan(second, second + 1))
                .toList();
        timeline.set(new ClassTimeline(labels, spans, all, scores.length, scores.length));
        return this;
    }

    @Override
    public void close() {
        review.close();
    }
}
