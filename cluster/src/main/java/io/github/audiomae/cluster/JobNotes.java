package io.github.audiomae.cluster;

import io.github.audiomae.cluster.task.Tally;
import io.github.audiomae.files.Numbers;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Sentences on stderr. Characters of names that would control the terminal are replaced.
final class JobNotes {
    private static final PrintStream ERR = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    private static final String CONTROL = "\\p{Cntrl}|[\\u202A-\\u202E\\u2066-\\u2069\\u2028\\u2029]";

    private JobNotes() {}

    static void say(String sentence) {
        ERR.println(sentence.replaceAll(CONTROL, "\uFFFD"));
    }

    /// Says what a job has done.
    ///
    /// @param seconds that it took
    static void tell(Tally done, double seconds, String output) {
        done.sentences().forEach(sentence -> say("Failed: " + sentence));
        if (done.failed() > 0) {
            StringBuilder kinds = new StringBuilder();
            new java.util.TreeMap<>(done.problems())
                    .forEach((code, count) -> kinds.append(kinds.isEmpty() ? "" : ", ")
                            .append(count)
                            .append(" × ")
                            .append(code));
            say(done.failed() + " failed (" + kinds + "); all are in " + output + "/problems.");
        }
        say(Numbers.counted(done.recordings(), "recording") + ", " + Numbers.counted(done.windows(), "window") + ", "
                + Numbers.rounded(done.seconds(), 1) + " s of sound in " + Numbers.rounded(seconds, 1) + " s.");
        for (Map.Entry<String, Tally.Work> executor : done.executors().entrySet()) {
            Tally.Work work = executor.getValue();
            say("  executor " + executor.getKey() + ", " + work.device() + ": "
                    + Numbers.counted(work.windows(), "window") + ", "
                    + Numbers.rounded(work.windows() / Math.max(work.seconds(), 1e-9), 2) + " a second in each task");
            if (!work.whyNot().isEmpty()) {
                say("    not the device that was asked for: " + work.whyNot());
            }
        }
    }
}
