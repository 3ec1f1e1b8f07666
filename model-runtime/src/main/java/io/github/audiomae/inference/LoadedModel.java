package io.github.audiomae.inference;

import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.ModelManifest;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/// A model ready to run. Thread-safe: runs may overlap, and [#close()] waits for those in flight.
///
/// Every run blocks the calling thread. Cancelling its token ends the native run within a few operators, at
/// most tens of milliseconds, and the call throws [CancellationException]; the model stays usable. On the CPU,
/// equal inputs give bit-equal outputs for equal thread counts.
public final class LoadedModel implements AutoCloseable {
    private final ModelFolder folder;
    private final RunningDevice device;
    private final OpenGraphs graphs;

    private LoadedModel(ModelFolder folder, RunningDevice device, OpenGraphs graphs) {
        this.folder = folder;
        this.device = device;
        this.graphs = graphs;
    }

    /// Loads everything the model can do.
    ///
    /// @param target where to run; where CUDA cannot start, the CPU is used and [#device()] says why
    /// @throws ProblemException if a file is not the graph its manifest promises
    public static LoadedModel open(ModelFolder folder, ExecutionTarget target) {
        return open(folder, target, folder.manifest().capabilities());
    }

    /// Loads only the graphs that some uses need: a reconstruction needs no classifier.
    ///
    /// @param uses what the model will be asked for
    /// @throws ProblemException if the model cannot do one of them, or a file is not what its manifest says
    public static LoadedModel open(ModelFolder folder, ExecutionTarget target, Set<Capability> uses) {
        return switch (target) {
            case ExecutionTarget.Cpu cpu -> open(folder, RunningDevice.asRequested(cpu), uses);
            case ExecutionTarget.Cuda cuda -> openOnGpu(folder, cuda, uses);
        };
    }

    private static LoadedModel openOnGpu(ModelFolder folder, ExecutionTarget.Cuda cuda, Set<Capability> uses) {
        Optional<Sentence> reason = CudaProbe.whyNot();
        if (reason.isEmpty()) {
            try {
                LoadedModel model = open(folder, RunningDevice.asRequested(cuda), uses);
                try {
                    model.graphs.tryOut();
                    return model;
                } catch (ProblemException e) {
                    model.close();
                    throw e;
                }
            } catch (ProblemException e) {
                reason = Optional.of(e.sentence());
            }
        }
        return open(folder, RunningDevice.insteadOf(reason.orElseThrow(), ExecutionTarget.cpu()), uses);
    }

    private static LoadedModel open(ModelFolder folder, RunningDevice device, Set<Capability> uses) {
        return new LoadedModel(folder, device, OpenGraphs.open(folder, device.target(), uses));
    }

    /// Where the model came from.
    public ModelFolder folder() {
        return folder;
    }

    /// What the model says about itself.
    public ModelManifest manifest() {
        return folder.manifest();
    }

    /// What the sessions were really built on.
    public RunningDevice device() {
        return device;
    }

    /// Whether [#encode] can be called.
    public boolean hasEncoder() {
        return graphs.hasEncoder();
    }

    /// Whether [#classify] can be called.
    public boolean hasClassifier() {
        return graphs.hasClassifier();
    }

    /// Whether patches can be hidden from what this model was opened for; a model without patches hears whole windows
    /// only.
    public boolean takesMasks() {
        return hasEncoder() || (hasClassifier() && graphs.classifier().takesMask());
    }

    /// The visible patches as tokens, after the encoder's final norm.
    ///
    /// @throws ProblemException without an encoder
    /// @throws CancellationException if `token` was cancelled
    public Tokens encode(SpectrogramWindow window, PatchMask mask, CancellationToken token) {
        return encode(List.of(new ModelInput(window, mask)), token).getFirst();
    }

    /// A batch: one output per input, in order.
    ///
    /// @param inputs at least one; their masks keep equally many patches
    public List<Tokens> encode(List<ModelInput> inputs, CancellationToken token) {
        return graphs.encoder().encode(inputs, token);
    }

    /// The decoder's prediction for all 512 patches, `[512, 256]`, in the space of the model's targets.
    ///
    /// @param tokens the encoder's output for `mask`
    /// @throws ProblemException without a decoder
    /// @throws CancellationException if `token` was cancelled
    public float[] decode(Tokens tokens, PatchMask mask, CancellationToken token) {
        return decode(List.of(tokens), List.of(mask), token).getFirst();
    }

    /// A batch: one prediction per input, in order.
    ///
    /// @param tokens at least one, equally many rows in each
    /// @param masks the mask of each
    public List<float[]> decode(List<Tokens> tokens, List<PatchMask> masks, CancellationToken token) {
        return graphs.decoder().decode(MaeDecoder.pair(tokens, masks), token);
    }

    /// What the classifier hears in the visible patches.
    ///
    /// @throws ProblemException without a classifier
    /// @throws CancellationException if `token` was cancelled
    public ClassifierOutput classify(SpectrogramWindow window, PatchMask mask, CancellationToken token) {
        return classify(List.of(new ModelInput(window, mask)), token).getFirst();
    }

    /// A batch: one output per input, in order.
    ///
    /// @param inputs at least one; their masks keep equally many patches
    public List<ClassifierOutput> classify(List<ModelInput> inputs, CancellationToken token) {
        return graphs.classifier().classify(inputs, token);
    }

    /// Waits for runs in flight, then frees the sessions; closing twice is harmless.
    @Override
    public void close() {
        graphs.close();
    }
}
