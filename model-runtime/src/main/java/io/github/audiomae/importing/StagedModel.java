package io.github.audiomae.importing;

import io.github.audiomae.files.EnumWord;
import io.github.audiomae.files.Sha256;
import io.github.audiomae.graph.CompiledGraph;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Architecture;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.ClassLabels;
import io.github.audiomae.model.GraphEntry;
import io.github.audiomae.model.ManifestJson;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.ModelId;
import io.github.audiomae.model.ModelManifest;
import io.github.audiomae.model.Provenance;
import io.github.audiomae.model.StoredWords;
import io.github.audiomae.model.Targets;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A model under construction in a staging folder: its graphs exist, its manifest does not yet.
final class StagedModel {
    private static final String LABELS = "labels.csv";

    private final ImportRequest request;
    private final ModelId id;
    private final Sources sources;
    private final Architecture architecture;
    private final Map<String, GraphEntry> graphs = new LinkedHashMap<>();
    private final Path folder;
    private final List<String> labels;
    private Targets targets = Targets.RAW;
    private String note = "";
    private @Nullable String sourceHash;

    StagedModel(
            ImportRequest request,
            ModelId id,
            Sources sources,
            List<CompiledGraph> compiled,
            List<String> labels,
            Path folder) {
        this.request = request;
        this.id = id;
        this.sources = sources;
        this.architecture = sources.architecture();
        this.labels = labels;
        this.folder = folder;
        compiled.forEach(graph -> graphs.put(graph.role(), graph.graph()));
    }

    void writeLabels() throws IOException {
        if (architecture.classes() > 0) {
            ClassLabels.write(labels, folder.resolve(LABELS));
        }
    }

    /// Runs every graph, and determines what the decoder predicts.
    void check(CancellationToken cancellation) {
        new GraphCheck(source(), cancellation)
                .all(new ModelFolder(folder, manifest(Map.of())), model -> settleTargets(model, cancellation));
    }

    private void settleTargets(LoadedModel model, CancellationToken cancellation) {
        Optional<Targets> stated = sources.statedTargets();
        if (request.targets().isPresent()) {
            targets = request.targets().get();
            note = StoredWords.TARGETS_GIVEN.toString();
        } else if (stated.isPresent()) {
            targets = stated.get();
            note = StoredWords.TARGETS_STATED.toString();
        } else {
            TargetsMeasurement measured = TargetsMeasurement.of(model, cancellation);
            targets = measured.targets();
            note = (measured.clear() ? StoredWords.TARGETS_MEASURED : StoredWords.TARGETS_ASSUMED).toString();
        }
    }

    /// Hashes every file and writes `model.json`.
    void writeManifest(Progress progress, CancellationToken cancellation) throws IOException {
        Map<String, String> hashes = new LinkedHashMap<>();
        List<String> names = graphs.values().stream().map(GraphEntry::file).toList();
        for (int i = 0; i < names.size(); i++) {
            progress.report(i, names.size(), "hashing " + names.get(i));
            hashes.put(names.get(i), Sha256.of(folder.resolve(names.get(i)), cancellation));
        }
        if (architecture.classes() > 0) {
            hashes.put(LABELS, Sha256.of(folder.resolve(LABELS), cancellation));
        }
        if (holdsLittleElse()) {
            sourceHash = Sha256.of(request.checkpoint(), cancellation);
        }
        ManifestJson.write(manifest(hashes), folder.resolve(ModelFolder.MANIFEST));
    }

    /// Whether the hash of a single file identifies the model: not that of an index, which lies beside the weights,
    /// and is much smaller than they are. A checkpoint with the optimizer's state is three times as large as the
    /// model: hashing all of it is not worth the time.
    private boolean holdsLittleElse() throws IOException {
        long bytes = Files.size(request.checkpoint());
        return request.classifier().isEmpty()
                && bytes > architecture.parameters()
                && bytes < architecture.parameters() * Float.BYTES * 3 / 2;
    }

    private ModelManifest manifest(Map<String, String> hashes) {
        return new ModelManifest(
                ModelManifest.SCHEMA,
                id.value(),
                request.name().orElse(id.value()),
                sources.family(),
                architecture,
                new Provenance(
                        source(),
                        sourceHash,
                        EnumWord.of(sources.compiler().form(request.form())),
                        request.origin().orElse(null),
                        note()),
                sources.licence(request),
                sources.preprocessing(),
                sources.compiler().patchGrid(),
                capabilities().contains(Capability.RECONSTRUCT) ? targets : null,
                capabilities(),
                labels(),
                graphs,
                hashes);
    }

    private @Nullable String note() {
        String weights = sources.averaged(request.weights()) ? StoredWords.WEIGHTS_EMA.toString() : "";
        String both = (weights + " " + note).strip();
        return both.isEmpty() ? null : both;
    }

    private @Nullable String labels() {
        return architecture.classes() > 0 ? LABELS : null;
    }

    private Set<Capability> capabilities() {
        Set<Capability> can = EnumSet.of(Capability.EMBED);
        if (graphs.containsKey(GraphEntry.ENCODER) && graphs.containsKey(GraphEntry.DECODER)) {
            can.add(Capability.RECONSTRUCT);
        }
        if (graphs.containsKey(GraphEntry.CLASSIFIER)) {
            can.add(Capability.CLASSIFY);
        }
        return can;
    }

    /// The name of the source: `pretrained.pth`, or `pretrained.pth + finetuned.pth`.
    private String source() {
        String main = ModelImporter.fileName(request.checkpoint());
        return request.classifier()
                .map(other -> main + " + " + ModelImporter.fileName(other))
                .orElse(main);
    }
}
