package io.github.audiomae.collection;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.explore.EmbeddingExtractor;
import io.github.audiomae.explore.EmbeddingLevel;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.WindowSource;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.pipeline.PlacedWindow;
import io.github.audiomae.recordings.RecordingReader;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Finds the windows of a collection that are most similar to an example: by the cosine of their vectors. Confined to
/// one thread; the collection is not closed here.
public final class SimilaritySearch implements AutoCloseable {
    private static final double SAME_SECONDS = 1e-6;

    private final SoundCollection collection;
    private final MappedRows vectors;
    private final MappedRows norms;
    private final CosineSearch search;
    private final long size;

    /// Searches what is committed now.
    public SimilaritySearch(SoundCollection collection) {
        this(collection, CatalogueFilter.ALL);
    }

    /// The same, among the windows that fit a filter.
    public SimilaritySearch(SoundCollection collection, CatalogueFilter filter) {
        this.collection = collection;
        vectors = collection.vectors();
        norms = collection.norms();
        BitSet leftOut = leftOut(collection, filter, vectors.rows());
        size = vectors.rows() - leftOut.cardinality();
        search = new CosineSearch(vectors, norms, leftOut);
    }

    private static BitSet leftOut(SoundCollection collection, CatalogueFilter filter, long rows) {
        if (filter.isAll()) {
            return collection.gaps();
        }
        BitSet others = new CatalogueBrowser(collection).windows(filter);
        others.flip(0, Math.toIntExact(rows));
        return others;
    }

    /// Number of vectors that a search compares.
    public long size() {
        return size;
    }

    /// The span of an example in its file.
    ///
    /// @param at where it begins, in seconds, ≥ 0
    /// @param length in seconds; the length of the collection's windows if it is empty
    public record Example(Path file, double at, Optional<Double> length) {}

    /// The stored vector of an example that is a window of the collection, in a file that has not changed since.
    public Optional<float[]> stored(Example example) {
        Path file = example.file().toAbsolutePath().normalize();
        return new RecordingTable(collection.catalogue())
                .at(file)
                .filter(recording -> isUnchanged(recording))
                .flatMap(recording -> collection
                        .catalogue()
                        .one(
                                "SELECT id FROM windows WHERE recording = ? AND abs(start_s - ?) < ?"
                                        + " AND (? OR abs(end_s - start_s - ?) < ?)",
                                row -> row.getLong(1),
                                recording.id(),
                                example.at(),
                                SAME_SECONDS,
                                example.length().isEmpty() ? 1 : 0,
                                example.length().orElse(0.0),
                                SAME_SECONDS))
                .map(vectors::row);
    }

    private static boolean isUnchanged(CatalogueRecording recording) {
        try {
            return FileMark.of(recording.file()).fits(recording);
        } catch (IOException e) {
            return false;
        }
    }

    /// Computes the vector of an example.
    ///
    /// @param model that of the collection, opened to embed
    /// @throws ProblemException if it is another, or no sound lies in the span
    public float[] vector(Example example, LoadedModel model, CancellationToken token) {
        collection.require(model.folder());
        CollectionCard card = collection.card();
        Preprocessing as = card.preprocessing();
        RecordingReader reader = new RecordingReader(card.channelChoice(), false);
        try (WindowSource source = reader.open(example.file(), as)) {
            double end = example.at() + example.length().orElse(card.window().seconds());
            TimeSpan span = new TimeSpan(example.at(), Math.max(example.at(), Math.min(end, source.seconds())));
            PlacedWindow window = new PlacedWindow(span, source.window(span, as));
            return new EmbeddingExtractor(model)
                    .rows(List.of(window), EmbeddingLevel.CLIP, token)
                    .getFirst()
                    .getFirst()
                    .values();
        }
    }

    /// The most similar windows, best first. The example itself is among them if it is in the collection.
    ///
    /// @param examples at least one
    /// @param several what a window is compared with if there are several
    /// @param top ≥ 1
    public List<SimilarWindow> like(List<float[]> examples, SeveralExamples several, int top) {
        return search.nearest(several.queries(examples), top).stream()
                .map(this::window)
                .toList();
    }

    private SimilarWindow window(CosineSearch.Hit hit) {
        return collection
                .catalogue()
                .one(
                        "SELECT o.folder, r.path, w.start_s, w.end_s, r.begins, r.begins_source FROM windows w"
                                + " JOIN recordings r ON r.id = w.recording JOIN roots o ON o.id = r.root"
                                + " WHERE w.id = ?",
                        row -> new SimilarWindow(
                                hit.row(),
                                Path.of(row.getString(1)).resolve(row.getString(2)),
                                new TimeSpan(row.getDouble(3), row.getDouble(4)),
                                CatalogueRecording.begins(row.getString(5), row.getString(6)),
                                hit.score()),
                        hit.row())
                .orElseThrow();
    }

    @Override
    public void close() {
        try (norms) {
            vectors.close();
        }
    }
}
