package io.github.audiomae.app.timeline;

import io.github.audiomae.app.fx.Work;
import io.github.audiomae.explore.ClassTimeline;
import io.github.audiomae.explore.TimelineStore;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import java.util.Optional;

/// Looks up what was heard before. Reads the sound only where there is hope.
///
/// @param store knows what was heard before
record TimelineRecall(TimelineOrder order, TimelineStore store) implements Work<Optional<ClassTimeline>> {
    @Override
    public Optional<ClassTimeline> run(CancellationToken token, Progress progress) {
        return store.knowsSoundOf(order.bytes()) ? store.find(order.key(token)) : Optional.empty();
    }
}
