package io.github.audiomae.importing;

import io.github.audiomae.checkpoint.TensorTable;
import io.github.audiomae.checkpoint.TrainedWeights;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.graph.CheckpointCompiler;
import io.github.audiomae.graph.CompiledGraph;
import io.github.audiomae.graph.FamilyCompiler;
import io.github.audiomae.graph.GraphForm;
import io.github.audiomae.model.Architecture;
import io.github.audiomae.model.AudioMaeArchitecture;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.StoredWords;
import io.github.audiomae.model.Targets;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Progress;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The checkpoints that a model is made of: one, or a masked autoencoder and the classifier fine-tuned from it. Must be
/// closed.
final class Sources implements AutoCloseable {
    private final TensorTable tensors;
    private final String family;
    private final CheckpointCompiler compiler;
    private final Optional<TensorTable> classifierTensors;
    private final Optional<CheckpointCompiler> classifier;
    private final Architecture architecture;
    private final List<Sentence> remarks;
    private final Preprocessing preprocessing;

    private Sources(TensorTable tensors, Optional<TensorTable> classifierTensors) {
        this.tensors = tensors;
        this.classifierTensors = classifierTensors;
        FamilyCompiler.Recognised main = FamilyCompiler.recognise(tensors);
        this.family = main.family().family();
        this.compiler = main.open();
        Optional<FamilyCompiler.Recognised> second = classifierTensors.map(FamilyCompiler::recognise);
        this.classifier = second.map(FamilyCompiler.Recognised::open);
        HubFeatures beside = HubFeatures.beside(tensors.file());
        this.preprocessing = beside.applied(compiler.preprocessing());
        this.remarks = Stream.concat(
                        Stream.concat(Stream.of(main), second.stream())
                                .flatMap(recognised -> recognised.tensors().remarks().stream()),
                        beside.remark(compiler.preprocessing()).stream())
                .distinct()
                .toList();
        this.architecture = classifier.map(compiler::joined).orElseGet(compiler::architecture);
    }

    /// @throws ProblemException if one is of no known family, or the two do not belong together
    static Sources open(ImportRequest request) {
        List<TensorTable> opened = new ArrayList<>();
        try {
            opened.add(TensorTable.open(request.checkpoint(), request.weights()));
            request.classifier()
                    .map(file -> TensorTable.open(file, request.weights()))
                    .ifPresent(opened::add);
            return new Sources(opened.getFirst(), opened.stream().skip(1).findFirst());
        } catch (RuntimeException | Error e) {
            opened.forEach(TensorTable::close);
            throw e;
        }
    }

    /// The family of the main checkpoint.
    String family() {
        return family;
    }

    /// How the files were read, for a person: which weights were taken, what was removed from all names.
    List<Sentence> remarks() {
        return remarks;
    }

    /// The kinds of weights in the main checkpoint.
    Set<TrainedWeights> weights() {
        return tensors.weights();
    }

    /// Whether a moving average of the trained weights is compiled.
    boolean averaged(Optional<TrainedWeights> asked) {
        return tensors.weights().contains(TrainedWeights.EMA)
                && (tensors.weights().size() == 1 || asked.equals(Optional.of(TrainedWeights.EMA)));
    }

    /// The sizes of the whole model.
    Architecture architecture() {
        return architecture;
    }

    /// How a sound becomes input: as the family does, scaled as a file beside the checkpoint says.
    Preprocessing preprocessing() {
        return preprocessing;
    }

    /// The compiler that describes how windows are divided into patches.
    CheckpointCompiler compiler() {
        return compiler;
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

    /// What the decoder was trained to predict, if the main checkpoint carries its training arguments.
    Optional<Targets> statedTargets() {
        return tensors.flag("norm_pix_loss").map(normalized -> normalized ? Targets.PATCH_NORMALIZED : Targets.RAW);
    }

    /// A description of what was found, before anything is written.
    ///
    /// @param given the targets that a person states
    Sentence found(Optional<Targets> given) {
        List<Sentence> targets = given.or(this::statedTargets)
                .filter(known -> decodes())
                .map(known -> List.of(
                        known == Targets.RAW ? Sentence.of("sizes.raw") : Sentence.of("sizes.patch-normalised")))
                .orElse(List.of());
        return architecture.describe(targets);
    }

    /// What may be done with the weights, in the words that `model.json` keeps: as the person, the file or a file
    /// beside it says, else what is known of the family. A copy of weights of another licence gets both.
    String licence(ImportRequest request) {
        Optional<String> named =
                request.licence().or(this::namedLicence).or(HubConfig.beside(request.checkpoint())::licence);
        String known = compiler.licenceHint();
        if (named.isEmpty()) {
            return (StoredWords.LICENCE_UNKNOWN + " " + known).strip();
        }
        boolean copied = request.licence().isEmpty() || request.origin().isPresent();
        return named.filter(words -> copied && compiler.isMistaken(words))
                .map(words -> known + " " + StoredWords.tag(words))
                .orElseGet(named::get);
    }

    /// What the model will be able to do.
    Set<Capability> capabilities() {
        Set<Capability> can = EnumSet.of(Capability.EMBED);
        if (decodes()) {
            can.add(Capability.RECONSTRUCT);
        }
        if (architecture.classes() > 0) {
            can.add(Capability.CLASSIFY);
        }
        return can;
    }

    private boolean decodes() {
        return compiler.architecture() instanceof AudioMaeArchitecture sizes && sizes.decoder() != null;
    }

    /// The licence named in a checkpoint's metadata.
    private Optional<String> namedLicence() {
        return tensors.trainingArguments().get("licence") instanceof String words && !words.isBlank()
                ? Optional.of(words)
                : Optional.empty();
    }

    @Override
    public void close() {
        tensors.close();
        classifierTensors.ifPresent(TensorTable::close);
    }
}
