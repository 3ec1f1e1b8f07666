package io.github.audiomae.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.centroid.AnalysisPage;
import io.github.audiomae.app.cli.Program.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command of docs/adding-an-analysis.md is a command like any other.
class AnalysisCommandTest {
    @TempDir
    private Path folder;

    @Test
    void commandOfTheToyIsListedAndRuns() throws IOException {
        Program program =
                new Program(folder.resolve("home"), folder).beside(AnalysisPage.services(folder.resolve("services")));
        Path sound = Sounds.sweep(folder.resolve("sweep.wav"), 3);

        Files.createDirectory(folder.resolve("centroid")); // which would otherwise be opened in the main window
        Outcome help = program.runProcess("--help");
        Outcome centroid = program.runProcess("centroid", sound);

        assertThat(help.out()).contains("centroid", "Prints the spectral centroid");
        assertThat(centroid.code()).as(centroid.err()).isZero();
        assertThat(Integer.parseInt(centroid.out().strip())).isBetween(200, 8000);
    }

    @Test
    void withoutItsLineThereIsNoSuchCommand() {
        Outcome centroid = new Program(folder.resolve("home"), folder).run("centroid", "sweep.wav");

        assertThat(centroid.code()).isEqualTo(2);
    }
}
