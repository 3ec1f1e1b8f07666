package io.github.audiomae.app.shell;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.UiThread;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The real program, in which a mask is painted and then nothing happens for a long time; meant to be killed.
///
/// Argument: the user's data folder. Prints `painted` once the mask is saved.
public final class PaintingProgram {
    private PaintingProgram() {}

    /// Opens the window and paints.
    public static void main(String... arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        Platform.startup(() -> {
            Explorer explorer = TestExplorer.with(Jobs.onThreads(UiThread.javaFx()), home);
            explorer.window(new Stage()).show();
            explorer.start(List.of());
            explorer.masking().clear();
            explorer.masking().stroke(20, 4);
        });
        while (!Files.exists(home.resolve("session.json"))) {
            Thread.sleep(100);
        }
        System.out.println("painted");
        Thread.sleep(600_000);
    }
}
