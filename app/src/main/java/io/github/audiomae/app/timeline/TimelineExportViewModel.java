package io.github.audiomae.app.timeline;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.export.TagFormat;
import io.github.audiomae.recordings.TimelineExport;
import java.nio.file.Path;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Writes the detections of the whole recording for other programs: everything at or above the threshold, of all
/// classes, with neighbouring windows joined.
public final class TimelineExportViewModel {
    private final Messages messages;
    private final ProblemsViewModel problems;
    private final TimelineViewModel timeline;
    private final ObservableValue<@Nullable Recording> recording;
    private final Lane<Integer> lane;

    public TimelineExportViewModel(
            Jobs jobs,
            Messages messages,
            ProblemsViewModel problems,
            TimelineViewModel timeline,
            ObservableValue<@Nullable Recording> recording) {
        this.messages = messages;
        this.problems = problems;
        this.timeline = timeline;
        this.recording = recording;
        lane = jobs.fileLane();
    }

    /// Whether there are scores to write.
    public ObservableValue<Boolean> ready() {
        return timeline.timeline().map(known -> true).orElse(false);
    }

    /// The suggested file name.
    public String suggestedName(TagFormat format) {
        Recording sound = recording.getValue();
        return (sound == null ? "classes" : sound.name()) + "." + format.ending();
    }

    /// Writes the file and reports it.
    public void write(TagFormat format, Path file) {
        Recording sound = recording.getValue();
        if (sound == null) {
            return;
        }
        TimelineExport export = new TimelineExport(sound.file(), sound.seconds(), timeline.detections());
        lane.submit(
                (token, progress) -> {
                    export.write(file, format);
                    return export.found().size();
                },
                problems.ofSound(lane, count -> problems.confirm(messages.text("timeline.written", count, file))));
    }
}
