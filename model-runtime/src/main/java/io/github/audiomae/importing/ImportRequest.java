package io.github.audiomae.importing;

import io.github.audiomae.graph.GraphForm;
import io.github.audiomae.model.Targets;
import java.nio.file.Path;
import java.util.Optional;

/// What to import and how.
///
/// @param checkpoint a `.pth` or `.safetensors` file, judged by its content, a folder that holds one, or a model: its
///     folder, or an `.onnx` file of it
/// @param classifier a second checkpoint, fine-tuned from the first: the model then reconstructs and classifies
/// @param name what to call the model; its id is made of it. Without one the file's name is taken
/// @param targets what the decoder predicts; without it the file is asked, then the model itself
/// @param labels a CSV with the classes' names; without it a `config.json` beside the checkpoint is asked, then 527
///     classes are AudioSet's and others are numbered
/// @param licence what may be done with the weights; without it the entry says that this is unknown
/// @param origin where the file was fetched from, kept with the model
/// @param form which operators the graphs may use
/// @param replace whether an imported model of the same id may be replaced
public record ImportRequest(
        Path checkpoint,
        Optional<Path> classifier,
        Optional<String> name,
        Optional<Targets> targets,
        Optional<Path> labels,
        Optional<String> licence,
        Optional<String> origin,
        GraphForm form,
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
                GraphForm.FAST,
                false);
    }

    /// The same from another file.
    ImportRequest at(Path file) {
        return new ImportRequest(file, classifier, name, targets, labels, licence, origin, form, replace);
    }

    /// The same with the classifier of a second checkpoint.
    public ImportRequest withClassifier(Path finetuned) {
        return new ImportRequest(
                checkpoint, Optional.of(finetuned), name, targets, labels, licence, origin, form, replace);
    }

    /// The same under another name.
    public ImportRequest named(String newName) {
        return new ImportRequest(
                checkpoint, classifier, Optional.of(newName), targets, labels, licence, origin, form, replace);
    }

    /// The same with the decoder's targets given.
    public ImportRequest predicting(Targets given) {
        return new ImportRequest(
                checkpoint, classifier, name, Optional.of(given), labels, licence, origin, form, replace);
    }

    /// The same with names for the classes.
    public ImportRequest labelled(Path csv) {
        return new ImportRequest(
                checkpoint, classifier, name, targets, Optional.of(csv), licence, origin, form, replace);
    }

    /// The same with a licence.
    public ImportRequest licensed(String words) {
        return new ImportRequest(
                checkpoint, classifier, name, targets, labels, Optional.of(words), origin, form, replace);
    }

    /// The same, fetched from somewhere.
    public ImportRequest from(String where) {
        return new ImportRequest(
                checkpoint, classifier, name, targets, labels, licence, Optional.of(where), form, replace);
    }

    /// The same in another form.
    public ImportRequest in(GraphForm other) {
        return new ImportRequest(checkpoint, classifier, name, targets, labels, licence, origin, other, replace);
    }

    /// The same, replacing a model of the same id.
    public ImportRequest replacing() {
        return new ImportRequest(checkpoint, classifier, name, targets, labels, licence, origin, form, true);
    }
}
