package io.github.audiomae.model;

import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.WindowForm;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The content of `model.json`: what a program must know about a model before it opens its graphs.
///
/// @param schema version of this layout, [#SCHEMA]
/// @param id the library's name for the model, see [ModelId]
/// @param name the name that a person reads
/// @param family `audio-mae`, `dass` or another for which there is an [ArchitectureReader]
/// @param architecture its sizes
/// @param provenance where it comes from
/// @param licence what may be done with the weights, in words
/// @param preprocessing how a sound is converted to its input
/// @param patchGrid how a window is divided into patches, or null for a model without patches
/// @param targets what the decoder predicts, or null without a decoder
/// @param capabilities what it can do
/// @param labels name of the labels file in the folder, or null without a classifier
/// @param graphs `encoder`, `decoder`, `classifier` → ONNX file; under `ROLE-gpu` a form of the same graph for GPUs
/// @param precision the numbers with which it computes; manifests of earlier versions leave it out and mean single
///     precision
/// @param accuracy what it lost by a reduced precision, or null in single precision
/// @param files name → SHA-256 (hexadecimal) of every file of the model except `model.json`
public record ModelManifest(
        int schema,
        String id,
        String name,
        String family,
        Architecture architecture,
        Provenance provenance,
        String licence,
        Preprocessing preprocessing,
        @Nullable Grid patchGrid,
        @Nullable Targets targets,
        Set<Capability> capabilities,
        @Nullable String labels,
        Map<String, GraphEntry> graphs,
        Precision precision,
        @Nullable Accuracy accuracy,
        Map<String, String> files) {
    /// The version of the layout that this program reads and writes.
    public static final int SCHEMA = 1;

    /// The family of models that this program was made for.
    public static final String AUDIO_MAE = "audio-mae";

    public ModelManifest {
        if (schema != SCHEMA) {
            throw new IllegalArgumentException("its layout is version " + schema + ", this program reads " + SCHEMA);
        }
        new ModelId(Required.field(id, "id"));
        Required.field(name, "name");
        Required.field(family, "family");
        Required.field(architecture, "architecture");
        Required.field(provenance, "provenance");
        Required.field(licence, "licence");
        Required.field(preprocessing, "preprocessing");
        EnumSet<Capability> ordered = EnumSet.noneOf(Capability.class);
        ordered.addAll(Required.field(capabilities, "capabilities"));
        capabilities = Collections.unmodifiableSet(ordered);
        if (capabilities.contains(Capability.RECONSTRUCT)) {
            Required.field(patchGrid, "patch-grid");
            Required.field(targets, "targets");
        }
        graphs = Collections.unmodifiableMap(new LinkedHashMap<>(Required.field(graphs, "graphs")));
        precision = precision == null ? Precision.FP32 : precision;
        files = files == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /// A model in single precision.
    public ModelManifest(
            int schema,
            String id,
            String name,
            String family,
            Architecture architecture,
            Provenance provenance,
            String licence,
            Preprocessing preprocessing,
            @Nullable Grid patchGrid,
            @Nullable Targets targets,
            Set<Capability> capabilities,
            @Nullable String labels,
            Map<String, GraphEntry> graphs,
            Map<String, String> files) {
        this(
                schema,
                id,
                name,
                family,
                architecture,
                provenance,
                licence,
                preprocessing,
                patchGrid,
                targets,
                capabilities,
                labels,
                graphs,
                Precision.FP32,
                null,
                files);
    }

    /// The patches of its windows; for a model without patches the usual grid, on which nothing can be hidden.
    public PatchGrid grid() {
        return patchGrid == null ? PatchGrid.over(preprocessing) : patchGrid.patches(preprocessing);
    }

    /// Its windows and the patches that can be hidden in them: those of the usual grid if its own overlap, since
    /// what an overlapping patch holds is also in its neighbours. Such a model takes whole windows only.
    public WindowForm form() {
        PatchGrid own = grid();
        return new WindowForm(preprocessing, own.overlaps() ? PatchGrid.over(preprocessing) : own);
    }

    /// Whether the model has `capability`.
    public boolean can(Capability capability) {
        return capabilities.contains(capability);
    }

    /// The same manifest with the graph of one role replaced or added.
    public ModelManifest with(String graphName, GraphEntry graph) {
        Map<String, GraphEntry> changed = new LinkedHashMap<>(graphs);
        changed.put(graphName, graph);
        return copy(id, name, changed, precision, accuracy, files);
    }

    /// The same manifest under another id and name, with the hashes of its files.
    public ModelManifest as(String newId, String newName, Map<String, String> hashes) {
        return copy(newId, newName, graphs, precision, accuracy, hashes);
    }

    /// The same manifest for graphs of another precision, with the hashes of its files.
    ///
    /// @param loss what it lost, or null if that is not known yet
    public ModelManifest in(
            Precision other, @Nullable Accuracy loss, Map<String, GraphEntry> newGraphs, Map<String, String> hashes) {
        return copy(id, name, newGraphs, other, loss, hashes);
    }

    private ModelManifest copy(
            String newId,
            String newName,
            Map<String, GraphEntry> newGraphs,
            Precision newPrecision,
            @Nullable Accuracy newAccuracy,
            Map<String, String> newFiles) {
        return new ModelManifest(
                schema,
                newId,
                newName,
                family,
                architecture,
                provenance,
                licence,
                preprocessing,
                patchGrid,
                targets,
                capabilities,
                labels,
                newGraphs,
                newPrecision,
                newAccuracy,
                newFiles);
    }
}
