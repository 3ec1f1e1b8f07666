package io.github.audiomae.collection;

import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// One connection to `catalogue.sqlite`. What goes wrong is told as a [ProblemException]. Confined to one thread at a
/// time.
final class Database implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;

    static {
        SqliteNatives.unpack();
    }

    private final Path file;
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    private Database(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /// A connection that writes; every commit has reached the disk when it returns. Creates the file if it is
    /// missing.
    static Database forWriting(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        return open(file, "jdbc:sqlite:" + file, config);
    }

    /// A connection that reads what is committed, also while another process writes.
    static Database forReading(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        if (Files.isWritable(file.toAbsolutePath().getParent())) {
            Database reading = open(file, "jdbc:sqlite:" + file, config);
            reading.script("PRAGMA query_only = 1");
            return reading;
        }
        // In a folder that cannot be written, SQLite cannot keep the index of its log.
        return open(file, "jdbc:sqlite:" + file.toAbsolutePath().toUri() + "?mode=ro&immutable=1", config);
    }

    private static Database open(Path file, String address, SQLiteConfig config) {
        config.setBusyTimeout(PATIENCE_MILLIS);
        try {
            return new Database(file, config.createConnection(address));
        } catch (SQLException e) {
            throw problem(file, e);
        }
    }

    /// Runs a statement that changes rows.
    ///
    /// @return the number of changed rows
    int update(String sql, @Nullable Object... values) {
        try {
            return filled(sql, values).executeUpdate();
        } catch (SQLException e) {
            throw problem(file, e);
        }
    }

    /// Inserts a row and returns its id.
    long insert(String sql, @Nullable Object... values) {
        update(sql, values);
        return number("SELECT last_insert_rowid()");
    }

    /// Runs several statements, separated by semicolons.
    void script(String statements) {
        try (var statement = connection.createStatement()) {
            for (String one : statements.split(";", -1)) {
                if (!one.isBlank()) {
                    statement.execute(one);
                }
            }
        } catch (SQLException e) {
            throw problem(file, e);
        }
    }

    /// Reads one number; 0 if there is no row.
    long number(String sql, @Nullable Object... values) {
        return one(sql, row -> row.getLong(1), values).orElse(0L);
    }

    /// Reads the first row.
    <T> Optional<T> one(String sql, RowReader<T> reader, @Nullable Object... values) {
        try (ResultSet rows = filled(sql, values).executeQuery()) {
            return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
        } catch (SQLException e) {
            throw problem(file, e);
        }
    }

    /// Reads all rows.
    <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values) {
        List<T> all = new ArrayList<>();
        each(sql, row -> all.add(reader.read(row)), values);
        return all;
    }

    /// Passes on all rows, one at a time.
    void each(String sql, RowReceiver receiver, @Nullable Object... values) {
        try (ResultSet rows = filled(sql, values).executeQuery()) {
            while (rows.next()) {
                receiver.take(rows);
            }
        } catch (SQLException e) {
            throw problem(file, e);
        }
    }

    /// Begins a transaction, which lasts until [#commit()] or [#rollback()].
    void begin() {
        script("BEGIN IMMEDIATE");
    }

    void commit() {
        script("COMMIT");
    }

    void rollback() {
        script("ROLLBACK");
    }

    /// Runs work whole or not at all.
    void together(Runnable work) {
        begin();
        try {
            work.run();
            commit();
        } catch (RuntimeException | Error e) {
            try {
                rollback();
            } catch (ProblemException second) {
                e.addSuppressed(second); // a full disk has ended the transaction already
            }
            throw e;
        }
    }

    private PreparedStatement filled(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    static ProblemException problem(Path file, SQLException cause) {
        SQLiteErrorCode code =
                cause instanceof SQLiteException known ? known.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        Path folder = file.toAbsolutePath().getParent();
        return switch (code) {
            case SQLITE_FULL ->
                new ProblemException(ProblemCode.DISK_FULL, Sentence.of("catalogue.full", folder), cause);
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_BUSY_SNAPSHOT ->
                new ProblemException(
                        ProblemCode.COLLECTION_BUSY, Sentence.of("catalogue.busy", folder, "?", "?"), cause);
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                new ProblemException(
                        ProblemCode.COLLECTION_DAMAGED,
                        Sentence.of("catalogue.damaged", file, cause.getMessage()),
                        cause);
            default ->
                new ProblemException(
                        ProblemCode.CANNOT_WRITE, Sentence.of("catalogue.gone", folder, cause.getMessage()), cause);
        };
    }

    @Override
    public void close() {
        try {
            for (PreparedStatement statement : prepared.values()) {
                statement.close();
            }
            connection.close();
        } catch (SQLException e) {
            throw problem(file, e);
        }
    }

    /// Makes a value of a row.
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// Takes a row.
    interface RowReceiver {
        void take(ResultSet row) throws SQLException;
    }
}
