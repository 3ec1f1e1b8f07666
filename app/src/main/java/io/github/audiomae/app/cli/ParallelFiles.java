package io.github.audiomae.app.cli;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.FileReport;
import io.github.audiomae.app.cli.console.ProgressLine;
import io.github.audiomae.run.Await;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Processes many files, several at a time; a bad file does not stop the others.
final class ParallelFiles {
    private ParallelFiles() {}

    /// The work on one file.
    @FunctionalInterface
    interface Work {
        /// @return warnings about the file
        /// @throws ProblemException if it fails
        List<Sentence> on(OutputFiles.Pair file);
    }

    /// @param jobs number of files at a time; at least one
    /// @param report receives the outcomes
    /// @throws CancellationException if the user interrupts the program
    static void work(
            List<OutputFiles.Pair> files, int jobs, CommandContext context, FileReport report, String name, Work work) {
        ExecutorService threads = Executors.newFixedThreadPool(Math.clamp(jobs, 1, files.size()));
        try (ProgressLine progress = ProgressLine.over(files.size(), name, context)) {
            List<Future<?>> running = new ArrayList<>();
            for (OutputFiles.Pair file : files) {
                running.add(threads.submit(() -> one(file, context, report, progress, work)));
            }
            for (Future<?> future : running) {
                Await.result(future);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void one(
            OutputFiles.Pair file, CommandContext context, FileReport report, ProgressLine progress, Work work) {
        context.cancellation().throwIfCancelled();
        try {
            report.done(work.on(file));
        } catch (ProblemException e) {
            report.failed(file.input(), e.sentenceWithCode());
        }
        progress.step();
    }
}
