package io.github.audiomae.importing;

import io.github.audiomae.checkpoint.TrainedWeights;
import io.github.audiomae.graph.GraphForm;
import io.github.audiomae.model.Precision;
import io.github.audiomae.model.Targets;
import java.nio.file.Path;
import java.util.Optional;

/// What to import and how.
///
/// @param checkpoint a `.pth` or `.safetensors` file, judged by its content; the index of a checkpoint in several
/// files; a folder that holds one of these; or a model, given as its folder or as one of its `.onnx` files
/// @param classifier a second checkpoint, fine-tuned from the first; with it, the model reconstructs and classifies
/// @param name the model's name, from which its id is derived; if empty, the file's name
/// @param weights which weights to take; if empty, the trained ones where the file also holds their moving average
/// @param targets what the decoder predicts; if empty, taken from the file, else measured
/// @param labels a CSV with the names of the classes; if empty, taken from a `config.json` beside the checkpoint, else
///     527 classes get AudioSet's names and others are numbered
/// @param licence what may be done with the weights; if empty, the manifest says that this is unknown
/// @param origin where the file was fetched from, kept with the model
/// @param form which operators the graphs may use
/// @param precision of the graphs; single precision means that they are taken as they are
/// @param replace whether an imported model of the same id may be replaced
public record ImportRequest(
        Path checkpoint,
        Optional<Path> classifier,
        Optional<String> name,
        Optional<TrainedWeights> weights,
        Optional<Targets> targets,
        Optional<Path> labels,
        Optional<String> licence,
        Optional<String> origin,
        GraphForm form,
        Precision precision,
        boolean replace) {

    /// Everything as the file says, in fast graphs, replacing nothing.
    public static ImportRequest of(Path checkpoint) {
        return new ImportRequest(
                checkpoint,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                GraphForm.FAST,
                Precision.FP32,
                false);
    }

    /// The same request for another file.
    ImportRequest at(Path file) {
        return new ImportRequest(
                file, classifier, name, weights, targets, labels, licence, origin, form, precision, replace);
    }

    /// The same request with the classifier of a second checkpoint.
    public ImportRequest withClassifier(Path finetuned) {
        return new ImportRequest(
                checkpoint,
                Optional.of(finetuned),
                name,
                weights,
                targets,
                labels,
                licence,
                origin,
                form,
                precision,
                replace);
    }

    /// The same request under another name.
    public ImportRequest named(String newName) {
        return new ImportRequest(
                checkpoint,
                classifier,
                Optional.of(newName),
                weights,
                targets,
                labels,
                licence,
                origin,
                form,
                precision,
                replace);
    }

    /// The same request for one kind of the weights in the file.
    public ImportRequest taking(TrainedWeights kind) {
        return new ImportRequest(
                checkpoint,
                classifier,
                name,
                Optional.of(kind),
                targets,
                labels,
                licence,
                origin,
                form,
                precision,
                replace);
    }

    /// The same request with the decoder's targets given.
    public ImportRequest predicting(Targets given) {
        return new ImportRequest(
                checkpoint,
                classifier,
                name,
                weights,
                Optional.of(given),
                labels,
                licence,
                origin,
                form,
                precision,
                replace);
    }

    /// The same request with names for the classes.
    public ImportRequest labelled(Path csv) {
        return new ImportRequest(
                checkpoint,
                classifier,
                name,
                weights,
                targets,
                Optional.of(csv),
                licence,
                origin,
                form,
                precision,
                replace);
    }

    /// The same request with a licence.
    public ImportRequest licensed(String words) {
        return new ImportRequest(
                checkpoint,
                classifier,
                name,
                weights,
                targets,
                labels,
                Optional.of(words),
                origin,
                form,
                precision,
                replace);
    }

    /// The same request with the origin of the file.
    public ImportRequest from(String where) {
        return new ImportRequest(
                checkpoint,
                classifier,
                name,
                weights,
                targets,
                labels,
                licence,
                Optional.of(where),
                form,
                precision,
                replace);
    }

    /// The same request for another form of the graphs.
    public ImportRequest in(GraphForm other) {
        return new ImportRequest(
                checkpoint, classifier, name, weights, targets, labels, licence, origin, other, precision, replace);
    }

    /// The same request for graphs of another precision.
    public ImportRequest in(Precision other) {
        return new ImportRequest(
                checkpoint, classifier, name, weights, targets, labels, licence, origin, form, other, replace);
    }

    /// The same request, allowed to replace a model of the same id.
    public ImportRequest replacing() {
        return new ImportRequest(
                checkpoint, classifier, name, weights, targets, labels, licence, origin, form, precision, true);
    }
}
