package io.github.audiomae.inference;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.translate.TranslatorContext;
import ai.onnxruntime.OrtException;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.graph.SecondMoments;
import io.github.audiomae.model.GraphEntry;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.ModelManifest;
import io.github.audiomae.patches.MaskStrategy;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Progress;
import io.github.audiomae.run.Sentence;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.IntFunction;

/// Runs graphs that [SecondMoments] has extended on sounds, on the CPU: encoder and classifier with nothing hidden, the
/// decoder with 80 % of the patches hidden.
///
/// @param model the original, which encodes what the decoder takes
/// @param extended a model folder that has the extended graphs in the same roles
/// @param sounds windows as the model takes them
public record MomentRuns(LoadedModel model, ModelFolder extended, List<SpectrogramWindow> sounds) {
    private static final double HIDDEN_SHARE = 0.8;
    private static final long UNKNOWN = TensorSpec.UNKNOWN;

    /// The moments of one graph over all sounds. Blocking.
    ///
    /// @param role of the graph
    /// @param outputs the names that [SecondMoments#writeGraph] returned for it
    /// @param progress counts sounds
    /// @throws java.util.concurrent.CancellationException if `token` was cancelled
    /// @throws ProblemException if the graph cannot be loaded or run
    public SecondMoments of(String role, List<String> outputs, Progress progress, CancellationToken token) {
        ModelManifest manifest = model.manifest();
        int width = manifest.architecture().width();
        PatchMask nothing = PatchMask.nothingHidden(manifest.grid());
        IntFunction<ModelInput> whole = i -> new ModelInput(sounds.get(i), nothing);
        return switch (role) {
            case GraphEntry.ENCODER -> {
                GraphContract contract =
                        MaeEncoder.contract(manifest.preprocessing().frames(), width, false);
                yield run(contract, outputs, whole, InputTensors::of, progress, token);
            }
            case GraphEntry.CLASSIFIER -> {
                GraphEntry entry = Objects.requireNonNull(manifest.graphs().get(role));
                ClassifierContract contract = ClassifierContract.of(manifest, entry);
                yield run(contract.graph(), outputs, whole, contract::tensors, progress, token);
            }
            case GraphEntry.DECODER ->
                run(
                        MaeDecoder.contract(width, manifest.grid()),
                        outputs,
                        i -> masked(i, token),
                        MaeDecoder::tensors,
                        progress,
                        token);
            default -> throw new IllegalArgumentException(role + " is not the role of a graph");
        };
    }

    private MaeDecoder.Input masked(int sound, CancellationToken token) {
        PatchMask mask = new MaskStrategy.Random(HIDDEN_SHARE, sound)
                .mask(model.manifest().grid());
        return new MaeDecoder.Input(model.encode(sounds.get(sound), mask, token), mask);
    }

    private <I> SecondMoments run(
            GraphContract contract,
            List<String> outputs,
            IntFunction<I> input,
            BiFunction<List<I>, NDManager, NDList> tensors,
            Progress progress,
            CancellationToken token) {
        List<TensorSpec> specs = outputs.stream()
                .map(name -> TensorSpec.floats(name, UNKNOWN, UNKNOWN, UNKNOWN))
                .toList();
        GraphContract only = new GraphContract(contract.graph(), contract.inputs(), specs);
        SecondMoments sum = new SecondMoments();
        try (OnnxGraph<I, List<float[]>> graph =
                OnnxGraph.open(extended, only, new Outputs<>(tensors), ExecutionTarget.cpu())) {
            for (int i = 0; i < sounds.size(); i++) {
                progress.report(i, sounds.size(), "measuring what weights are multiplied with");
                List<float[]> moments = graph.run(input.apply(i), token);
                for (int k = 0; k < moments.size(); k++) {
                    sum.add(outputs.get(k), moments.get(k));
                }
            }
            return sum;
        } catch (OrtException e) {
            throw new ProblemException(
                    ProblemCode.MODEL_DAMAGED,
                    Sentence.of("load.failed", extended.id(), extended.folder(), OnnxReason.of(e)),
                    e);
        }
    }

    /// Returns all outputs of a run with one input.
    private static final class Outputs<I> extends BatchTranslator<I, List<float[]>> {
        private final BiFunction<List<I>, NDManager, NDList> tensors;

        Outputs(BiFunction<List<I>, NDManager, NDList> tensors) {
            this.tensors = tensors;
        }

        @Override
        public NDList batchProcessInput(TranslatorContext context, List<I> inputs) {
            return tensors.apply(inputs, context.getNDManager());
        }

        @Override
        public List<List<float[]>> batchProcessOutput(TranslatorContext context, NDList outputs) {
            return List.of(outputs.stream().map(output -> output.toFloatArray()).toList());
        }
    }
}
