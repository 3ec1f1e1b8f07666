package io.github.audiomae.inference;

import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.ModelManifest;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// A model that is ready to run. Thread-safe: runs may overlap, and [#close()] waits for those in progress.
///
/// Every run blocks the calling thread. Cancelling its token ends the native run within a few operators, at most tens
/// of milliseconds, and the call throws [CancellationException]; the model remains usable. On the CPU, equal inputs
/// give bit-equal outputs for equal thread counts.
public final class LoadedModel implements AutoCloseable {
    private final ModelFolder folder;
    private final RunningDevice device;
    private final OpenGraphs graphs;
    private @Nullable List<String> labels;

    private LoadedModel(ModelFolder folder, RunningDevice device, OpenGraphs graphs) {
        this.folder = folder;
        this.device = device;
        this.graphs = graphs;
    }

    /// Loads ONNX Runtime, if no model has done so yet: it takes a few tenths of a second. On any thread.
    ///
    /// @throws ProblemException if its native library cannot be loaded
    public static void loadRuntime() {
        OnnxEngine.environment();
    }

    /// Loads all graphs of the model. The caller closes it.
    ///
    /// @param target where to run; an accelerator that cannot start, or whose numbers differ from the CPU's, is
    ///     replaced by the CPU, and [#device()] says why
    /// @throws ProblemException if a file is not the graph that its manifest describes
    public static LoadedModel open(ModelFolder folder, ExecutionTarget target) {
        return open(folder, target, folder.manifest().capabilities());
    }

    /// Loads only the graphs that some uses need; a reconstruction needs no classifier. The caller closes the
    /// model.
    ///
    /// @param uses what the model will be used for
    /// @throws ProblemException if the model cannot do one of them, or a file is not what its manifest describes
    public static LoadedModel open(ModelFolder folder, ExecutionTarget target, Set<Capability> uses) {
        return switch (target) {
            case ExecutionTarget.Cpu cpu -> open(folder, RunningDevice.asRequested(cpu), uses);
            case Accelerator accelerator ->
                switch (Trial.of(accelerator, opening(folder, uses))) {
                    case Trial.Works(var graphs, var time, var cpuTime) ->
                        new LoadedModel(folder, RunningDevice.asRequested(accelerator), graphs);
                    case Trial.Fails(var why) ->
                        open(folder, RunningDevice.insteadOf(why, ExecutionTarget.cpu()), uses);
                };
            case ExecutionTarget.Fastest fastest -> openOnFastest(folder, uses);
        };
    }

    /// An accelerator is fastest only if it beats the CPU at this model. The sessions on it are opened again, so
    /// that those of several accelerators are never open together.
    private static LoadedModel openOnFastest(ModelFolder folder, Set<Capability> uses) {
        Trial.Choice choice = Trial.fastest(AcceleratorProbe.ready(), opening(folder, uses));
        return open(folder, new RunningDevice(choice.target(), choice.whyNotOther()), uses);
    }

    private static Trial.Opening opening(ModelFolder folder, Set<Capability> uses) {
        return target -> OpenGraphs.open(folder, target, uses);
    }

    private static LoadedModel open(ModelFolder folder, RunningDevice device, Set<Capability> uses) {
        return new LoadedModel(folder, device, OpenGraphs.open(folder, device.target(), uses));
    }

    /// The folder that the model was loaded from.
    public ModelFolder folder() {
        return folder;
    }

    /// The model's manifest.
    public ModelManifest manifest() {
        return folder.manifest();
    }

    /// The names of the classes, in the order of the logits; empty without a classifier. The file is read once.
    public synchronized List<String> labels() {
        if (labels == null) {
            labels = folder.labels();
        }
        return labels;
    }

    /// The device that the sessions were actually created on.
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

    /// Whether patches can be hidden in the uses that this model was opened for; a model without patches takes
    /// whole windows only.
    public boolean takesMasks() {
        return hasTokens() && !manifest().grid().overlaps();
    }

    /// Whether the uses that this model was opened for return a token for each patch.
    public boolean hasTokens() {
        return hasEncoder() || (hasClassifier() && graphs.classifier().takesMask());
    }

    /// Encodes the visible patches; returns tokens after the encoder's final norm.
    ///
    /// @throws ProblemException if the model was opened without an encoder
    /// @throws CancellationException if `token` was cancelled
    public Tokens encode(SpectrogramWindow window, PatchMask mask, CancellationToken token) {
        return encode(List.of(new ModelInput(window, mask)), token).getFirst();
    }

    /// Encodes a batch: one output per input, in order.
    ///
    /// @param inputs at least one; their masks must keep the same number of patches
    public List<Tokens> encode(List<ModelInput> inputs, CancellationToken token) {
        return graphs.encoder().encode(inputs, token);
    }

    /// The decoder's prediction for all patches, `[patches, values]`, in the space of the model's targets.
    ///
    /// @param tokens the encoder's output for `mask`
    /// @throws ProblemException if the model was opened without a decoder
    /// @throws CancellationException if `token` was cancelled
    public float[] decode(Tokens tokens, PatchMask mask, CancellationToken token) {
        return decode(List.of(tokens), List.of(mask), token).getFirst();
    }

    /// Decodes a batch: one prediction per input, in order.
    ///
    /// @param tokens at least one, each with the same number of rows
    /// @param masks the mask of each
    public List<float[]> decode(List<Tokens> tokens, List<PatchMask> masks, CancellationToken token) {
        return graphs.decoder().decode(MaeDecoder.pair(tokens, masks), token);
    }

    /// Classifies the visible patches.
    ///
    /// @throws ProblemException if the model was opened without a classifier
    /// @throws CancellationException if `token` was cancelled
    public ClassifierOutput classify(SpectrogramWindow window, PatchMask mask, CancellationToken token) {
        return classify(List.of(new ModelInput(window, mask)), token).getFirst();
    }

    /// Classifies a batch: one output per input, in order.
    ///
    /// @param inputs at least one; their masks must keep the same number of patches
    public List<ClassifierOutput> classify(List<ModelInput> inputs, CancellationToken token) {
        return graphs.classifier().classify(inputs, token);
    }

    /// Waits for runs in progress, then frees the sessions; closing twice is harmless.
    @Override
    public void close() {
        graphs.close();
    }
}
