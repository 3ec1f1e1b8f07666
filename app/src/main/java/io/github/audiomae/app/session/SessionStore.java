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

/// Keeps the session in a file, and what a crash left in another. Only one running program may: a second one, started
/// beside it, neither reads nor writes.
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

    /// Whether the session is ours from now on; false while another program has it, or where nothing can be written.
    boolean claim() {
        lock = ProcessLock.take(lockFile).orElse(null);
        return lock != null;
    }

    /// What was saved last, if it ended as it should.
    Optional<Session> ended() {
        return file.read().filter(Session::ended);
    }

    /// What a crash left, now or before; it stays until [#forgetLost()].
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

    /// Saves, whole or not at all. On any thread.
    ///
    /// @throws io.github.audiomae.run.ProblemException if that fails
    synchronized void save(Session session) {
        if (session.ended() || !over) {
            file.write(session);
        }
    }

    /// Makes what was saved last the end; what still comes on its way there is too late. On any thread.
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
