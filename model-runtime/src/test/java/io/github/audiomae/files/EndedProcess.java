package io.github.audiomae.files;

import java.io.IOException;

/// A process of this machine that has ended.
public final class EndedProcess {
    private EndedProcess() {}

    /// Its mark, as [ProcessMark#own()] would have given it there.
    public static String mark() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "--version")
                .redirectErrorStream(true)
                .start();
        process.getInputStream().readAllBytes();
        process.waitFor();
        String[] own = ProcessMark.own().split("-");
        return own[0] + "-" + process.pid() + "-" + own[2];
    }
}
