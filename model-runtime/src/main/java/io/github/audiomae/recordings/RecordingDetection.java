package io.github.audiomae.recordings;

import io.github.audiomae.detection.DetectedEvent;
import io.github.audiomae.detection.DetectionSettings;
import io.github.audiomae.detection.Review;
import io.github.audiomae.detection.ReviewStore;
import io.github.audiomae.detection.ScoredRecording;
import io.github.audiomae.explore.ClassTimeline;
import io.github.audiomae.explore.TimelineKey;
import io.github.audiomae.explore.TimelineStore;
import io.github.audiomae.export.DetectionSheet;
import io.github.audiomae.features.WindowPlan;
import io.github.audiomae.files.Sha256;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import io.github.audiomae.run.Turns;
import io.github.audiomae.timestamp.StartFindings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds the detections of recordings, with what a person has judged. Scores are kept: another threshold classifies
/// nothing again. The model is not closed here.
public final class RecordingDetection {
    private final LoadedModel model;
    private final TimelineScan scan;
    private final ReviewStore reviews;

    /// @param model must be able to classify
    /// @param turns gives the model to one piece of work at a time
    /// @param scores keeps scores from one run to the next
    /// @param reviews the judgements
    public RecordingDetection(LoadedModel model, Turns turns, TimelineStore scores, ReviewStore reviews) {
        this.model = model;
        this.reviews = reviews;
        scan = new TimelineScan(model, turns, scores);
    }

    /// What to look for.
    ///
    /// @param plan how recordings are divided into windows
    /// @param settings thresholds and gap
    /// @param classes names of the classes; empty for all
    public record Request(WindowPlan plan, DetectionSettings settings, Set<String> classes) {
        public Request {
            classes = Set.copyOf(classes);
        }
    }

    /// Finds the detections of recordings, in their order. Blocking.
    ///
    /// @param reader opens them, and finds out when they began
    /// @throws java.util.concurrent.CancellationException if `token` was cancelled
    public DetectionSheet run(
            List<Path> files,
            RecordingReader reader,
            Request request,
            RecordingsListener listener,
            CancellationToken token) {
        List<DetectionSheet.Recording> found = new ArrayList<>();
        for (Path file : files) {
            try {
                listener.begun(file);
                StartFindings starts = reader.startsOf(file);
                ReviewStore.Found judged = reviews.read(file);
                found.add(one(file, reader, starts, judged.review(), request, listener, token));
                listener.done(
                        file,
                        RecordingReader.withStart(
                                starts, judged.damage().stream().toList()));
            } catch (ProblemException e) {
                listener.failed(file, e);
            }
            if (!listener.wantsMore()) {
                break;
            }
        }
        return new DetectionSheet(found, model.folder().id(), model.folder().sha256(), reader.channel());
    }

    private DetectionSheet.Recording one(
            Path file,
            RecordingReader reader,
            StartFindings starts,
            Review judged,
            Request request,
            RecordingsListener listener,
            CancellationToken token) {
        ClassTimeline scores = scan.scan(
                file,
                key(file, reader, request.plan(), token),
                token,
                soFar -> listener.reached(file, soFar.span(soFar.known() - 1).endSeconds()));
        List<DetectedEvent> events = new ScoredRecording(file, scores, starts.best())
                .events(request.settings(), judged).stream()
                        .filter(event ->
                                request.classes().isEmpty() || request.classes().contains(event.label()))
                        .toList();
        return new DetectionSheet.Recording(file, scores.seconds(), events);
    }

    private TimelineKey key(Path file, RecordingReader reader, WindowPlan plan, CancellationToken token) {
        try {
            return new TimelineKey(
                    Files.size(file),
                    Sha256.of(file, token),
                    model.folder().sha256(),
                    plan,
                    reader.channel(),
                    reader.normalizedArrays());
        } catch (IOException e) {
            throw new ProblemException(ProblemCode.SOUND_UNREADABLE, Sentence.of("sound.unreadable", file), e);
        }
    }
}
