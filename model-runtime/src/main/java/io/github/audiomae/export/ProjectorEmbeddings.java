package io.github.audiomae.export;

import io.github.audiomae.explore.EmbeddingLevel;
import io.github.audiomae.explore.EmbeddingRow;
import io.github.audiomae.files.AtomicWriter;
import io.github.audiomae.files.Numbers;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;

/// The two files of the TensorFlow Embedding Projector, separated by tabs: vectors have no header, metadata have one
/// (the projector expects one exactly if there is more than one column).
final class ProjectorEmbeddings implements EmbeddingWriter {
    private final RowLabels labels;
    private final AtomicWriter<Writer> vectors;
    private final AtomicWriter<Writer> metadata;

    ProjectorEmbeddings(Path output, EmbeddingLevel level) {
        labels = new RowLabels(level);
        vectors = AtomicWriter.text(output);
        metadata = AtomicWriter.text(Sidecar.of(output, ".metadata.tsv"));
        metadata.write(out -> out.append(TabbedText.line(labels.all())));
    }

    @Override
    public void write(RowOrigin origin, EmbeddingRow row) {
        vectors.write(out -> {
            String separator = "";
            for (float value : row.values()) {
                out.append(separator).append(Numbers.exact(value));
                separator = "\t";
            }
            out.append('\n');
        });
        metadata.write(out -> out.append(TabbedText.line(labels.all(origin, row))));
    }

    @Override
    public void commit() {
        vectors.commit();
        metadata.commit();
    }

    @Override
    public List<Path> files() {
        return List.of(vectors.target(), metadata.target());
    }

    @Override
    public void close() {
        try (metadata) {
            vectors.close();
        }
    }
}
