package io.github.audiomae.files;

import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Reads on another thread, so that a disk or a server that does not answer keeps nobody waiting: Java cannot end such
/// a read, only turn away from it. Its thread remains until the system answers, and does not keep the program from
/// ending.
public final class PatientRead {
    /// Spun-down disks need seconds.
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final ExecutorService THREADS = Executors.newCachedThreadPool(
            work -> Thread.ofPlatform().daemon().name("patient-read").unstarted(work));

    private PatientRead() {}

    /// Reads something of a file, or gives up.
    ///
    /// @param file named in the problem
    /// @param patience longest time to wait
    /// @param read must not use anything that the caller goes on using after a problem
    /// @throws IOException if `read` throws it; any [RuntimeException] of it is passed on, too
    /// @throws ProblemException if there was no answer in time
    /// @throws CancellationException if this thread is interrupted
    public static <T> T within(Duration patience, Path file, Callable<T> read) throws IOException {
        Future<T> answer = THREADS.submit(read);
        try {
            return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new ProblemException(
                    ProblemCode.SOUND_UNREADABLE,
                    Sentence.of("read.hangs", file, patience.plusMillis(500).toSeconds()),
                    e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while reading " + file);
        }
    }
}
