package io.github.audiomae.collection;

import io.github.audiomae.collection.CatalogueRecording.Status;
import io.github.audiomae.files.EnumWord;
import io.github.audiomae.run.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The recordings of a catalogue, and the folders that their paths are relative to.
final class RecordingTable {
    private final Database catalogue;
    private final Map<Path, Long> roots = new HashMap<>();

    RecordingTable(Database catalogue) {
        this.catalogue = catalogue;
        catalogue.each(
                "SELECT id, folder FROM roots", row -> roots.put(Path.of(row.getString("folder")), row.getLong("id")));
    }

    /// The recording at a path.
    ///
    /// @param file absolute and normalised
    Optional<CatalogueRecording> at(Path file) {
        for (Entry<Path, Long> root : roots.entrySet()) {
            if (file.startsWith(root.getKey())) {
                Optional<CatalogueRecording> found = catalogue.one(
                        "SELECT " + CatalogueRecording.COLUMNS + " WHERE r.root = ? AND r.path = ?",
                        CatalogueRecording::of,
                        root.getValue(),
                        below(root.getKey(), file));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /// The recordings of a size.
    List<CatalogueRecording> ofSize(long bytes) {
        return catalogue.list(
                "SELECT " + CatalogueRecording.COLUMNS + " WHERE r.bytes = ?", CatalogueRecording::of, bytes);
    }

    /// All recordings, one at a time, in the order they were added.
    void each(java.util.function.Consumer<CatalogueRecording> receiver) {
        catalogue.each(
                "SELECT " + CatalogueRecording.COLUMNS + " ORDER BY r.id",
                row -> receiver.accept(CatalogueRecording.of(row)));
    }

    /// The recordings that wait, in order.
    ///
    /// @param after their ids are larger
    List<CatalogueRecording> pending(long after, int most) {
        return catalogue.list(
                "SELECT " + CatalogueRecording.COLUMNS
                        + " WHERE r.id > ? AND r.status = 'pending' AND r.missing = 0 ORDER BY r.id LIMIT ?",
                CatalogueRecording::of,
                after,
                most);
    }

    /// Number of recordings that wait.
    long pendingCount() {
        return catalogue.number("SELECT count(*) FROM recordings WHERE status = 'pending' AND missing = 0");
    }

    /// Adds a recording that waits.
    ///
    /// @param root of the path, if no root so far has the file below it
    void add(Path file, Path root, FileMark mark) {
        Entry<Path, Long> home = rootOf(file, root);
        catalogue.update(
                "INSERT INTO recordings (root, path, bytes, modified_ms, status) VALUES (?, ?, ?, ?, 'pending')",
                home.getValue(),
                below(home.getKey(), file),
                mark.bytes(),
                mark.modifiedMillis());
    }

    /// Adds a recording that was analysed elsewhere.
    ///
    /// @return its id
    long addDone(AnalysedRecording recording, Path root, int windows) {
        Entry<Path, Long> home = rootOf(recording.file(), root);
        return catalogue.insert(
                "INSERT INTO recordings (root, path, bytes, modified_ms, sha256, sample_rate, seconds, begins,"
                        + " begins_source, status, missing, windows) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'done', ?, ?)",
                home.getValue(),
                below(home.getKey(), recording.file()),
                recording.mark().bytes(),
                recording.mark().modifiedMillis(),
                recording.sha256(),
                recording.sampleRate(),
                recording.seconds(),
                recording.begins().map(start -> start.iso(0)).orElse(null),
                recording.begins().map(start -> EnumWord.of(start.source())).orElse(null),
                Files.exists(recording.file()) ? 0 : 1,
                windows);
    }

    /// The same recording, found at another path.
    void move(long id, Path file, Path root, FileMark mark) {
        Entry<Path, Long> home = rootOf(file, root);
        catalogue.update(
                "UPDATE recordings SET root = ?, path = ?, bytes = ?, modified_ms = ?, missing = 0 WHERE id = ?",
                home.getValue(),
                below(home.getKey(), file),
                mark.bytes(),
                mark.modifiedMillis(),
                id);
    }

    /// The same content, written again.
    void touch(long id, FileMark mark) {
        catalogue.update(
                "UPDATE recordings SET bytes = ?, modified_ms = ?, missing = 0 WHERE id = ?",
                mark.bytes(),
                mark.modifiedMillis(),
                id);
    }

    void setMissing(long id, boolean missing) {
        catalogue.update("UPDATE recordings SET missing = ? WHERE id = ?", missing ? 1 : 0, id);
    }

    /// Makes a recording wait, with nothing known of its content.
    void restart(long id, FileMark mark) {
        catalogue.update(
                "UPDATE recordings SET bytes = ?, modified_ms = ?, sha256 = NULL, sample_rate = NULL, seconds = NULL,"
                        + " begins = NULL, begins_source = NULL, status = 'pending', missing = 0, problem = NULL, problem_code = NULL"
                        + " WHERE id = ?",
                mark.bytes(),
                mark.modifiedMillis(),
                id);
    }

    /// What was found when a recording was opened.
    void opened(WaitingRecordings.Opened opened, double seconds) {
        catalogue.update(
                "UPDATE recordings SET sha256 = ?, sample_rate = ?, seconds = ?, begins = ?, begins_source = ?"
                        + " WHERE id = ?",
                opened.sha256(),
                opened.sampleRate(),
                seconds,
                opened.starts().best().map(start -> start.iso(0)).orElse(null),
                opened.starts().best().map(start -> EnumWord.of(start.source())).orElse(null),
                opened.recording().id());
    }

    void done(long id) {
        setStatus(id, Status.DONE, null, null);
    }

    void failed(long id, ProblemException problem) {
        setStatus(id, Status.FAILED, problem.getMessage(), problem.code().text());
    }

    private void setStatus(long id, Status status, @Nullable String problem, @Nullable String code) {
        catalogue.update(
                "UPDATE recordings SET status = ?, problem = ?, problem_code = ? WHERE id = ?",
                EnumWord.of(status),
                problem,
                code,
                id);
    }

    /// Drops a recording with its labels and reviews; its windows must be gone.
    void remove(long id) {
        catalogue.update("DELETE FROM labels WHERE recording = ?", id);
        catalogue.update("DELETE FROM reviews WHERE recording = ?", id);
        catalogue.update("DELETE FROM recordings WHERE id = ?", id);
    }

    private Entry<Path, Long> rootOf(Path file, Path root) {
        return roots.entrySet().stream()
                .filter(known -> file.startsWith(known.getKey()))
                .max(Entry.comparingByKey())
                .orElseGet(() -> {
                    long id = catalogue.insert("INSERT INTO roots (folder) VALUES (?)", root.toString());
                    roots.put(root, id);
                    return Map.entry(root, id);
                });
    }

    private static String below(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
