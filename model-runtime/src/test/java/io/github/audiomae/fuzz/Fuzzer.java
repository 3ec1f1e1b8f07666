package io.github.audiomae.fuzz;

import com.sun.management.ThreadMXBean;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/// Gives damaged files to a reader and looks for one that it neither reads nor refuses in a sentence, or for which it
/// takes too long or too much memory. Case `n` of a seed is always the same.
///
/// @param folder for the damaged files
/// @param patience longest time for one file
record Fuzzer(Path folder, Duration patience) {
    /// Checkpoints allow themselves 300 MB, and files are read in several ways.
    private static final long MOST_ALLOCATED_BYTES = 600L << 20;

    /// What only programmers understand: class names, and the words of the libraries that read JSON and zip files.
    private static final Pattern RAW = Pattern.compile(
            "(java|com|org|ai|io)\\.[a-z]+\\.|[A-Z][a-z]+Exception|Cannot (construct|deserialize)|Unexpected character"
                    + "|Unrecognized token|out of bounds|\\n");

    private static final String REFUSED = "refused";
    private static final int STACK_LINES = 12;

    /// A file for which a reader does what it must not.
    ///
    /// @param number of the case
    /// @param what the reader did
    record Finding(long number, Path file, String what) {}

    /// How a run ended.
    ///
    /// @param cases number of files tried
    /// @param refused how many of them were refused
    record Outcome(long cases, long refused, Optional<Finding> finding) {}

    /// Tries cases, from number `from` on, until the time is over or one is found.
    Outcome run(FuzzTarget target, long seed, long from, Duration time) throws IOException, InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        long refused = 0;
        long number = from;
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            for (; System.nanoTime() < end; number++) {
                Path file = damaged(target, seed, number);
                String what = attempt(target, file, thread);
                if (what.equals(REFUSED)) {
                    refused++;
                } else if (!what.isEmpty()) {
                    thread.shutdownNow();
                    return new Outcome(number - from + 1, refused, Optional.of(new Finding(number, file, what)));
                }
                Files.delete(file);
            }
        }
        return new Outcome(number - from, refused, Optional.empty());
    }

    private Path damaged(FuzzTarget target, long seed, long number) throws IOException {
        Random random = new Random(seed * 1_000_003 + number);
        FuzzTarget.Seed sound = target.seeds().get(random.nextInt(target.seeds().size()));
        FuzzTarget.Seed other = target.seeds().get(random.nextInt(target.seeds().size()));
        return Files.write(
                folder.resolve(number + "-" + sound.name()),
                sound.mutator().damaged(sound.bytes(), other.bytes(), random));
    }

    /// Nothing if the file was read, `refused` if it was refused as it should be, or what went wrong.
    private String attempt(FuzzTarget target, Path file, ExecutorService thread) throws InterruptedException {
        Future<String> answer = thread.submit(() -> answer(target, file));
        try {
            return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            return "did not return within " + patience;
        } catch (ExecutionException e) {
            return "threw " + stack(e.getCause() == null ? e : e.getCause());
        }
    }

    @SuppressWarnings("CatchingUnchecked") // whatever is thrown is a finding
    private static String answer(FuzzTarget target, Path file) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        String answer = "";
        try {
            target.reader().read(file);
        } catch (ProblemException problem) {
            answer = complaint(problem);
        } catch (Throwable fault) {
            answer = "threw " + stack(fault);
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        return allocated > MOST_ALLOCATED_BYTES ? "allocated " + (allocated >> 20) + " MB" : answer;
    }

    private static String complaint(ProblemException problem) {
        String sentence = String.valueOf(problem.getMessage());
        if (problem.code() == ProblemCode.UNEXPECTED || sentence.isBlank()) {
            return "refused without a reason: " + stack(problem);
        }
        return RAW.matcher(sentence).find() ? "refused in words for programmers: " + sentence : REFUSED;
    }

    /// @throws AssertionError if a refusal is none that a person understands
    static void requireSentence(ProblemException problem) {
        String complaint = complaint(problem);
        if (!complaint.equals(REFUSED)) {
            throw new AssertionError(complaint, problem);
        }
    }

    private static String stack(Throwable fault) {
        StringBuilder text = new StringBuilder(fault.toString());
        Arrays.stream(fault.getStackTrace())
                .limit(STACK_LINES)
                .forEach(line -> text.append("\n    at ").append(line));
        return text.toString();
    }
}
