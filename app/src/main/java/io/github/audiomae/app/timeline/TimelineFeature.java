package io.github.audiomae.app.timeline;

import io.github.audiomae.app.feature.AnalysisInput;
import io.github.audiomae.app.feature.Feature;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.Part;
import io.github.audiomae.app.player.PlayerViewModel;
import io.github.audiomae.explore.TimelineStore;
import java.nio.file.Path;
import java.util.List;
import javafx.collections.ObservableSet;

/// The classes of the whole recording over time.
public final class TimelineFeature implements Feature {
    private final FeatureContext context;
    private final TimelineViewModel timeline;

    /// @param pinned classes that are always shown
    /// @param player a jump moves its position
    /// @param cache folder for caches; need not exist
    public TimelineFeature(
            FeatureContext context,
            AnalysisInput input,
            ObservableSet<String> pinned,
            PlayerViewModel player,
            Path cache) {
        this.context = context;
        timeline = new TimelineViewModel(
                context.jobs(),
                context.problems(),
                context.workspace(),
                input.classifying(),
                pinned,
                new TimelineStore(cache.resolve("timelines")),
                player::seek);
    }

    @Override
    public String id() {
        return "timeline";
    }

    public TimelineViewModel timeline() {
        return timeline;
    }

    /// Writes the detections of [#timeline()] to files.
    public TimelineExportViewModel export() {
        return new TimelineExportViewModel(
                context.jobs(),
                context.messages(),
                context.problems(),
                timeline,
                context.workspace().recording());
    }

    @Override
    public List<Part> parts() {
        return List.of(new Part.Strip(
                new TimelineView(timeline, export(), context.settings().dark(), context.files(), context.messages())));
    }
}
