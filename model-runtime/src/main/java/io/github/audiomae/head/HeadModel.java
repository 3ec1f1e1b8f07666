package io.github.audiomae.head;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.audiomae.files.Sha256;
import io.github.audiomae.importing.SelfCheck;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.library.Staging;
import io.github.audiomae.model.ClassLabels;
import io.github.audiomae.model.GraphEntry;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.ModelId;
import io.github.audiomae.run.CancellationToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// Makes a model of the library from a head and the model whose vectors it was trained on: one graph from sound to
/// logits and vector, labels, the head itself, and a card with its numbers. Everything that uses models can use it.
///
/// @param library receives the model
/// @param base the model that computed the vectors
public record HeadModel(ModelLibrary library, ModelFolder base) {
    private static final String LABELS = "labels.csv";
    private static final String CARD = "MODEL_CARD.md";
    private static final JsonMapper JSON = new JsonMapper();

    /// Makes the model.
    ///
    /// @param replace whether an imported model of this id may be replaced
    /// @throws io.github.audiomae.run.ProblemException if the name is taken, or the model cannot be written
    public ModelFolder save(StoredHead head, String name, boolean replace, CancellationToken token) {
        ModelId id = ModelId.named(name);
        if (!replace && library.contains(id.value())) {
            throw ModelLibrary.taken(id.value());
        }
        try (Staging staging = library.stage()) {
            Path folder = staging.folder();
            List<String> files = new ArrayList<>(List.of(LABELS, StoredHead.FILE, CARD));
            ObjectNode graphs = JSON.createObjectNode();
            for (String form : new String[] {"", GraphEntry.FOR_GPU}) {
                writeGraph(head.head(), form, folder, graphs, files);
            }
            ClassLabels.write(head.head().labels(), folder.resolve(LABELS));
            head.write(folder);
            Files.writeString(folder.resolve(CARD), HeadCard.of(head, base, name), StandardCharsets.UTF_8);
            writeManifest(head, id.value(), name, graphs, files, folder, token);
            SelfCheck.record(folder, token);
            return library.install(staging, id.value(), replace);
        } catch (IOException e) {
            throw library.notWritten(id, e);
        }
    }

    private void writeGraph(LinearHead head, String form, Path folder, ObjectNode graphs, List<String> files)
            throws IOException {
        GraphEntry encoder = base.manifest().graphs().get(GraphEntry.ENCODER + form);
        GraphEntry classifier = base.manifest().graphs().get(GraphEntry.CLASSIFIER + form);
        boolean byEncoder = base.manifest().graphs().containsKey(GraphEntry.ENCODER);
        GraphEntry from = byEncoder ? encoder : classifier;
        if (from == null) {
            return; // no form of its own for GPUs
        }
        String file = GraphEntry.CLASSIFIER + form + ".onnx";
        Path target = folder.resolve(file);
        Files.copy(base.folder().resolve(from.file()), target);
        Files.write(target, nodes(head, from, byEncoder).bytes(), StandardOpenOption.APPEND);
        List<String> outputs = new ArrayList<>(List.of(HeadGraph.LOGITS));
        if (byEncoder) {
            outputs.add(HeadGraph.EMBEDDING);
            outputs.add(from.outputs().getFirst());
        } else {
            outputs.addAll(from.outputs().subList(1, from.outputs().size()));
        }
        ObjectNode entry = graphs.putObject(GraphEntry.CLASSIFIER + form);
        entry.put("file", file);
        from.inputs().forEach(entry.putArray("inputs")::add);
        outputs.forEach(entry.putArray("outputs")::add);
        files.add(file);
    }

    private HeadGraph nodes(LinearHead head, GraphEntry from, boolean byEncoder) {
        if (!byEncoder) {
            return new HeadGraph().gemm(head, from.outputs().get(1));
        }
        return new HeadGraph()
                .pool(
                        from.inputs().get(0),
                        from.inputs().get(1),
                        from.outputs().getFirst(),
                        base.manifest().preprocessing().normalization().paddingValue(),
                        base.manifest().grid(),
                        base.manifest().architecture().width())
                .gemm(head, HeadGraph.EMBEDDING);
    }

    /// The manifest is that of the base model with what differs, so that every family keeps its own fields.
    private void writeManifest(
            StoredHead head,
            String id,
            String name,
            ObjectNode graphs,
            List<String> files,
            Path folder,
            CancellationToken token)
            throws IOException {
        ObjectNode manifest = (ObjectNode)
                JSON.readTree(base.folder().resolve(ModelFolder.MANIFEST).toFile());
        manifest.put("id", id).put("name", name).putNull("targets").put("labels", LABELS);
        ObjectNode architecture = (ObjectNode) manifest.path("architecture");
        architecture.put("classes", head.head().labels().size());
        if (architecture.has("decoder")) {
            architecture.putNull("decoder");
        }
        ObjectNode provenance = (ObjectNode) manifest.path("provenance");
        provenance.put("source", provenance.path("source").asText() + " + head " + id);
        provenance.put(
                "note",
                "A head for " + base.id() + ", trained on "
                        + head.report().measures().windows() + " labelled windows of "
                        + head.report().measures().recordings() + " recordings; see " + CARD + ".");
        ArrayNode capabilities = manifest.putArray("capabilities");
        capabilities.add("classify").add("embed");
        manifest.set("graphs", graphs);
        ObjectNode hashes = manifest.putObject("files");
        for (String file : files) {
            hashes.put(file, Sha256.of(folder.resolve(file), token));
        }
        Files.write(
                folder.resolve(ModelFolder.MANIFEST),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
    }
}
