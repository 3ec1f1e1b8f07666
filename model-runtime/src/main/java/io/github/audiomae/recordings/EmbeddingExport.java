package io.github.audiomae.recordings;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.explore.EmbeddingExtractor;
import io.github.audiomae.explore.EmbeddingLevel;
import io.github.audiomae.explore.EmbeddingRequest;
import io.github.audiomae.explore.EmbeddingRow;
import io.github.audiomae.export.EmbeddingCard;
import io.github.audiomae.export.EmbeddingWriter;
import io.github.audiomae.export.RowOrigin;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.WindowPlan;
import io.github.audiomae.features.WindowSource;
import io.github.audiomae.files.AtomicFile;
import io.github.audiomae.files.EnumWord;
import io.github.audiomae.files.Json;
import io.github.audiomae.inference.LayerEncoder;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.pipeline.PipelineSize;
import io.github.audiomae.pipeline.PlacedWindow;
import io.github.audiomae.pipeline.RecordingInput;
import io.github.audiomae.pipeline.WindowPipeline;
import io.github.audiomae.pipeline.WindowSink;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import io.github.audiomae.run.Turns;
import io.github.audiomae.timestamp.StartFindings;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// Writes the embeddings of recordings, and a sidecar with everything needed to compute them again. The model is not
/// closed here.
public final class EmbeddingExport {
    private final LoadedModel model;
    private final EmbeddingExtractor extractor;
    private final Turns turns;
    private final PipelineSize size;

    /// Uses a batch size that suits the model's device.
    ///
    /// @param model must be able to embed
    /// @param turns gives the model to one piece of work at a time
    public EmbeddingExport(LoadedModel model, Turns turns) {
        this(new EmbeddingExtractor(model), model, turns, PipelineSize.of(model, turns));
    }

    /// @param batchSize windows that go through the model together, ≥ 1
    public EmbeddingExport(LoadedModel model, Turns turns, int batchSize) {
        this(
                new EmbeddingExtractor(model),
                model,
                turns,
                PipelineSize.of(model, turns).withBatch(batchSize));
    }

    private EmbeddingExport(EmbeddingExtractor extractor, LoadedModel model, Turns turns, PipelineSize size) {
        this.extractor = extractor;
        this.model = model;
        this.turns = turns;
        this.size = size;
    }

    /// The same with vectors taken after a layer.
    ///
    /// @param layer of the same model; not closed here
    public EmbeddingExport after(LayerEncoder layer) {
        return new EmbeddingExport(new EmbeddingExtractor(model, layer), model, turns, size);
    }

    /// Writes the whole export; writes nothing if no recording can be read, or it is cancelled. Blocking. A target
    /// that is a pipe gets no sidecar.
    ///
    /// @param invocation what the sidecar says about the program and its arguments
    /// @return number of rows written
    /// @throws ProblemException if the model cannot describe sounds at this level, or the result cannot be written
    /// @throws CancellationException if `token` was cancelled
    public long run(EmbeddingOrder order, Invocation invocation, RecordingsListener listener, CancellationToken token) {
        extractor.require(order.request().level());
        return run(order, invocation, listener, token, null);
    }

    /// Adds rows to a table that an earlier export wrote, and their recordings to its sidecar; otherwise as
    /// [#run(EmbeddingOrder, Invocation, RecordingsListener, CancellationToken)].
    ///
    /// @param order its format can take more rows ([io.github.audiomae.export.EmbeddingFormat#canAppend()])
    /// @return number of rows added
    /// @throws ProblemException if the sidecar of the table is missing or names another model or other settings
    public long append(
            EmbeddingOrder order, Invocation invocation, RecordingsListener listener, CancellationToken token) {
        extractor.require(order.request().level());
        EarlierExport earlier = EarlierExport.of(order.target());
        earlier.require(card(order, invocation, List.of(), List.of()));
        return run(order, invocation, listener, token, earlier);
    }

    private long run(
            EmbeddingOrder order,
            Invocation invocation,
            RecordingsListener listener,
            CancellationToken token,
            @Nullable EarlierExport earlier) {
        EmbeddingRequest request = order.request();
        try (EmbeddingWriter writer = writer(order, earlier != null)) {
            Rows rows = new Rows(order, writer, listener);
            Iterable<RecordingInput> recordings = () -> order.files().stream()
                    .map(file -> new RecordingInput(file, order.reader().opening(file), request.plan()))
                    .iterator();
            new WindowPipeline<>(
                            (batch, stop) -> extractor.rows(batch, request.level(), stop),
                            model.manifest().preprocessing(),
                            size,
                            turns)
                    .run(recordings, rows, token);
            if (rows.nothingDone()) {
                return 0;
            }
            token.throwIfCancelled();
            writer.commit();
            List<EmbeddingCard.Input> inputs = new ArrayList<>(earlier == null ? List.of() : earlier.inputs());
            inputs.addAll(rows.inputs);
            if (!AtomicFile.isStream(order.target())) {
                Json.write(EarlierExport.sidecar(order.target()), card(order, invocation, inputs, writer.files()));
            }
            return rows.inputs.stream().mapToLong(EmbeddingCard.Input::rows).sum();
        }
    }

