package io.github.audiomae.model;

import org.jspecify.annotations.Nullable;

/// Where a model comes from.
///
/// @param source name of the checkpoint file it was made from
/// @param sourceSha256 SHA-256 of that file, hexadecimal, or null if unknown
/// @param graphs how the graphs were made: `fast` (ONNX Runtime's own operators) or `portable` (standard ones only)
/// @param origin where the file was fetched from (repository and commit, or address), or null for a local file
/// @param note anything a person should know about training or data, or null
public record Provenance(
        String source,
        @Nullable String sourceSha256,
        String graphs,
        @Nullable String origin,
        @Nullable String note) {
    public Provenance {
        Required.field(source, "source");
        graphs = graphs == null ? "fast" : graphs;
    }

    /// The provenance of a local file.
    public Provenance(String source, @Nullable String sourceSha256, String graphs, @Nullable String note) {
        this(source, sourceSha256, graphs, null, note);
    }
}
