package io.github.audiomae.collection;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.explore.Tag;
import java.nio.file.Path;
import java.util.List;

/// A collection, open for changing. What was added since the last [#commit()] is lost when the process ends, and
/// nothing else. Confined to one thread.
final class CollectionWriter implements AutoCloseable {
    private final WriterLock lock;
    private final Database catalogue;
    private final RecordingTable recordings;
    private final WindowTable windows;
    private final SegmentWriter vectors;
    private final SegmentWriter norms;
    private boolean changing;

    private CollectionWriter(WriterLock lock, Database catalogue, Path folder, CollectionCard card) {
        this.lock = lock;
        this.catalogue = catalogue;
        CatalogueSchema.bringForward(catalogue, folder);
        recordings = new RecordingTable(catalogue);
        windows = new WindowTable(catalogue);
        long rows = windows.rows();
        vectors = new SegmentWriter(SoundCollection.vectors(folder, card), rows);
        norms = new SegmentWriter(SoundCollection.norms(folder, card), rows);
    }

    /// @throws io.github.audiomae.run.ProblemException if another process holds the collection
    static CollectionWriter open(Path folder, CollectionCard card) {
        WriterLock lock = WriterLock.take(folder);
        try {
            Database catalogue = Database.forWriting(folder.resolve(SoundCollection.CATALOGUE));
            try {
                return new CollectionWriter(lock, catalogue, folder, card);
            } catch (RuntimeException | Error e) {
                catalogue.close();
                throw e;
            }
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    RecordingTable recordings() {
        return recordings;
    }

    WindowTable windows() {
        return windows;
    }

    Database catalogue() {
        return catalogue;
    }

    /// Adds the next window of a recording.
    void add(long recording, TimeSpan span, float[] vector, List<Tag> best) {
        change();
        windows.add(vectors.rows(), recording, span, best);
        vectors.append(vector);
        norms.append(norm(vector));
    }

    /// The length of a vector. Its square is summed in double precision, in order.
    static float norm(float... vector) {
        double square = 0;
        for (float value : vector) {
            square += (double) value * value;
        }
        return (float) Math.sqrt(square);
    }

    /// Begins a change, if none has begun.
    void change() {
        if (!changing) {
            catalogue.begin();
            changing = true;
        }
    }

    /// Makes all changes last: first the vectors reach the disk, then the catalogue that counts them.
    void commit() {
        if (changing) {
            vectors.force();
            norms.force();
            windows.setRows(vectors.rows());
            catalogue.commit();
            changing = false;
        }
    }

    /// Drops what was not committed.
    @Override
    public void close() {
        try (lock;
                catalogue;
                norms;
                vectors) {
            changing = false; // closing the connection ends its transaction
        }
    }
}
