package io.github.audiomae.app.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/// The files that remain when the program is killed.
final class Crash {
    private Crash() {}

    /// Starts the program, waits until the mask was painted and saved, and kills it (SIGKILL where there are
    /// signals).
    ///
    /// @param home the user's data folder
    /// @return whether the mask was saved before
    static boolean leaveIn(Path home) throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PaintingProgram.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = program.inputReader()) {
            return out.lines().anyMatch("painted"::equals);
        } finally {
            program.destroyForcibly().waitFor();
        }
    }
}
