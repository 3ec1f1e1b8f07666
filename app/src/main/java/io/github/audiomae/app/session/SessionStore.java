package io.github.audiomae.app.session;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.audiomae.files.JsonFile;
import io.github.audiomae.files.ProcessLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stores the session in one file and the session of a crash in another. Only one running program may do so: a second
/// one neither reads nor writes.
final class SessionStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SessionStore.class);

    private static final JsonMapper JSON = new JsonMapper();

    private final JsonFile<ObjectNode> file;
    private final JsonFile<ObjectNode> lost;
    private final Path lockFile;
    private @Nullable ProcessLock lock;
    private boolean over;

    /// @param home the user's data folder
    SessionStore(Path home) {
        file = JsonFile.compact(home.resolve("session.json"), new TypeReference<>() {});
        lost = JsonFile.compact(home.resolve("session-lost.json"), new TypeReference<>() {});
        lockFile = home.resolve("running.lock");
    }

    /// Whether this program owns the session from now on; false while another program owns it, or if nothing can be
    /// written.
    boolean claim() {
        lock = ProcessLock.take(lockFile).orElse(null);
        return lock != null;
    }

    /// The last saved session, if it was closed properly.
    Optional<Session> ended() {
        return read(file).filter(Session::ended);
    }

    /// The session of a crash, of this start or an earlier one; it stays until [#forgetLost()].
    Optional<Session> lost() {
        if (read(file).filter(session -> !session.ended()).isPresent()) {
            try {
                Files.move(file.path(), lost.path(), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                LOG.warn("{} cannot be moved", file.path(), e);
            }
        }
        return read(lost);
    }

    void forgetLost() {
        try {
            Files.deleteIfExists(lost.path());
        } catch (IOException e) {
            LOG.warn("{} cannot be deleted", lost.path(), e);
        }
    }

    /// Saves, completely or not at all. On any thread.
    ///
    /// @throws io.github.audiomae.run.ProblemException if that fails
    synchronized void save(Session session) {
        if (session.ended() || !over) {
            file.write(JSON.valueToTree(session));
        }
    }

    /// Marks the last saved session as closed properly; later saves are ignored. On any thread.
    ///
    /// @throws io.github.audiomae.run.ProblemException if that fails
    synchronized void end() {
        over = true;
        read(file).filter(session -> !session.ended()).map(Session::asEnded).ifPresent(this::save);
    }

    private static Optional<Session> read(JsonFile<ObjectNode> from) {
        try {
            return from.read().map(EarlierSession::upgraded).map(content -> JSON.convertValue(content, Session.class));
        } catch (IllegalArgumentException e) {
            LOG.warn("{} makes no sense and is ignored", from.path(), e);
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        if (lock != null) {
            lock.close();
        }
    }
}
