package io.github.audiomae.cluster.job;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.ExceptionFailure;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/// Notes which executors failed, and why: the work is done elsewhere, so that results do not show it. Thread-safe.
public final class TaskFailures extends SparkListener {
    /// What the description of a failure says first.
    private static final int MOST_LETTERS = 300;

    private static final String CAUSED_BY = "Caused by: ";

    private final Map<String, String> failures = new TreeMap<>();
    private boolean closed;

    @Override
    public synchronized void onTaskEnd(SparkListenerTaskEnd ended) {
        if (ended.reason() instanceof ExceptionFailure failure) {
            note("Executor " + ended.taskInfo().executorId(), "a task failed: " + cause(failure));
        }
    }

    /// The innermost exception: those around it say that a task failed.
    private static String cause(ExceptionFailure failure) {
        String trace = failure.fullStackTrace();
        int last = trace.lastIndexOf(CAUSED_BY);
        return last < 0
                ? failure.description()
                : trace.substring(last + CAUSED_BY.length()).lines().findFirst().orElse("");
    }

    @Override
    public synchronized void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
        note("Executor " + removed.executorId(), "was lost: " + removed.reason());
    }

    /// Only the first failure of each executor is kept.
    private void note(String executor, String what) {
        if (!closed) {
            failures.putIfAbsent(
                    executor,
                    what.substring(0, Math.min(what.length(), MOST_LETTERS)).replaceAll("\\s+", " "));
        }
    }

    /// What was noted, a sentence for each executor. Nothing is noted afterwards, because all executors end with the
    /// job, which is no failure.
    public synchronized List<String> sentences() {
        closed = true;
        return failures.entrySet().stream()
                .map(failure -> failure.getKey() + ": " + failure.getValue())
                .toList();
    }
}
