package io.github.audiomae.graph;

import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Progress;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SequencedMap;

/// Writes the graphs of one model.
public final class GraphFiles {
    private GraphFiles() {}

    /// Writes all graphs, one tensor in memory at a time, after checking that there is room for them.
    ///
    /// @param source the checkpoint, for messages
    /// @param graphs name of each file → its graph, in the order to write them
    /// @param progress counts bytes
    /// @throws ProblemException if one is larger than an ONNX file can be, or the disk has no room for them
    public static void write(
            Path folder,
            Path source,
            SequencedMap<String, GraphBuilder> graphs,
            Progress progress,
            CancellationToken cancellation)
            throws IOException {
        graphs.values().forEach(OnnxWriter::requireSize);
        long total = graphs.values().stream()
                .flatMap(builder -> builder.constants().stream())
                .mapToLong(Constant::byteCount)
                .sum();
        requireRoom(folder, source, total);
        long[] done = {0};
        for (var graph : graphs.entrySet()) {
            String file = graph.getKey();
            new OnnxWriter(cancellation, bytes -> progress.report(done[0] += bytes, total, "writing " + file))
                    .write(graph.getValue(), folder.resolve(file));
        }
    }

    private static void requireRoom(Path folder, Path source, long bytes) {
        // Files.getFileStore needs a mount table, which a chroot may lack. Zero may mean unknown: then writing
        // fails.
        long free = folder.toFile().getUsableSpace();
        if (free > 0 && free < bytes) {
            throw new ProblemException(
                    ProblemCode.DISK_FULL,
                    Sentence.of(
                            "import.room",
                            source.getFileName(),
                            bytes / 1_000_000 + 1,
                            free / 1_000_000,
                            folder.toAbsolutePath().getParent()));
        }
    }
}
