package io.github.audiomae.app.shell;

import static io.github.audiomae.app.shell.MainWindowExtension.says;
import static io.github.audiomae.app.shell.MainWindowExtension.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.catalogue.CollectionOrder;
import io.github.audiomae.app.collection.CollectionFeature;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.UiThread;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.collection.SoundCollection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirDeletionStrategy;
import org.testfx.api.FxRobot;

/// A collection that another process, the command line, fills while it is open in the main window.
class CollectionHeldTest {
    @TempDir(deletionStrategy = TempDirDeletionStrategy.IgnoreFailures.class)
    Path home;

    @RegisterExtension
    private final MainWindowExtension main = new MainWindowExtension(
                    () -> TestExplorer.with(Jobs.onThreads(UiThread.javaFx()), home))
            .then(opened -> opened.explorer().start(List.of()));

    @Test
    void itIsLookedAtAndTheWindowSaysWhoHoldsIt(FxRobot robot) throws Exception {
        CollectionFeature feature = main.explorer().collection();
        until(() -> main.explorer().models().loaded().get() != null);
        Path collection = home.resolve("x.collection");
        CollectionOrder order = new CollectionOrder(
                collection, main.explorer().models().models().getFirst(), 1, 0.1, "mix");
        robot.interact(() -> feature.collection().create(order, () -> {}));
        until(() -> feature.collection().open().get() != null);
        Process other = commandLine(collection, TestExplorer.sample("siren"));
        try {
            try (SoundCollection open = SoundCollection.open(collection)) {
                while (other.isAlive() && open.status().windows() == 0) {
                    LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                }
                assertThat(open.status().writer())
                        .as(Files.readString(home.resolve("output")))
                        .startsWith(other.pid() + " (");
            }

            // What it has done so far is shown.
            robot.interact(() -> {
                main.explorer().navigation().show(Place.COLLECTION);
                feature.collection().changed();
            });
            until(() -> feature.collection().status().get() != null
                    && Objects.requireNonNull(feature.collection().status().get())
                                    .windows()
                            > 0);

            // Adding to it is refused, with the number of the process.
            robot.interact(() -> feature.filling().add(List.of(TestExplorer.sample("guitar"))));
            until(() -> says(robot, "process " + other.pid() + ","));
        } finally {
            other.destroyForcibly().waitFor();
        }

        // The system has taken the right back from the process that was killed.
        robot.interact(() -> feature.filling().add(List.of(TestExplorer.sample("tick-tock"))));
        until(() -> !feature.filling().running().isEmpty());
        assertThat(says(robot, "process " + ProcessHandle.current().pid())).isFalse();
    }

    private Process commandLine(Path collection, Path sound) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty("java.class.path"),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "io.github.audiomae.app.Launcher",
                "collection",
                "add",
                collection.toString(),
                sound.toString());
        builder.environment().put("AUDIOMAE_HOME", home.toString());
        return builder.redirectErrorStream(true)
                .redirectOutput(home.resolve("output").toFile())
                .start();
    }
}
