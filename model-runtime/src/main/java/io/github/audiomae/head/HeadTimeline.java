package io.github.audiomae.head;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.collection.CatalogueBrowser;
import io.github.audiomae.collection.MappedRows;
import io.github.audiomae.collection.SoundCollection;
import io.github.audiomae.collection.StoredWindow;
import io.github.audiomae.explore.ClassTimeline;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a head says about a recording of a collection over time, from the stored vectors: nothing is computed from the
/// sound.
///
/// @param collection not closed here
/// @param head trained on vectors of the same model
public record HeadTimeline(SoundCollection collection, LinearHead head) {
    /// The scores of all stored windows of a recording.
    ///
    /// @return empty if the recording is not in the collection, or has no windows yet
    public Optional<ClassTimeline> of(Path recording) {
        return new CatalogueBrowser(collection)
                .recordingAt(recording)
                .map(collection::windows)
                .filter(windows -> !windows.isEmpty())
                .map(this::scored);
    }

    private ClassTimeline scored(List<StoredWindow> windows) {
        List<TimeSpan> spans = windows.stream().map(StoredWindow::span).toList();
        int labels = head.labels().size();
        float[] scores = new float[spans.size() * labels];
        try (MappedRows rows = collection.vectors()) {
            for (int i = 0; i < spans.size(); i++) {
                double[] these = head.scores(rows.row(windows.get(i).id()));
                for (int label = 0; label < labels; label++) {
                    scores[i * labels + label] = (float) these[label];
                }
            }
        }
        return new ClassTimeline(
                head.labels(), spans, scores, spans.size(), spans.getLast().endSeconds());
    }
}
