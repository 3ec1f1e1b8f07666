package io.github.audiomae.collection;

import java.nio.file.Path;
import java.util.List;

/// The tables of `catalogue.sqlite`. Their version is SQLite's `user_version`; a catalogue of an older version is
/// brought forward one step at a time, each whole or not at all.
final class CatalogueSchema {
    /// The steps, from an empty file on. A step never changes once it was released; later versions append.
    private static final List<String> STEPS = List.of("""
            CREATE TABLE state (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
            INSERT INTO state VALUES ('vector_rows', 0);
            CREATE TABLE gaps (first INTEGER PRIMARY KEY, rows INTEGER NOT NULL);
            CREATE TABLE roots (id INTEGER PRIMARY KEY, folder TEXT NOT NULL UNIQUE);
            CREATE TABLE recordings (
                id INTEGER PRIMARY KEY,
                root INTEGER NOT NULL REFERENCES roots (id),
                path TEXT NOT NULL,
                bytes INTEGER NOT NULL,
                modified_ms INTEGER NOT NULL,
                sha256 TEXT,
                sample_rate INTEGER,
                seconds REAL,
                begins TEXT,
                begins_source TEXT,
                status TEXT NOT NULL CHECK (status IN ('pending', 'done', 'failed')),
                missing INTEGER NOT NULL DEFAULT 0,
                windows INTEGER NOT NULL DEFAULT 0,
                problem TEXT,
                problem_code TEXT,
                UNIQUE (root, path));
            CREATE INDEX recordings_by_status ON recordings (status, missing, windows, seconds);
            CREATE INDEX recordings_by_bytes ON recordings (bytes);
            CREATE TABLE windows (
                id INTEGER PRIMARY KEY,
                recording INTEGER NOT NULL REFERENCES recordings (id),
                start_s REAL NOT NULL,
                end_s REAL NOT NULL);
            CREATE INDEX windows_by_recording ON windows (recording);
            CREATE TABLE classes (id INTEGER PRIMARY KEY, label TEXT NOT NULL);
            CREATE TABLE scores (
                window INTEGER NOT NULL REFERENCES windows (id) ON DELETE CASCADE,
                class INTEGER NOT NULL REFERENCES classes (id),
                score REAL NOT NULL,
                PRIMARY KEY (window, class)) WITHOUT ROWID;
            CREATE INDEX scores_by_class ON scores (class, score);
            CREATE TABLE labels (
                id INTEGER PRIMARY KEY,
                recording INTEGER NOT NULL REFERENCES recordings (id),
                start_s REAL,
                end_s REAL,
                label TEXT NOT NULL,
                source TEXT NOT NULL,
                created TEXT NOT NULL);
            CREATE INDEX labels_by_recording ON labels (recording);
            CREATE TABLE reviews (
                id INTEGER PRIMARY KEY,
                recording INTEGER NOT NULL REFERENCES recordings (id),
                start_s REAL NOT NULL,
                end_s REAL NOT NULL,
                label TEXT NOT NULL,
                verdict TEXT NOT NULL CHECK (verdict IN ('right', 'wrong', 'unsure')),
                created TEXT NOT NULL);
            CREATE TABLE heads (
                id TEXT PRIMARY KEY,
                model_sha256 TEXT NOT NULL,
                created TEXT NOT NULL,
                report TEXT NOT NULL)
            """, """
            CREATE TABLE errors (
                window INTEGER PRIMARY KEY REFERENCES windows (id) ON DELETE CASCADE,
                error REAL)
            """, """
            ALTER TABLE reviews ADD COLUMN source TEXT NOT NULL DEFAULT 'window'
            """);

    private CatalogueSchema() {}

    /// The version that this program reads and writes.
    static int version() {
        return STEPS.size();
    }

    /// Whether a catalogue must be brought forward before it is read.
    ///
    /// @throws io.github.audiomae.run.ProblemException if a newer version of the program made it
    static boolean isOld(Database catalogue, Path folder) {
        long version = catalogue.number("PRAGMA user_version");
        if (version > STEPS.size()) {
            throw CollectionCard.newer(folder);
        }
        return version < STEPS.size();
    }

    /// Brings a catalogue to this version.
    ///
    /// @throws io.github.audiomae.run.ProblemException if a newer version of the program made it
    static void bringForward(Database catalogue, Path folder) {
        while (isOld(catalogue, folder)) {
            int version = (int) catalogue.number("PRAGMA user_version");
            catalogue.together(() -> {
                catalogue.script(STEPS.get(version));
                catalogue.script("PRAGMA user_version = " + (version + 1));
            });
        }
    }
}
