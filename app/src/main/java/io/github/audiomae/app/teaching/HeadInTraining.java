package io.github.audiomae.app.teaching;

import io.github.audiomae.app.catalogue.OpenCollection;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.explore.ClassTimeline;
import io.github.audiomae.head.BestOfRecording;
import io.github.audiomae.head.HeadTimeline;
import io.github.audiomae.head.LabelQueue;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What the head says that learns from the queue: about the open recording over time, and about every recording of the
/// collection. Both change with every round.
public final class HeadInTraining {
    private final FeatureContext context;
    private final LabelNextViewModel queue;
    private final Lane<Optional<ClassTimeline>> scoring;
    private final ReadOnlyObjectWrapper<@Nullable ClassTimeline> timeline = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Map<Path, BestOfRecording>> recordings = new ReadOnlyObjectWrapper<>(Map.of());
    private @Nullable Path scored;

    public HeadInTraining(FeatureContext context, LabelNextViewModel queue) {
        this.context = context;
        this.queue = queue;
        scoring = context.jobs().fileLane();
        queue.rounds().subscribe(this::update);
        context.workspace().recording().subscribe(this::update);
    }

    /// The scores of the open recording; null while nothing has learned, or for a recording outside the collection.
    public ReadOnlyObjectProperty<@Nullable ClassTimeline> timeline() {
        return timeline.getReadOnlyProperty();
    }

    /// The label of which it is surest in each recording; empty while nothing has learned.
    public ReadOnlyObjectProperty<Map<Path, BestOfRecording>> recordings() {
        return recordings.getReadOnlyProperty();
    }

    private void update() {
        LabelQueue.Round round = queue.round().get();
        LabelQueue.Taught taught = round == null ? null : round.taught();
        recordings.set(taught == null ? Map.of() : taught.recordings());
        Recording open = context.workspace().recording().get();
        OpenCollection of = queue.collection().open().get();
        if (taught == null || open == null || of == null) {
            scoring.cancel();
            show(null, null);
            return;
        }
        Path file = open.file();
        if (!file.equals(scored)) {
            show(null, null); // scores of another recording; those of this one stay until the new ones are there
        }
        scoring.replace(
                (token, progress) -> of.read(all -> new HeadTimeline(all, taught.head()).of(file)),
                JobState.atEnd(found -> show(file, found.orElse(null)), context.problems()::show));
    }

    private void show(@Nullable Path file, @Nullable ClassTimeline now) {
        scored = file;
        timeline.set(now);
    }
}
