package io.github.audiomae.recordings;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.features.WindowPlan;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.pipeline.PlacedWindow;
import io.github.audiomae.pipeline.RecordingInput;
import io.github.audiomae.pipeline.WindowPipeline;
import io.github.audiomae.pipeline.WindowSink;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Progress;
import io.github.audiomae.run.Sentence;
import io.github.audiomae.run.Turns;
import io.github.audiomae.surprise.ContextAnalysis;
import io.github.audiomae.surprise.ContextMasks;
import io.github.audiomae.surprise.Expectation;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

/// Finds what is surprising in a whole recording, window by window. The model is not closed here.
public final class SurpriseScan {
    private final LoadedModel model;
    private final ContextAnalysis analysis;

    /// @param model must be able to reconstruct
    /// @param turns gives the model to one piece of work at a time; a turn is one mask
    public SurpriseScan(LoadedModel model, ContextMasks masks, Turns turns) {
        this.model = model;
        analysis = new ContextAnalysis(model, masks, turns);
    }

    /// Receives the windows of a scan in order of time, on the calling thread.
    public interface Listener {
        /// The recording was opened.
        ///
        /// @param windows number of windows to come
        default void begun(int windows) {}

        /// A window was analysed.
        ///
        /// @param span where it lies in the recording
        void found(TimeSpan span, Expectation expectation);

        /// The recording was read to its end.
        ///
        /// @param warnings what a person should know about it
        default void done(List<Sentence> warnings) {}
    }

    /// Scans a recording in windows of the model without overlap. Blocking.
    ///
    /// @param reader how it is read
    /// @throws ProblemException if it cannot be read
    /// @throws CancellationException if `token` was cancelled, also in the middle of a run
    public void run(Path file, RecordingReader reader, Listener listener, CancellationToken token) {
        // The analysis takes a turn for each mask, so the pipeline must not hold one for all of them.
        new WindowPipeline<>(model, this::analyse, Turns.ALONE)
                .run(
                        List.of(new RecordingInput(
                                file,
                                reader.opening(file),
                                WindowPlan.whole(model.manifest().preprocessing()))),
                        new Found(listener),
                        token);
    }

    private List<Expectation> analyse(List<PlacedWindow> batch, CancellationToken token) {
        return batch.stream()
                .map(placed -> analysis.analyse(placed.window(), Progress.NONE, token))
                .toList();
    }

    private record Found(Listener listener) implements WindowSink<Expectation> {
        @Override
        public void begin(RecordingInput recording, double seconds, List<TimeSpan> windows) {
            listener.begun(windows.size());
        }

        @Override
        public void result(RecordingInput recording, TimeSpan span, Expectation expectation) {
            listener.found(span, expectation);
        }

        @Override
        public void end(RecordingInput recording, List<Sentence> warnings) {
            listener.done(warnings);
        }

        @Override
        public void failed(RecordingInput recording, ProblemException problem) {
            throw problem;
        }
    }
}
