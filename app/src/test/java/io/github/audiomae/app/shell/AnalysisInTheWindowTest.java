package io.github.audiomae.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.centroid.AnalysisPage;
import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.fx.Jobs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The toy of docs/adding-an-analysis.md in the main window: found by the lines of the page alone.
class AnalysisInTheWindowTest {
    @TempDir
    Path folder;

    @RegisterExtension
    private final MainWindowExtension main = new MainWindowExtension(this::withTheToy)
            .then(opened -> opened.explorer().start(List.of(TestExplorer.sample("birds"))));

    @Test
    void toyHasASectionAKeyAKeyTipAPaletteEntryAndSavedState(FxRobot robot) throws Exception {
        Button value = robot.lookup("#centroid-unit").queryButton();
        assertThat(value.getText()).matches("\\d{3,4} Hz");
        assertThat(value.getTooltip().getText()).isEqualTo("Change the unit (Ctrl+U)");
        assertThat(main.window().commands())
                .filteredOn(command -> command.id().equals("centroid-unit"))
                .singleElement()
                .extracting(Command::words)
                .isEqualTo("Show the spectral centroid in hertz or as a mel bin");

        robot.push(KeyCode.CONTROL, KeyCode.U);

        assertThat(value.getText()).matches("Mel bin \\d{2,3}\\.\\d");
        robot.push(KeyCode.F2);
        assertThat(robot.lookup("Show the spectral centroid in hertz or as a mel bin")
                        .tryQuery())
                .isPresent();

        robot.interact(main.explorer()::close);
        assertThat(Files.readString(folder.resolve("session.json")))
                .contains("\"centroid\":{\"inMelBins\":true,\"version\":1}");
        robot.interact(() -> {
            Explorer next = withTheToy();
            next.start(List.of());
            assertThat(next.savedState("centroid").toString()).contains("inMelBins=true");
            next.close();
        });
    }

    private Explorer withTheToy() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader services = new URLClassLoader(
                new URL[] {
                    AnalysisPage.services(folder.resolve("services")).toUri().toURL()
                },
                before)) {
            Thread.currentThread().setContextClassLoader(services);
            return TestExplorer.with(Jobs.onThisThread(), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
