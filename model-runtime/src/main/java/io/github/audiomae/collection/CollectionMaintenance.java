package io.github.audiomae.collection;

import io.github.audiomae.run.CancellationToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/// Checks a collection, and removes recordings from it. Files of recordings are never touched.
public final class CollectionMaintenance {
    private final SoundCollection collection;

    public CollectionMaintenance(SoundCollection collection) {
        this.collection = collection;
    }

    /// What a check found.
    ///
    /// @param damage of the collection itself, one line each; empty if it is intact
    /// @param missing recordings whose file is gone
    /// @param changed recordings whose file has another size or time than when it was analysed
    /// @param vectors number of vectors that were read
    public record Findings(List<String> damage, List<Path> missing, List<Path> changed, long vectors) {
        /// Whether there is nothing to say.
        public boolean isIntact() {
            return damage.isEmpty() && missing.isEmpty() && changed.isEmpty();
        }
    }

    /// Reads the whole catalogue and every vector, looks for the file of every recording, and marks those that are
    /// gone.
    ///
    /// @throws io.github.audiomae.run.ProblemException if another process holds the collection
    /// @throws java.util.concurrent.CancellationException if `token` was cancelled
    public Findings verify(CancellationToken token) {
        List<String> damage = new ArrayList<>();
        List<Path> missing = new ArrayList<>();
        List<Path> changed = new ArrayList<>();
        try (CollectionWriter writer = collection.write()) {
            new Intake(writer, (path, reason) -> {}, token).markAll().forEach(gone -> missing.add(gone.file()));
            checkCatalogue(writer.catalogue(), damage);
            collection.recordings(recording -> {
                if (!recording.missing() && isChanged(recording)) {
                    changed.add(recording.file());
                }
            });
            return new Findings(damage, missing, changed, checkVectors(damage, token));
        }
    }

    private static void checkCatalogue(Database catalogue, List<String> damage) {
        catalogue.each("PRAGMA integrity_check", row -> {
            if (!row.getString(1).equals("ok")) {
                damage.add("catalogue.sqlite: " + row.getString(1));
            }
        });
        long wrong = catalogue.number("SELECT count(*) FROM recordings r WHERE r.windows !="
                + " (SELECT count(*) FROM windows w WHERE w.recording = r.id)");
        if (wrong > 0) {
            damage.add("catalogue.sqlite: " + wrong + " recordings have another number of windows than they say");
        }
        WindowTable windows = new WindowTable(catalogue);
        long counted = catalogue.number("SELECT count(*) FROM windows") + windows.unused();
        if (counted != windows.rows()) {
            damage.add("catalogue.sqlite: " + counted + " windows for " + windows.rows() + " vectors");
        }
    }

    private long checkVectors(List<String> damage, CancellationToken token) {
        try (MappedRows vectors = collection.vectors();
                MappedRows norms = collection.norms()) {
            float[] norm = new float[1];
            for (long row = 0; row < vectors.rows(); row++) {
                token.throwIfCancelled();
                norms.copy(row, 1, norm);
                if (CollectionWriter.norm(vectors.row(row)) != norm[0]) {
                    damage.add(String.format(Locale.ROOT, "vectors: row %d differs from its length in norms", row));
                }
            }
            return vectors.rows();
        } catch (io.github.audiomae.run.ProblemException e) {
            damage.add(String.valueOf(e.getMessage()));
            return 0;
        }
    }

    private static boolean isChanged(CatalogueRecording recording) {
        try {
            return !FileMark.of(recording.file()).fits(recording);
        } catch (IOException e) {
            return false; // gone, which is told already
        }
    }

    /// Removes recordings with their windows, labels and reviews.
    ///
    /// @param paths files, and folders for everything below them
    /// @param alsoMissing whether recordings that are marked as missing go, too
    /// @return the removed recordings
    public List<Path> remove(Collection<Path> paths, boolean alsoMissing) {
        List<Path> places =
                paths.stream().map(path -> path.toAbsolutePath().normalize()).toList();
        return remove(recording ->
                (alsoMissing && recording.missing()) || places.stream().anyMatch(recording.file()::startsWith));
    }

    /// Removes recordings with their windows, labels and reviews.
    ///
    /// @param ids those of the recordings
    /// @return the removed recordings
    public List<Path> removeById(Set<Long> ids) {
        return remove(recording -> ids.contains(recording.id()));
    }

    /// Removes the recordings that wait for their analysis, or for the rest of it.
    ///
    /// @return the removed recordings
    public List<Path> removePending() {
        return remove(recording -> recording.status() == CatalogueRecording.Status.PENDING && !recording.missing());
    }

    private List<Path> remove(Predicate<CatalogueRecording> chosen) {
        try (CollectionWriter writer = collection.write()) {
            List<CatalogueRecording> going = new ArrayList<>();
            writer.recordings().each(recording -> {
                if (chosen.test(recording)) {
                    going.add(recording);
                }
            });
            writer.change();
            for (CatalogueRecording recording : going) {
                writer.windows().removeOf(recording.id());
                writer.recordings().remove(recording.id());
            }
            writer.commit();
            return going.stream().map(CatalogueRecording::file).toList();
        }
    }
}
