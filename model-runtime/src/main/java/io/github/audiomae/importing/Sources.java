package io.github.audiomae.importing;

import io.github.audiomae.checkpoint.TensorTable;
import io.github.audiomae.graph.AudioMaeCompiler;
import io.github.audiomae.graph.CompiledGraph;
import io.github.audiomae.graph.GraphForm;
import io.github.audiomae.model.Architecture;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The checkpoints a model is made of: one, or a masked autoencoder and the classifier fine-tuned from it. Open until
/// closed.
final class Sources implements AutoCloseable {
    private final TensorTable tensors;
    private final AudioMaeCompiler compiler;
    private final Optional<TensorTable> classifierTensors;
    private final Optional<AudioMaeCompiler> classifier;

    private Sources(TensorTable tensors, Optional<TensorTable> classifierTensors) {
        this.tensors = tensors;
        this.classifierTensors = classifierTensors;
        this.compiler = new AudioMaeCompiler(tensors);
        this.classifier = classifierTensors.map(AudioMaeCompiler::new);
        classifier.ifPresent(other -> requireCompanion(compiler.architecture(), other.architecture()));
    }

    /// @throws ProblemException if one is no Audio-MAE, or the two do not belong together
    static Sources open(ImportRequest request) {
        List<TensorTable> opened = new ArrayList<>();
        try {
            opened.add(TensorTable.open(request.checkpoint()));
            request.classifier().map(TensorTable::open).ifPresent(opened::add);
            return new Sources(opened.getFirst(), opened.stream().skip(1).findFirst());
        } catch (RuntimeException | Error e) {
            opened.forEach(TensorTable::close);
            throw e;
        }
    }

    /// The sizes of the whole.
    Architecture architecture() {
        Architecture main = compiler.architecture();
        return classifier
                .map(AudioMaeCompiler::architecture)
                .map(other -> new Architecture(
                        main.width(),
                        main.depth(),
                        main.heads(),
                        main.decoder(),
                        other.classes(),
                        main.parameters() + other.parameters()))
                .orElse(main);
    }

    /// Writes all graphs.
    List<CompiledGraph> compile(Path folder, GraphForm form, Progress progress, CancellationToken cancellation)
            throws IOException {
        Stages stages = new Stages(progress);
        double first =
                (double) compiler.architecture().parameters() / architecture().parameters();
        List<CompiledGraph> graphs =
                new ArrayList<>(compiler.compile(folder, form, stages.share(0, first), cancellation));
        if (classifier.isPresent()) {
            graphs.addAll(classifier.get().compile(folder, form, stages.share(first, 1), cancellation));
        }
        return List.copyOf(graphs);
    }

    /// The main checkpoint's training argument, if it carries it.
    Optional<Boolean> flag(String name) {
        return tensors.flag(name);
    }

    /// The licence named in a checkpoint's metadata.
    Optional<String> licence() {
        return tensors.trainingArguments().get("licence") instanceof String words && !words.isBlank()
                ? Optional.of(words)
                : Optional.empty();
    }

    @Override
    public void close() {
        tensors.close();
        classifierTensors.ifPresent(TensorTable::close);
    }

    private void requireCompanion(Architecture main, Architecture other) {
        if (main.classes() > 0 || other.classes() == 0 || other.decoder() != null) {
            throw new ProblemException("A classifier is added to a checkpoint without one, from a checkpoint with"
                    + " nothing else; " + tensors.file().getFileName() + " is a " + main.describe() + ", the other a "
                    + other.describe() + ".");
        }
        if (main.width() != other.width() || main.depth() != other.depth()) {
            throw new ProblemException("The two checkpoints do not belong together: one is a " + main.describe()
                    + ", the other a " + other.describe() + ".");
        }
    }
}
