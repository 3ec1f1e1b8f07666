package io.github.audiomae.explore;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.inference.ClassifierOutput;
import io.github.audiomae.inference.LayerEncoder;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.inference.ModelInput;
import io.github.audiomae.inference.Tokens;
import io.github.audiomae.model.GraphEntry;
import io.github.audiomae.model.ModelManifest;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.pipeline.PlacedWindow;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// Computes vectors that describe windows, with nothing hidden. Thread-safe; the model is not closed here.
public final class EmbeddingExtractor {
    private final LoadedModel model;
    private final @Nullable LayerEncoder layer;

    /// @param model must be able to embed
    public EmbeddingExtractor(LoadedModel model) {
        this(model, null);
    }

    /// @param model must be able to embed
    /// @param layer of this model, after which vectors are taken; null for the last layer with its norm. Not closed
    ///     here
    public EmbeddingExtractor(LoadedModel model, @Nullable LayerEncoder layer) {
        this.model = model;
        this.layer = layer;
    }

    /// Number of values per vector.
    public int width() {
        return model.manifest().architecture().width();
    }

    /// How this model's vectors of a level are computed, in words, for the sidecar.
    public String pooling(EmbeddingLevel level) {
        if (level == EmbeddingLevel.CLIP && (!model.hasTokens() || hasOwnVector())) {
            return "the model's own vector for the window, padding included";
        }
        if (layer == null && !model.hasEncoder() && level == EmbeddingLevel.CLIP) {
            return "the classifier's fc_norm over the mean of all patch tokens, padded ones included";
        }
        String tokens = tokens();
        return switch (level) {
            case CLIP -> "mean of the " + tokens + ", class token and padded patches left out";
            case TIME -> "mean over 8 bands of the " + tokens + ", padded time steps left out";
            case PATCH -> tokens + ", padded patches left out";
        };
    }

    private String tokens() {
        if (layer != null) {
            return "patch tokens after block " + layer.layer() + " of " + layer.depth() + ", without a norm";
        }
        return model.hasEncoder()
                ? "patch tokens after the encoder's final norm"
                : "patch tokens of the classifier's last block, without a final norm";
    }

    /// @throws ProblemException if the model cannot describe sounds at this level
    public void require(EmbeddingLevel level) {
        if (level != EmbeddingLevel.CLIP && !model.hasTokens()) {
            throw new ProblemException(
                    ProblemCode.MODEL_UNFIT,
                    Sentence.of("ask.embedding", model.folder().id()));
        }
    }

    /// Computes the vector of one window.
    ///
    /// @return [#width()] values, owned by the caller
    /// @throws CancellationException if `token` was cancelled
    public float[] clip(SpectrogramWindow window, CancellationToken token) {
        PlacedWindow whole = new PlacedWindow(new TimeSpan(0, window.seconds()), window);
        return rows(List.of(whole), EmbeddingLevel.CLIP, token)
                .getFirst()
                .getFirst()
                .values();
    }

    /// Computes the vectors of a batch.
    ///
    /// @param batch at least one window; all have the same number of frames
    /// @return the rows of each window, in order
    /// @throws ProblemException if the model cannot describe sounds at this level
    /// @throws CancellationException if `token` was cancelled, also in the middle of a run
    public List<List<EmbeddingRow>> rows(List<PlacedWindow> batch, EmbeddingLevel level, CancellationToken token) {
        require(level);
        List<ModelInput> inputs = batch.stream()
                .map(window -> new ModelInput(window.window(), PatchMask.nothingHidden(grid())))
                .toList();
        List<List<EmbeddingRow>> rows = new ArrayList<>();
        if (layer != null || model.hasEncoder()) {
            List<Tokens> tokens = layer != null ? layer.encode(inputs, token) : model.encode(inputs, token);
            for (int i = 0; i < batch.size(); i++) {
                float[] own = tokens.get(i).embedding();
                rows.add(
                        own != null && level == EmbeddingLevel.CLIP
                                ? List.of(new EmbeddingRow(batch.get(i).span(), OptionalInt.empty(), own))
                                : pool(new TokenPool(batch.get(i), tokens.get(i), grid()), level));
            }
            return rows;
        }
        List<ClassifierOutput> outputs = model.classify(inputs, token);
        for (int i = 0; i < batch.size(); i++) {
            if (level == EmbeddingLevel.CLIP) {
                float[] embedding = outputs.get(i).embedding();
                rows.add(List.of(new EmbeddingRow(batch.get(i).span(), OptionalInt.empty(), embedding)));
            } else {
                Tokens tokens = Objects.requireNonNull(outputs.get(i).tokens(), "tokens");
                rows.add(pool(new TokenPool(batch.get(i), tokens, grid()), level));
            }
        }
        return rows;
    }

    /// Whether the vector of a window is not a mean of tokens that this program computes, nor the one that an
    /// Audio-MAE's classifier computes in the same way.
    private boolean hasOwnVector() {
        GraphEntry encoder = model.manifest().graphs().get(GraphEntry.ENCODER);
        return model.hasEncoder()
                ? encoder != null && encoder.outputs().contains("embedding")
                : !model.manifest().family().equals(ModelManifest.AUDIO_MAE);
    }

    private PatchGrid grid() {
        return model.manifest().grid();
    }

    private static List<EmbeddingRow> pool(TokenPool pool, EmbeddingLevel level) {
        return switch (level) {
            case CLIP -> List.of(pool.clip());
            case TIME -> pool.time();
            case PATCH -> pool.patches();
        };
    }
}
