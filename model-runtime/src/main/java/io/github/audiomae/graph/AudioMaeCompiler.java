package io.github.audiomae.graph;

import io.github.audiomae.checkpoint.TensorTable;
import io.github.audiomae.model.Architecture;
import io.github.audiomae.model.Graph;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Turns a checkpoint's tensors into ONNX graphs with the mask as an input.
///
/// A masked autoencoder gives `encoder.onnx` and `decoder.onnx`, an encoder alone `encoder.onnx`, a fine-tuned model
/// `classifier.onnx`, a checkpoint with all parts all three. Batch size and number of kept patches (0 … 512) are free
/// in every graph:
/// - encoder: `spectrogram` float `[batch, 1, 1024, 128]`, `ids_keep` int64 `[batch, kept]` → `tokens`
///   `[batch, kept + 1, width]`, row 0 the class token, after the final norm;
/// - decoder: `tokens`, `ids_restore` int64 `[batch, 512]` → `patches` `[batch, 512, 256]`;
/// - classifier: `spectrogram`, `ids_keep` → `logits` `[batch, classes]`, `embedding` `[batch, width]`, `tokens`
/// (before
///   any norm).
public final class AudioMaeCompiler {
    private final TensorTable tensors;
    private final CheckpointLayout layout;

    /// @param tensors stay open while the compiler is used; not closed here
    /// @throws ProblemException if they are not exactly those of an Audio-MAE, naming the wrong ones
    public AudioMaeCompiler(TensorTable tensors) {
        this.tensors = tensors;
        this.layout = CheckpointLayout.of(tensors.tensors());
        LayoutCheck.require(tensors.file(), tensors.tensors(), layout);
    }

    /// The model's sizes.
    public Architecture architecture() {
        return layout.architecture();
    }

    /// Writes every graph the checkpoint has tensors for.
    ///
    /// @param folder exists; files of the same names are overwritten
    /// @param progress hears bytes
    /// @throws ProblemException if the disk has no room for them
    /// @throws IOException if a file cannot be written
    public List<CompiledGraph> compile(Path folder, GraphForm form, Progress progress, CancellationToken cancellation)
            throws IOException {
        Map<Graph, GraphBuilder> graphs = new LinkedHashMap<>();
        List<CompiledGraph> compiled = new ArrayList<>();
        for (Part part : parts()) {
            GraphBuilder builder = new GraphBuilder("audio-mae-" + part.role());
            part.build(builder, new Weights(tensors, builder), form, architecture());
            graphs.put(part.graph(), builder);
            compiled.add(new CompiledGraph(part.role(), part.graph()));
        }
        long total = graphs.values().stream()
                .flatMap(builder -> builder.constants().stream())
                .mapToLong(Constant::byteCount)
                .sum();
        requireRoom(folder, total);
        long[] done = {0};
        for (Map.Entry<Graph, GraphBuilder> graph : graphs.entrySet()) {
            String file = graph.getKey().file();
            new OnnxWriter(cancellation, bytes -> progress.report(done[0] += bytes, total, "writing " + file))
                    .write(graph.getValue(), folder.resolve(file));
        }
        return List.copyOf(compiled);
    }

    private void requireRoom(Path folder, long bytes) {
        // Not Files.getFileStore: it wants a mount table, which a chroot may lack. Zero may mean unknown: writing will
        // tell.
        long free = folder.toFile().getUsableSpace();
        if (free > 0 && free < bytes) {
            throw new ProblemException(String.format(
                    Locale.ROOT,
                    "%s needs %d MB, %d MB are free in %s; make room there.",
                    tensors.file().getFileName(),
                    bytes / 1_000_000 + 1,
                    free / 1_000_000,
                    folder));
        }
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        if (layout.encodes()) {
            parts.add(Part.ENCODER);
        }
        if (architecture().decoder() != null) {
            parts.add(Part.DECODER);
        }
        if (architecture().classes() > 0) {
            parts.add(Part.CLASSIFIER);
        }
        return parts;
    }
}
