package io.github.audiomae.app.session;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.audiomae.files.AtomicFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the session in a file, and what a crash left in another. Only one running program may: a second one, started
/// beside it, neither reads nor writes.
public final class SessionStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SessionStore.class);

    private final Path file;
    private final Path lost;
    private final Path lockFile;
    private final JsonMapper json = JsonMapper.builder().build();
    private @Nullable FileChannel lock;
    private boolean over;

    /// @param home the user's data folder
    public SessionStore(Path home) {
        file = home.resolve("session.json");
        lost = home.resolve("session-lost.json");
        lockFile = home.resolve("running.lock");
    }

    /// Whether the session is ours from now on; false while another program has it. The system frees it when a program
    /// ends, however it ends.
    boolean claim() {
        try {
            Files.createDirectories(lockFile.getParent());
            FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                return false;
            }
            lock = channel;
            return true;
        } catch (IOException | OverlappingFileLockException e) {
            LOG.info("the session belongs to another program, or {} cannot be written", lockFile, e);
            return false;
        }
    }

    /// What was saved last, if it ended as it should.
    Optional<Session> ended() {
        return read(file).filter(Session::ended);
    }

    /// What a crash left, now or before; it stays until [#forgetLost()].
    Optional<Session> lost() {
        if (read(file).filter(session -> !session.ended()).isPresent()) {
            try {
                Files.move(file, lost, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                LOG.warn("{} cannot be moved", file, e);
            }
        }
        return read(lost);
    }

    void forgetLost() {
        try {
            Files.deleteIfExists(lost);
        } catch (IOException e) {
            LOG.warn("{} cannot be deleted", lost, e);
        }
    }

    /// Saves, whole or not at all. On any thread.
    ///
    /// @throws io.github.audiomae.run.ProblemException if that fails
    synchronized void save(Session session) {
        if (session.ended() || !over) {
            AtomicFile.write(file, path -> json.writeValue(path.toFile(), session));
        }
    }

    /// Makes what was saved last the end; what still comes on its way there is too late. On any thread.
    ///
    /// @throws io.github.audiomae.run.ProblemException if that fails
    synchronized void end() {
        over = true;
        read(file).filter(session -> !session.ended()).map(Session::asEnded).ifPresent(this::save);
    }

    private Optional<Session> read(Path from) {
        if (!Files.isRegularFile(from)) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(from.toFile(), Session.class));
        } catch (IOException e) {
            LOG.warn("{} cannot be read; the session starts afresh", from, e);
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            LOG.info("{} cannot be freed", lockFile, e);
        }
    }
}
