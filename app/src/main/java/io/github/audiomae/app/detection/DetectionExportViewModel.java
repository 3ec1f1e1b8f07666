package io.github.audiomae.app.detection;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.detection.DetectedEvent;
import io.github.audiomae.detection.EventOrder;
import io.github.audiomae.export.DetectionFormat;
import io.github.audiomae.export.DetectionSheet;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.ModelFolder;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Writes the listed detections, in the order of time, with what was judged, clock times and the model.
public final class DetectionExportViewModel {
    private final Messages messages;
    private final ProblemsViewModel problems;
    private final EventListViewModel list;
    private final WorkspaceViewModel workspace;
    private final ObservableValue<@Nullable LoadedModel> model;
    private final Lane<Integer> lane;

    /// @param model the one that has found the detections
    DetectionExportViewModel(
            Jobs jobs,
            Messages messages,
            ProblemsViewModel problems,
            EventListViewModel list,
            WorkspaceViewModel workspace,
            ObservableValue<@Nullable LoadedModel> model) {
        this.messages = messages;
        this.problems = problems;
        this.list = list;
        this.workspace = workspace;
        this.model = model;
        lane = jobs.fileLane();
    }

    /// Whether there are scores, so that a file says something, be it that nothing was detected.
    public ObservableValue<Boolean> ready() {
        return list.all().timeline().map(known -> true).orElse(false);
    }

    /// The suggested file name.
    public String suggestedName(DetectionFormat format) {
        Recording sound = workspace.recording().get();
        return (sound == null ? "detections" : sound.name()) + "." + format.ending();
    }

    /// Writes the file and reports it.
    public void write(DetectionFormat format, Path file) {
        Recording sound = workspace.recording().get();
        LoadedModel found = model.getValue();
        if (sound == null || found == null) {
            return;
        }
        List<DetectedEvent> events =
                list.shown().stream().sorted(EventOrder.TIME.comparator()).toList();
        DetectionSheet.Recording one = new DetectionSheet.Recording(sound.file(), sound.seconds(), events);
        ModelFolder by = found.folder();
        ChannelChoice channel = workspace.channel().get();
        lane.submit(
                (token, progress) -> {
                    format.write(new DetectionSheet(List.of(one), by.id(), by.sha256(), channel), file);
                    return events.size();
                },
                problems.ofSound(lane, count -> problems.confirm(messages.text("detections.written", count, file))));
    }
}
