package io.github.audiomae.importing;

import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.inference.ClassifierOutput;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.inference.ModelInput;
import io.github.audiomae.inference.Tokens;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.GraphEntry;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.ModelManifest;
import io.github.audiomae.patches.MaskStrategy;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Runs graphs before a model enters the library: alone and as one of two in a batch, they must give the same finite
/// numbers.
///
/// @param checkpoint the file's name, for messages
/// @param cancellation stops the runs
record GraphCheck(String checkpoint, CancellationToken cancellation) {
    private static final double HIDDEN_SHARE = 0.8;

    /// Largest difference between alone and in a batch, relative to the largest value; covers rounding only.
    private static final double TOLERANCE = 1e-3;

    /// Runs every graph of a model. Graphs that are not used together are not opened together, so that memory holds
    /// half of a large model at a time.
    ///
    /// @param whileReconstructing receives encoder and decoder, open, once they have been found to work
    /// @throws ProblemException if a graph does not work
    void all(ModelFolder folder, Consumer<LoadedModel> whileReconstructing) {
        ModelManifest manifest = folder.manifest();
        if (manifest.can(Capability.RECONSTRUCT)) {
            try (LoadedModel model = open(folder, Capability.RECONSTRUCT)) {
                reconstruction(model);
                whileReconstructing.accept(model);
            }
        } else if (manifest.graphs().containsKey(GraphEntry.ENCODER)) {
            try (LoadedModel model = open(folder, Capability.EMBED)) {
                encoder(model);
            }
        }
        if (manifest.can(Capability.CLASSIFY)) {
            ClassifierOutput heard;
            try (LoadedModel model = open(folder, Capability.CLASSIFY)) {
                heard = classifier(model);
            }
            GraphEntry forGpu = manifest.graphs().get(GraphEntry.CLASSIFIER + GraphEntry.FOR_GPU);
            if (forGpu != null) {
                ModelFolder other = new ModelFolder(folder.folder(), manifest.with(GraphEntry.CLASSIFIER, forGpu));
                try (LoadedModel model = open(other, Capability.CLASSIFY)) {
                    agree(heard.logits(), alone(model, inputs(model).get(1)).logits());
                }
            }
        }
    }

    private static LoadedModel open(ModelFolder folder, Capability use) {
        return LoadedModel.open(folder, ExecutionTarget.cpu(), Set.of(use));
    }

    private void reconstruction(LoadedModel model) {
        List<ModelInput> inputs = inputs(model.manifest());
        List<Tokens> both = model.encode(inputs, cancellation);
        Tokens alone = model.encode(inputs.get(1).window(), inputs.get(1).mask(), cancellation);
        same("encoder", alone.values(), both.get(1).values());
        float[] prediction = model.decode(alone, inputs.get(1).mask(), cancellation);
        List<PatchMask> masks = inputs.stream().map(ModelInput::mask).toList();
        same("decoder", prediction, model.decode(both, masks, cancellation).get(1));
    }

    private void encoder(LoadedModel model) {
        List<ModelInput> inputs = inputs(model.manifest());
        Tokens alone = model.encode(inputs.get(1).window(), inputs.get(1).mask(), cancellation);
        same(
                "encoder",
                alone.values(),
                model.encode(inputs, cancellation).get(1).values());
    }

    private ClassifierOutput classifier(LoadedModel model) {
        List<ModelInput> inputs = inputs(model);
        ClassifierOutput alone = alone(model, inputs.get(1));
        ClassifierOutput inBatch = model.classify(inputs, cancellation).get(1);
        same("classifier", alone.logits(), inBatch.logits());
        same("classifier", alone.embedding(), inBatch.embedding());
        return alone;
    }

    private ClassifierOutput alone(LoadedModel model, ModelInput input) {
        return model.classify(List.of(input), cancellation).getFirst();
    }

    /// For a model without patches, inputs that hide nothing.
    private static List<ModelInput> inputs(LoadedModel model) {
        return model.takesMasks()
                ? inputs(model.manifest())
                : inputs(model.manifest()).stream()
                        .map(input -> new ModelInput(
                                input.window(),
                                PatchMask.nothingHidden(model.manifest().grid())))
                        .toList();
    }

    private static List<ModelInput> inputs(ModelManifest manifest) {
        return List.of(input(1, manifest), input(2, manifest));
    }

    private static ModelInput input(int seed, ModelManifest manifest) {
        SpectrogramWindow window = ProbeSound.window(seed, manifest.preprocessing());
        return new ModelInput(window, new MaskStrategy.Random(HIDDEN_SHARE, seed).mask(manifest.grid()));
    }

    private void same(String graph, float[] alone, float[] inBatch) {
        double difference = difference(graph, alone, inBatch);
        if (!(difference <= TOLERANCE)) {
            throw new ProblemException(
                    ProblemCode.CHECKPOINT_DAMAGED, Sentence.of("graph.batch", graph, checkpoint, difference));
        }
    }

    private void agree(float[] onProcessors, float[] onGpus) {
        double difference = difference("classifier", onProcessors, onGpus);
        if (!(difference <= TOLERANCE)) {
            throw new ProblemException(
                    ProblemCode.CHECKPOINT_DAMAGED, Sentence.of("graph.for-gpu", checkpoint, difference));
        }
    }

    /// The largest difference, relative to the largest value if that is more than 1.
    private double difference(String graph, float[] one, float[] other) {
        double largest = 0;
        double difference = 0;
        for (int i = 0; i < one.length; i++) {
            largest = Math.max(largest, Math.abs(one[i]));
            difference = Math.max(difference, Math.abs((double) one[i] - other[i]));
        }
        if (!Double.isFinite(largest)) {
            throw new ProblemException(
                    ProblemCode.CHECKPOINT_DAMAGED, Sentence.of("graph.not-finite", graph, checkpoint));
        }
        return difference / Math.max(1, largest);
    }
}
