package io.github.audiomae.explore;

import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.inference.Tokens;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import java.util.Objects;
import java.util.concurrent.CancellationException;

/// Reconstructs hidden patches with a model. Thread-safe; the model is not closed here.
public final class Reconstructor {
    private static final double NANOS_PER_MILLI = 1e6;

    private final LoadedModel model;

    /// @param model must be able to reconstruct
    public Reconstructor(LoadedModel model) {
        this.model = model;
    }

    /// Encodes the visible patches and decodes all. On the CPU, equal requests give bit-equal results. Blocking.
    ///
    /// @throws CancellationException if `token` was cancelled, also in the middle of a run
    /// @throws ProblemException if the model has no encoder or decoder
    public Reconstruction reconstruct(ReconstructionRequest request, CancellationToken token) {
        long start = System.nanoTime();
        Tokens tokens = model.encode(request.window(), request.mask(), token);
        long encoded = System.nanoTime();
        float[] prediction = model.decode(tokens, request.mask(), token);
        long decoded = System.nanoTime();
        return new Reconstruction(
                request,
                prediction,
                Objects.requireNonNull(
                        model.manifest().targets(), "the manifest of a model that reconstructs has targets"),
                model.manifest().preprocessing().normalization(),
                new Reconstruction.Timing((encoded - start) / NANOS_PER_MILLI, (decoded - encoded) / NANOS_PER_MILLI),
                model.device());
    }
}
