package io.github.audiomae.recordings;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.explore.Classification;
import io.github.audiomae.explore.SoundTagger;
import io.github.audiomae.explore.Tag;
import io.github.audiomae.export.LogitMapFiles;
import io.github.audiomae.export.RecordingTags;
import io.github.audiomae.export.RecordingTags.WindowTags;
import io.github.audiomae.export.TagResults;
import io.github.audiomae.features.WindowPlan;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.patches.MaskStrategy;
import io.github.audiomae.pipeline.RecordingInput;
import io.github.audiomae.pipeline.WindowPipeline;
import io.github.audiomae.pipeline.WindowSink;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import io.github.audiomae.run.Turns;
import io.github.audiomae.timestamp.StartFindings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// Classifies recordings window by window and writes the classes of each. The model is not closed here.
public final class RecordingTagging {
    private final SoundTagger tagger;
    private final LoadedModel model;
    private final Turns turns;

    /// @param model must be able to classify
    /// @param turns when the model may be used
    public RecordingTagging(LoadedModel model, Turns turns) {
        this.model = model;
        this.turns = turns;
        tagger = new SoundTagger(model);
    }

    /// How to classify, and which classes to write.
    ///
    /// @param plan how recordings are divided into windows
    /// @param mask what is hidden in each window
    /// @param mostTags most classes per window, the highest scores first, ≥ 1
    /// @param leastScore classes with lower scores are left out, 0 … 1
    /// @param logits whether the logits of all classes are written too
    public record Request(WindowPlan plan, MaskStrategy mask, int mostTags, double leastScore, boolean logits) {
        private WindowTags tags(TimeSpan span, Classification found) {
            List<Tag> tags = found.top(mostTags).stream()
                    .filter(tag -> tag.score() >= leastScore)
                    .toList();
            return new WindowTags(span, tags, logits ? Optional.of(found.logits()) : Optional.empty());
        }
    }

    /// Where the results go.
    ///
    /// @param tags receives each recording that was classified to its end; not closed here
    /// @param maps receives each window's logits by place, if they are wanted
    public record Destination(TagResults tags, Optional<LogitMapFiles> maps) {}

    /// Classifies recordings. Blocking.
    ///
    /// @param reader how they are read
    /// @throws CancellationException if `token` was cancelled
    public void run(
            List<Path> files,
            RecordingReader reader,
            Request request,
            Destination destination,
            RecordingsListener listener,
            CancellationToken token) {
        Iterable<RecordingInput> recordings = () -> files.stream()
                .map(file -> new RecordingInput(file, reader.opening(file), request.plan()))
                .iterator();
        Tags tags = new Tags(reader, request, destination, listener);
        new WindowPipeline<>(
                        model,
                        (batch, stop) -> tagger.classify(
                                batch, request.mask().mask(model.manifest().grid()), stop),
                        turns)
                .run(recordings, tags, token);
    }

    /// Collects a recording's windows and passes them on together.
    private static final class Tags implements WindowSink<Classification> {
        private final RecordingReader reader;
        private final Request request;
        private final Destination destination;
        private final RecordingsListener listener;
        private final List<WindowTags> found = new ArrayList<>();
        private double seconds;

        Tags(RecordingReader reader, Request request, Destination destination, RecordingsListener listener) {
            this.reader = reader;
            this.request = request;
            this.destination = destination;
            this.listener = listener;
        }

        @Override
        public void begin(RecordingInput recording, double length, List<TimeSpan> windows) {
            found.clear();
            seconds = length;
            listener.begun(recording.file());
        }

        @Override
        public void result(RecordingInput recording, TimeSpan span, Classification result) {
            destination.maps().ifPresent(maps -> maps.write(recording.file(), span, result.map()));
            found.add(request.tags(span, result));
            listener.reached(recording.file(), span.endSeconds());
        }

        @Override
        public void end(RecordingInput recording, List<Sentence> warnings) {
            StartFindings starts = reader.startsOf(recording.file());
            destination
                    .tags()
                    .add(new RecordingTags(
                            recording.file().toString(), reader.channel().number(), seconds, found, starts.best()));
            listener.done(recording.file(), RecordingReader.withStart(starts, warnings));
        }

        @Override
        public void failed(RecordingInput recording, ProblemException problem) {
            listener.failed(recording.file(), problem);
        }

        @Override
        public boolean wantsMore() {
            return listener.wantsMore();
        }
    }
}
