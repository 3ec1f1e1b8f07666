package io.github.audiomae.inference;

import ai.onnxruntime.OrtException;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.GraphEntry;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.patches.MaskStrategy;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The open graphs of one model. They are closed together in reverse order, also when opening fails halfway.
final class OpenGraphs implements AutoCloseable {
    private static final double HIDDEN_SHARE = 0.8;

    private final ModelFolder folder;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private @Nullable MaeEncoder encoder;
    private @Nullable MaeDecoder decoder;
    private @Nullable SoundClassifier classifier;

    private OpenGraphs(ModelFolder folder) {
        this.folder = folder;
    }

    /// @throws ProblemException if a graph is missing, does not satisfy its contract, or does not load
    static OpenGraphs open(ModelFolder folder, ExecutionTarget target, Set<Capability> uses) {
        OpenGraphs graphs = new OpenGraphs(folder);
        try {
            graphs.openFor(uses, target);
            return graphs;
        } catch (OrtException e) {
            graphs.close();
            throw new ProblemException(ProblemCode.MODEL_DAMAGED, whyNotLoaded(folder, target, e), e);
        } catch (RuntimeException e) {
            graphs.close();
            throw e;
        }
    }

    private static Sentence whyNotLoaded(ModelFolder folder, ExecutionTarget target, OrtException refusal) {
        return target instanceof Accelerator && !OnnxReason.isOfFile(refusal)
                ? Sentence.of("device.not-started", target.words(), firstLine(refusal))
                : Sentence.of("load.failed", folder.id(), folder.folder(), OnnxReason.of(refusal));
    }

    private void openFor(Set<Capability> uses, ExecutionTarget target) throws OrtException {
        boolean embedsByEncoder =
                uses.contains(Capability.EMBED) && folder.manifest().graphs().containsKey(GraphEntry.ENCODER);
        if (uses.contains(Capability.RECONSTRUCT) || embedsByEncoder) {
            encoder = keep(MaeEncoder.open(folder, target));
        }
        if (uses.contains(Capability.RECONSTRUCT)) {
            decoder = keep(MaeDecoder.open(folder, target));
        }
        if (uses.contains(Capability.CLASSIFY) || (uses.contains(Capability.EMBED) && !embedsByEncoder)) {
            classifier = keep(SoundClassifier.open(folder, target));
        }
    }

    private <T extends AutoCloseable> T keep(T graph) {
        opened.push(graph);
        return graph;
    }

    boolean hasEncoder() {
        return encoder != null;
    }

    boolean hasClassifier() {
        return classifier != null;
    }

    MaeEncoder encoder() {
        return required(encoder, GraphEntry.ENCODER);
    }

    MaeDecoder decoder() {
        return required(decoder, GraphEntry.DECODER);
    }

    SoundClassifier classifier() {
        return required(classifier, GraphEntry.CLASSIFIER);
    }

    /// Runs every open graph once on a window of noise, most of which is hidden where the model takes masks.
    ///
    /// @return the outputs by name: `tokens`, `prediction`, `logits`
    Map<String, float[]> tryOut() {
        CancellationToken token = CancellationToken.none();
        PatchGrid grid = folder.manifest().grid();
        SpectrogramWindow window = NoiseWindow.of(folder.manifest().preprocessing());
        PatchMask whole = PatchMask.nothingHidden(grid);
        PatchMask mask = grid.overlaps() ? whole : new MaskStrategy.Random(HIDDEN_SHARE, 1).mask(grid);
        Map<String, float[]> outputs = new LinkedHashMap<>();
        if (encoder != null) {
            List<Tokens> tokens = encoder.encode(List.of(new ModelInput(window, mask)), token);
            outputs.put("tokens", tokens.getFirst().values());
            if (decoder != null) {
                outputs.put(
                        "prediction",
                        decoder.decode(MaeDecoder.pair(tokens, List.of(mask)), token)
                                .getFirst());
            }
        }
        if (classifier != null) {
            ModelInput input = new ModelInput(window, classifier.takesMask() ? mask : whole);
            outputs.put(
                    "logits",
                    classifier.classify(List.of(input), token).getFirst().logits());
        }
        return outputs;
    }

    @Override
    public void close() {
        for (AutoCloseable graph : opened) {
            try {
                graph.close();
            } catch (Exception e) {
                throw new IllegalStateException("the model " + folder.id() + " did not close", e);
            }
        }
    }

    private <T> T required(@Nullable T graph, String name) {
        if (graph != null) {
            return graph;
        }
        if (folder.manifest().graphs().containsKey(name)) {
            throw new IllegalStateException("the " + name + " of " + folder.id() + " was not asked for when opening");
        }
        throw new ProblemException(ProblemCode.MODEL_UNFIT, Sentence.of("run.no-graph", folder.id(), name));
    }

    private static String firstLine(OrtException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