    private EmbeddingWriter writer(EmbeddingOrder order, boolean append) {
        EmbeddingLevel level = order.request().level();
        return append
                ? order.format().append(order.target(), extractor.width(), level)
                : order.format().open(order.target(), extractor.width(), level);
    }

    /// The rows of a recording's first window, as a preview of an export.
    ///
    /// @param seconds length of the recording, as far as it is known
    /// @throws ProblemException if the sound is too short for one frame, or cannot be read
    /// @throws CancellationException if `token` was cancelled
    public List<EmbeddingRow> firstRows(Path file, EmbeddingRequest request, double seconds, CancellationToken token) {
        extractor.require(request.level());
        Preprocessing as = model.manifest().preprocessing();
        try (WindowSource source = RecordingReader.MIX.open(file, as)) {
            TimeSpan span = new TimeSpan(0, Math.min(request.plan().windowSeconds(), seconds));
            PlacedWindow first = new PlacedWindow(span, source.window(span, as));
            return turns.take(() -> {
                token.throwIfCancelled();
                return extractor.rows(List.of(first), request.level(), token).getFirst();
            });
        }
    }

    private EmbeddingCard card(
            EmbeddingOrder order, Invocation invocation, List<EmbeddingCard.Input> inputs, List<Path> files) {
        WindowPlan plan = order.request().plan();
        EmbeddingLevel level = order.request().level();
        return new EmbeddingCard(
                EmbeddingCard.SCHEMA,
                invocation.application(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                EmbeddingCard.Model.of(model.folder()),
                model.manifest().preprocessing(),
                EmbeddingCard.Window.of(
                        plan.windowSeconds(),
                        plan.hopSeconds(),
                        model.manifest().preprocessing()),
                EnumWord.of(level),
                extractor.pooling(level),
                extractor.width(),
                inputs.stream().mapToLong(EmbeddingCard.Input::rows).sum(),
                order.reader().channel().toString(),
                null,
                model.device().display(),
                EnumWord.of(order.format()),
                files.stream().map(file -> String.valueOf(file.getFileName())).toList(),
                inputs,
                invocation.commandLine());
    }

    /// Writes the rows as they arrive, and notes the result of each recording.
    private static final class Rows implements WindowSink<List<EmbeddingRow>> {
        private final EmbeddingOrder order;
        private final EmbeddingWriter writer;
        private final RecordingsListener listener;
        private final List<EmbeddingCard.Input> inputs = new ArrayList<>();
        private long ofRecording;
        private StartFindings starts = new StartFindings(Path.of(""), List.of());

        Rows(EmbeddingOrder order, EmbeddingWriter writer, RecordingsListener listener) {
            this.order = order;
            this.writer = writer;
            this.listener = listener;
        }

        /// Whether there were recordings, but none could be read to its end.
        boolean nothingDone() {
            return !inputs.isEmpty() && inputs.stream().allMatch(input -> input.problem() != null);
        }

        @Override
        public void begin(RecordingInput recording, double seconds, List<TimeSpan> windows) {
            starts = order.reader().startsOf(recording.file());
            listener.begun(recording.file());
        }

        @Override
        public void result(RecordingInput recording, TimeSpan span, List<EmbeddingRow> rows) {
            RowOrigin origin = new RowOrigin(
                    order.cells().of(recording.file().toString()),
                    order.reader().channel().toString(),
                    starts.best());
            for (EmbeddingRow row : rows) {
                writer.write(origin, row);
                ofRecording++;
                listener.reached(recording.file(), row.span().endSeconds());
            }
        }

        @Override
        public void end(RecordingInput recording, List<Sentence> warnings) {
            note(recording, null);
            listener.done(recording.file(), RecordingReader.withStart(starts, warnings));
        }

        @Override
        public void failed(RecordingInput recording, ProblemException problem) {
            if (problem.code() == ProblemCode.CANNOT_WRITE || problem.code() == ProblemCode.DISK_FULL) {
                throw problem; // about the output: no other recording would fare better
            }
            note(recording, String.valueOf(problem.getMessage()));
            listener.failed(recording.file(), problem);
        }

        @Override
        public boolean wantsMore() {
            return listener.wantsMore();
        }

        private void note(RecordingInput recording, @Nullable String problem) {
            inputs.add(new EmbeddingCard.Input(recording.file().toString(), ofRecording, problem));
            ofRecording = 0;
        }
    }
}
