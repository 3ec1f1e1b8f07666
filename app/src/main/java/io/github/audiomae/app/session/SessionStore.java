package io.github.audiomae.app.session;

import com.fasterxml.jackson.core.type.TypeReference;
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
public final class SessionStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SessionStore.class);

    private final JsonFile<Session> file;
    private final JsonFile<Session> lost;
    private final Path lockFile;
    private @Nullable ProcessLock lock;
    private boolean over;

    /// @param home the user's data folder
    public SessionStore(Path home) {
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
        return file.read().filter(Session::ended);
    }

    /// The session of a crash, of this start or an earlier one; it stays until [#forgetLost()].
    Optional<Session> lost() {
        if (file.read().filter(session -> !session.ended()).isPresent()) {
            try {
                Files.move(file.path(), lost.path(), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                LOG.warn("{} cannot be moved", file.path(), e);
            }
        }
        return lost.read();
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
            file.write(session);
        }
    }

    /// Marks the last saved session as closed properly; later saves are ignored. On any thread.
    ///
    /// @throws io.github.audiomae.run.ProblemException if that fails
    synchronized void end() {
        over = true;
        file.read().filter(session -> !session.ended()).map(Session::asEnded).ifPresent(this::save);
    }

    @Override
    public void close() {
        if (lock != null) {
            lock.close();
        }
    }
}
