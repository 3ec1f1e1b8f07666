package io.github.audiomae.explore;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.features.Normalization;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.features.WindowSource;
import io.github.audiomae.inference.ClassifierOutput;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.inference.ModelInput;
import io.github.audiomae.inference.Tokens;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import io.github.audiomae.run.Turns;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/// Describes sounds of any length by vectors, window by window, with nothing hidden. Thread-safe; the model
/// stays its owner's.
public final class EmbeddingExtractor {
    /// On a CPU a batch is no faster than its windows one by one, and later to answer.
    private static final int CPU_BATCH = 1;

    private static final int GPU_BATCH = 16;

    private final LoadedModel model;
    private final int batchSize;
    private final Turns turns;

    /// Takes batches that suit the model's device.
    public EmbeddingExtractor(LoadedModel model) {
        this(model, Turns.ALONE);
    }

    /// Takes batches that suit the model's device, in turn with others.
    ///
    /// @param turns when the model may be used
    public EmbeddingExtractor(LoadedModel model, Turns turns) {
        this(model, model.device().target() instanceof ExecutionTarget.Cuda ? GPU_BATCH : CPU_BATCH, turns);
    }

    /// @param batchSize windows that go through the model together, ≥ 1
    public EmbeddingExtractor(LoadedModel model, int batchSize) {
        this(model, batchSize, Turns.ALONE);
    }

    private EmbeddingExtractor(LoadedModel model, int batchSize, Turns turns) {
        this.turns = turns;
        if (batchSize < 1) {
            throw new IllegalArgumentException("a batch holds at least one window, got " + batchSize);
        }
        this.model = model;
        this.batchSize = batchSize;
    }

    /// Values per vector.
    public int width() {
        return model.manifest().architecture().width();
    }

    /// In words, how the vectors of a level come about with this model; for the file that goes with them.
    public String pooling(EmbeddingLevel level) {
        if (!model.takesMasks()) {
            return "the classifier's own vector for the window, padding included";
        }
        if (!model.hasEncoder() && level == EmbeddingLevel.CLIP) {
            return "the classifier's fc_norm over the mean of all 512 patch tokens, padded ones included";
        }
        String tokens = model.hasEncoder()
                ? "patch tokens after the encoder's final norm"
                : "patch tokens of the classifier's last block, without a final norm";
        return switch (level) {
            case CLIP -> "mean of the " + tokens + ", class token and padded patches left out";
            case TIME -> "mean over 8 bands of the " + tokens + ", padded time steps left out";
            case PATCH -> tokens + ", padded patches left out";
        };
    }

    /// Describes a recording. Rows come in the order of time, on the calling thread, as soon as their batch is
    /// done; a failure in the middle leaves those that came before it.
    ///
    /// @param source stays the caller's
    /// @throws ProblemException if the sound is too short for one frame, or cannot be read
    /// @throws CancellationException if `token` was cancelled, also in the middle of a run
    public void extract(
            WindowSource source, EmbeddingRequest request, CancellationToken token, Consumer<EmbeddingRow> rows) {
        require(request.level());
        Normalization normalization = model.manifest().preprocessing().normalization();
        List<PlacedWindow> batch = new ArrayList<>();
        for (TimeSpan span : request.plan().spans(source.seconds())) {
            token.throwIfCancelled();
            batch.add(new PlacedWindow(
                    span, source.window(span, normalization, request.plan().mostFrames())));
            if (batch.size() == batchSize) {
                embed(batch, request.level(), token).forEach(rows);
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            embed(batch, request.level(), token).forEach(rows);
        }
    }

    /// @throws ProblemException if the model does not describe sounds that finely
    public void require(EmbeddingLevel level) {
        if (level != EmbeddingLevel.CLIP && !model.takesMasks()) {
            throw new ProblemException(
                    ProblemCode.MODEL_UNFIT,
                    Sentence.of("ask.embedding", model.folder().id()));
        }
    }

    /// Describes one window.
    ///
    /// @return as many values as [#width()], the caller's own
    /// @throws CancellationException if `token` was cancelled
    public float[] clip(SpectrogramWindow window, CancellationToken token) {
        PlacedWindow whole = new PlacedWindow(new TimeSpan(0, SpectrogramWindow.SECONDS), window);
        return embed(List.of(whole), EmbeddingLevel.CLIP, token).getFirst().values();
    }

    /// The rows of a recording's first window alone: what an export will begin with.
    ///
    /// @param source stays the caller's
    /// @param seconds length of the recording, as far as it is known
    /// @throws ProblemException if the sound is too short for one frame, or cannot be read
    public List<EmbeddingRow> firstRows(
            WindowSource source, EmbeddingRequest request, double seconds, CancellationToken token) {
        require(request.level());
        TimeSpan span = new TimeSpan(0, Math.min(request.plan().windowSeconds(), seconds));
        Normalization normalization = model.manifest().preprocessing().normalization();
        return embed(List.of(new PlacedWindow(span, source.window(span, normalization))), request.level(), token);
    }

    private List<EmbeddingRow> embed(List<PlacedWindow> batch, EmbeddingLevel level, CancellationToken token) {
        return turns.take(() -> {
            token.throwIfCancelled();
            return run(batch, level, token);
        });
    }

    private List<EmbeddingRow> run(List<PlacedWindow> batch, EmbeddingLevel level, CancellationToken token) {
        List<ModelInput> inputs = batch.stream()
                .map(window -> new ModelInput(window.window(), PatchMask.nothingHidden()))
                .toList();
        List<EmbeddingRow> rows = new ArrayList<>();
        if (model.hasEncoder()) {
            List<Tokens> tokens = model.encode(inputs, token);
            for (int i = 0; i < batch.size(); i++) {
                rows.addAll(pool(new TokenPool(batch.get(i), tokens.get(i)), level));
            }
            return rows;
        }
        List<ClassifierOutput> outputs = model.classify(inputs, token);
        for (int i = 0; i < batch.size(); i++) {
            if (level == EmbeddingLevel.CLIP) {
                float[] embedding = outputs.get(i).embedding();
                rows.add(new EmbeddingRow(batch.get(i).span(), OptionalInt.empty(), embedding));
            } else {
                Tokens tokens = Objects.requireNonNull(outputs.get(i).tokens(), "tokens");
                rows.addAll(pool(new TokenPool(batch.get(i), tokens), level));
            }
        }
        return rows;
    }

    private static List<EmbeddingRow> pool(TokenPool pool, EmbeddingLevel level) {
        return switch (level) {
            case CLIP -> List.of(pool.clip());
            case TIME -> pool.time();
            case PATCH -> pool.patches();
        };
    }
}
