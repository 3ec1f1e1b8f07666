package io.github.audiomae.importing;

import io.github.audiomae.model.ClassLabels;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The names of a classifier's outputs: those that a person gives, else those in a `config.json` beside the checkpoint,
/// else AudioSet's if there are 527, else numbers.
final class ImportLabels {
    private ImportLabels() {}

    /// @throws ProblemException if the given file holds a different number of names
    static List<String> of(int classes, ImportRequest request) {
        Optional<Path> given = request.labels();
        if (given.isPresent()) {
            List<String> labels = ClassLabels.read(given.get());
            if (labels.size() != classes) {
                throw new ProblemException(
                        ProblemCode.MODELS_APART, Sentence.of("apart.labels", given.get(), labels.size(), classes));
            }
            return labels;
        }
        return HubConfig.beside(request.checkpoint())
                .labels(classes)
                .orElseGet(() -> classes == ClassLabels.AUDIOSET_CLASSES
                        ? ClassLabels.audioSet()
                        : ClassLabels.numbered(classes));
    }
}
