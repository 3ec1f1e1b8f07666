package io.github.audiomae.collection;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.audiomae.files.JsonFile;
import io.github.audiomae.files.ProcessLock;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// The right to change a collection, which one process has at a time. The system takes it back when the process ends,
/// for whatever reason; a file beside the lock says who has it.
final class WriterLock implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String LOCK = ".lock";
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final ProcessLock lock;

    private WriterLock(ProcessLock lock) {
        this.lock = lock;
    }

    /// A process that changes a collection.
    ///
    /// @param process its number
    /// @param since when it began, in ISO 8601
    record Holder(long process, String since) {
        String words() {
            return process + " (" + since + ")";
        }
    }

    /// Takes the right; waits a few seconds for a process that has it.
    ///
    /// @throws ProblemException if another process keeps it, which the sentence names, or the folder cannot be
    ///     written
    static WriterLock take(Path folder) {
        if (!Files.isWritable(folder)) {
            throw new ProblemException(ProblemCode.CANNOT_WRITE, Sentence.of("catalogue.read-only", folder));
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        do {
            Optional<ProcessLock> lock = ProcessLock.take(folder.resolve(LOCK));
            if (lock.isPresent()) {
                note(folder)
                        .write(new Holder(
                                ProcessHandle.current().pid(),
                                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()));
                return new WriterLock(lock.get());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        } while (System.nanoTime() < end);
        Optional<Holder> holder = note(folder).read();
        throw new ProblemException(
                ProblemCode.COLLECTION_BUSY,
                Sentence.of(
                        "catalogue.busy",
                        folder,
                        holder.map(known -> String.valueOf(known.process())).orElse("?"),
                        holder.map(Holder::since).orElse("?")));
    }

    /// The process that changes a collection now, as far as it can be known without disturbing it.
    static Optional<Holder> holder(Path folder) {
        return note(folder)
                .read()
                .filter(holder -> ProcessHandle.of(holder.process())
                        .filter(ProcessHandle::isAlive)
                        .isPresent())
                .filter(holder -> isHeld(folder));
    }

    private static boolean isHeld(Path folder) {
        Optional<ProcessLock> free = ProcessLock.take(folder.resolve(LOCK));
        free.ifPresent(ProcessLock::close);
        return free.isEmpty();
    }

    private static JsonFile<Holder> note(Path folder) {
        return JsonFile.compact(folder.resolve(".writer.json"), new TypeReference<>() {});
    }

    @Override
    public void close() {
        lock.close();
    }
}
