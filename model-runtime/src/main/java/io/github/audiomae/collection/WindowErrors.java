package io.github.audiomae.collection;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.explore.Levels;
import io.github.audiomae.explore.ReconstructionRequest;
import io.github.audiomae.explore.Reconstructor;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.patches.MaskStrategy;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.pipeline.PlacedWindow;
import io.github.audiomae.pipeline.RecordingInput;
import io.github.audiomae.pipeline.WindowAnalysis;
import io.github.audiomae.pipeline.WindowPipeline;
import io.github.audiomae.pipeline.WindowSink;
import io.github.audiomae.recordings.RecordingsListener;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import io.github.audiomae.run.Turns;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;

/// Measures how well the model of a collection reconstructs each window: its masked error (MSE) with 80 % of the
/// patches hidden, the same in every window. Goes on where an earlier run ended; the model is not closed here.
public final class WindowErrors {
    /// The mask of all windows, on the grid of the model.
    public static final MaskStrategy MASK = new MaskStrategy.Random(0.8, 0);

    private static final Duration KEPT_EVERY = Duration.ofSeconds(2);

    private final SoundCollection collection;
    private final WindowPipeline<OptionalDouble> pipeline;

    /// @param model of the collection, opened to reconstruct
    /// @param turns gives the model to one piece of work at a time
    public WindowErrors(SoundCollection collection, LoadedModel model, Turns turns) {
        this(collection, new WindowPipeline<>(model, analysis(model), turns));
    }

    /// @param pipeline measures windows; empty where nothing that is hidden holds sound
    WindowErrors(SoundCollection collection, WindowPipeline<OptionalDouble> pipeline) {
        this.collection = collection;
        this.pipeline = pipeline;
    }

    private static WindowAnalysis<OptionalDouble> analysis(LoadedModel model) {
        Reconstructor reconstructor = new Reconstructor(model);
        PatchMask mask = MASK.mask(model.manifest().grid());
        return (batch, token) -> batch.stream()
                .map(PlacedWindow::window)
                .map(window -> reconstructor
                        .reconstruct(new ReconstructionRequest(window, mask, Levels.ESTIMATED), token)
                        .maskedMse())
                .toList();
    }

    /// Number of windows that are not measured, of recordings that are there.
    public static long missing(SoundCollection collection) {
        return collection
                .catalogue()
                .number("SELECT count(*) FROM windows w JOIN recordings r ON r.id = w.recording"
                        + " WHERE r.status = 'done' AND r.missing = 0"
                        + " AND NOT EXISTS (SELECT 1 FROM errors e WHERE e.window = w.id)");
    }

    /// Measures all windows that are not measured. What was measured is kept every two seconds, whatever happens
    /// afterwards. A recording that has changed or gone is passed over, which the listener is told. Blocking.
    ///
    /// @param kept is told how many windows were kept, each time
    /// @throws ProblemException if another process holds the collection, the disk is full, or the model fails
    /// @throws CancellationException if `token` was cancelled
    public void measure(RecordingsListener listener, LongConsumer kept, CancellationToken token) {
        try (Database queue = Database.forReading(collection.folder().resolve(SoundCollection.CATALOGUE))) {
            Kept store = new Kept(listener, kept);
            UnmeasuredRecordings recordings = new UnmeasuredRecordings(queue, collection.card());
            Iterable<RecordingInput> inputs = () -> recordings;
            try {
                pipeline.run(inputs, store, token);
                store.keep();
            } catch (CancellationException e) {
                store.keep();
                throw e;
            }
        }
    }

    /// An error that is not kept yet.
    ///
    /// @param window its id
    private record Measured(long window, OptionalDouble error) {}

    private final class Kept implements WindowSink<OptionalDouble> {
        private final RecordingsListener listener;
        private final LongConsumer kept;
        private final List<Measured> unkept = new ArrayList<>();
        private List<StoredWindow> windows = List.of();
        private int next;
        private long last = System.nanoTime();

        Kept(RecordingsListener listener, LongConsumer kept) {
            this.listener = listener;
            this.kept = kept;
        }

        @Override
        public void begin(RecordingInput input, double seconds, List<TimeSpan> all) {
            long recording = new RecordingTable(collection.catalogue())
                    .at(input.file())
                    .map(CatalogueRecording::id)
                    .orElse(-1L);
            windows = collection.windows(recording);
            next = UnmeasuredRecordings.measured(collection.catalogue(), recording);
            if (windows.size() != all.size()) {
                throw UnmeasuredRecordings.changed(input.file());
            }
            listener.begun(input.file());
        }

        @Override
        public void result(RecordingInput input, TimeSpan span, OptionalDouble error) {
            unkept.add(new Measured(windows.get(next++).id(), error));
            listener.reached(input.file(), span.endSeconds());
            if (System.nanoTime() - last >= KEPT_EVERY.toNanos()) {
                keep();
            }
        }

        @Override
        public void end(RecordingInput input, List<Sentence> warnings) {
            listener.done(input.file(), warnings);
        }

        @Override
        public void failed(RecordingInput input, ProblemException problem) {
            WindowStore.requireOthersCanFollow(input.file(), problem);
            listener.failed(input.file(), problem);
        }

        @Override
        public boolean wantsMore() {
            return listener.wantsMore();
        }

        void keep() {
            last = System.nanoTime();
            if (unkept.isEmpty()) {
                return;
            }
            try (CollectionWriter writer = collection.write()) {
                writer.change();
                for (Measured one : unkept) {
                    writer.catalogue()
                            .update(
                                    "INSERT OR REPLACE INTO errors (window, error) SELECT id, ? FROM windows WHERE id = ?",
                                    one.error().isPresent() ? one.error().getAsDouble() : null,
                                    one.window());
                }
                writer.commit();
            }
            kept.accept(unkept.size());
            unkept.clear();
        }
    }
}
