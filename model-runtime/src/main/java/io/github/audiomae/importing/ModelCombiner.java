package io.github.audiomae.importing;

import io.github.audiomae.library.ModelFiles;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.library.Staging;
import io.github.audiomae.model.Architecture;
import io.github.audiomae.model.AudioMaeArchitecture;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.GraphEntry;
import io.github.audiomae.model.ManifestJson;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.ModelId;
import io.github.audiomae.model.ModelManifest;
import io.github.audiomae.model.Precision;
import io.github.audiomae.model.Provenance;
import io.github.audiomae.model.StoredWords;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Progress;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Joins two models that share an encoder, one that reconstructs and one that classifies, into a third that does both.
/// The two are not changed; files are shared where the disk supports it.
///
/// @param library holds all three
public record ModelCombiner(ModelLibrary library) {
    /// Makes the third model.
    ///
    /// @param first either of the two
    /// @param second the other
    /// @param name of the third model
    /// @param progress counts steps
    /// @throws ProblemException if the two do not belong together, or the name is taken
    public ModelFolder run(
            ModelFolder first, ModelFolder second, String name, Progress progress, CancellationToken cancellation) {
        boolean inOrder = first.manifest().can(Capability.RECONSTRUCT);
        ModelFolder painter = inOrder ? first : second;
        ModelFolder classifier = inOrder ? second : first;
        requireCompanions(painter, classifier);
        ModelId id = ModelId.named(name);
        if (library.contains(id.value())) {
            throw ModelLibrary.taken(id.value());
        }
        progress.report(0, 2, "joining " + painter.id() + " and " + classifier.id());
        try (Staging staging = library.stage()) {
            Map<String, String> hashes = share(painter, classifier, staging.folder());
            ModelFolder whole = new ModelFolder(
                    staging.folder(), manifest(painter.manifest(), classifier.manifest(), id, name, hashes));
            progress.report(1, 2, "running the graphs");
            ManifestJson.write(whole.manifest(), staging.folder().resolve(ModelFolder.MANIFEST));
            SelfCheck.record(staging.folder(), cancellation);
            return library.install(staging, id.value(), false);
        } catch (IOException e) {
            throw library.notWritten(id, e);
        }
    }

    /// Whether two models can be joined; cheap enough to ask before offering it.
    ///
    /// @param first either of the two
    public static boolean fit(ModelFolder first, ModelFolder second) {
        boolean inOrder = first.manifest().can(Capability.RECONSTRUCT);
        return whyNot(inOrder ? first : second, inOrder ? second : first).isEmpty();
    }

    private static void requireCompanions(ModelFolder painter, ModelFolder classifier) {
        whyNot(painter, classifier).ifPresent(why -> {
            throw new ProblemException(ProblemCode.MODELS_APART, why);
        });
    }

    private static Optional<Sentence> whyNot(ModelFolder painter, ModelFolder classifier) {
        ModelManifest one = painter.manifest();
        ModelManifest other = classifier.manifest();
        if (!one.can(Capability.RECONSTRUCT) || !other.can(Capability.CLASSIFY)) {
            return Optional.of(Sentence.of(
                    "apart.abilities",
                    painter.id(),
                    one.architecture().describe(),
                    classifier.id(),
                    other.architecture().describe()));
        }
        if (one.precision() != Precision.FP32 || other.precision() != Precision.FP32) {
            return Optional.of(Sentence.of("apart.precision"));
        }
        boolean sameEncoder = one.family().equals(other.family())
                && one.architecture().width() == other.architecture().width()
                && one.architecture() instanceof AudioMaeArchitecture encoder
                && other.architecture() instanceof AudioMaeArchitecture same
                && encoder.depth() == same.depth()
                && one.preprocessing().equals(other.preprocessing());
        if (!sameEncoder) {
            return Optional.of(Sentence.of(
                    "apart.models",
                    painter.id(),
                    one.architecture().describe(),
                    classifier.id(),
                    other.architecture().describe()));
        }
        return Optional.empty();
    }

    private static Map<String, String> share(ModelFolder painter, ModelFolder classifier, Path target)
            throws IOException {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (String role : List.of(GraphEntry.ENCODER, GraphEntry.DECODER)) {
            take(painter, painter.graph(role), target, hashes);
        }
        take(classifier, classifier.graph(GraphEntry.CLASSIFIER), target, hashes);
        String labels = classifier.manifest().labels();
        if (labels != null) {
            take(classifier, classifier.folder().resolve(labels), target, hashes);
        }
        return hashes;
    }

    private static void take(ModelFolder from, Path file, Path target, Map<String, String> hashes) throws IOException {
        String name = ModelImporter.fileName(file);
        ModelFiles.share(file, target);
        String known = from.manifest().files().get(name);
        if (known != null) {
            hashes.put(name, known);
        }
    }

    private static ModelManifest manifest(
            ModelManifest painter, ModelManifest classifier, ModelId id, String name, Map<String, String> hashes) {
        Map<String, GraphEntry> graphs = new LinkedHashMap<>();
        for (String role : List.of(GraphEntry.ENCODER, GraphEntry.DECODER)) {
            graphs.put(role, Objects.requireNonNull(painter.graphs().get(role)));
        }
        graphs.put(
                GraphEntry.CLASSIFIER,
                Objects.requireNonNull(classifier.graphs().get(GraphEntry.CLASSIFIER)));
        return new ModelManifest(
                ModelManifest.SCHEMA,
                id.value(),
                name,
                painter.family(),
                joined((AudioMaeArchitecture) painter.architecture(), classifier.architecture()),
                provenance(painter, classifier),
                licence(painter.licence(), classifier.licence()),
                painter.preprocessing(),
                painter.patchGrid(),
                painter.targets(),
                EnumSet.allOf(Capability.class),
                classifier.labels(),
                graphs,
                hashes);
    }

    private static Architecture joined(AudioMaeArchitecture painter, Architecture classifier) {
        return new AudioMaeArchitecture(
                painter.width(),
                painter.depth(),
                painter.heads(),
                painter.decoder(),
                classifier.classes(),
                painter.parameters() + classifier.parameters());
    }

    private static Provenance provenance(ModelManifest painter, ModelManifest classifier) {
        List<String> origins = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Provenance part : List.of(painter.provenance(), classifier.provenance())) {
            Stream.ofNullable(part.origin()).forEach(origins::add);
            Stream.ofNullable(part.note()).forEach(notes::add);
        }
        notes.add(StoredWords.joined(painter.id(), classifier.id()).toString());
        return new Provenance(
                painter.provenance().source() + " + " + classifier.provenance().source(),
                null,
                painter.provenance().graphs(),
                origins.isEmpty() ? null : String.join(" + ", origins),
                String.join(" ", notes));
    }

    private static String licence(String one, String other) {
        return one.equals(other) ? one : one + " and " + other;
    }
}
