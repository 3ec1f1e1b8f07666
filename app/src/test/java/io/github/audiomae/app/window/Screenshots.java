package io.github.audiomae.app.window;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.UiThread;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.model.ModelLibrary;
import io.github.audiomae.resources.BundledModels;
import io.github.audiomae.resources.BundledSamples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/// Takes the pictures of the documentation: the real window, with the real model, without a screen.
///
/// Arguments: the folder for the pictures, then (for trying out) folders of models to use instead of the bundled ones.
public final class Screenshots {
    private static final long PATIENCE_MILLIS = 60_000;
    private static final long SETTLED_MILLIS = 900;

    private final Path target;
    private final List<Path> models;

    private Screenshots(Path target, List<Path> models) {
        this.target = target;
        this.models = models;
    }

    /// Takes all pictures.
    ///
    /// @param arguments folder for the pictures, folders of models
    public static void main(String... arguments) throws Exception {
        List<Path> paths = List.of(arguments).stream().map(Path::of).toList();
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Platform.setImplicitExit(false);
        List<Path> models = paths.size() > 1 ? paths.subList(1, paths.size()) : BundledModels.folders();
        new Screenshots(Files.createDirectories(paths.getFirst()), models).takeAll();
        System.exit(0);
    }

    private void takeAll() throws Exception {
        take("window", 1440, 900, explorer -> {});
        take("window-small", 1280, 720, explorer -> {});
        take("window-large", 1920, 1080, explorer -> {});
        take("window-light", 1440, 900, explorer -> explorer.settings().dark().set(false));
    }

    private void take(String name, int width, int height, Consumer<Explorer> prepare) throws Exception {
        Path home = Files.createTempDirectory("screenshots");
        Shot shot = onFx(() -> {
            Stage stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            Explorer explorer = new Explorer(
                    Jobs.onThreads(UiThread.javaFx()),
                    Messages.in(Locale.ENGLISH),
                    home,
                    new ModelLibrary(home, models),
                    samples(),
                    ExecutionTarget.cpu());
            new ExplorerWindow(explorer, stage).show();
            stage.getScene().getWindow().setWidth(width);
            stage.getScene().getWindow().setHeight(height);
            explorer.start(List.of());
            return new Shot(stage, explorer);
        });
        await(() -> shot.explorer().reconstruction().look().get() != null || models.isEmpty());
        onFx(() -> {
            prepare.accept(shot.explorer());
            return true;
        });
        Thread.sleep(SETTLED_MILLIS);
        WritableImage image = onFx(() -> shot.stage().getScene().snapshot(null));
        ImageIO.write(
                SwingFXUtils.fromFXImage(image, null),
                "png",
                target.resolve(name + ".png").toFile());
        onFx(() -> {
            shot.stage().close();
            shot.explorer().close();
            return true;
        });
    }

    private record Shot(Stage stage, Explorer explorer) {}

    private static void await(BooleanSupplier condition) throws Exception {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!onFx(condition::getAsBoolean)) {
            if (System.currentTimeMillis() > end) {
                throw new IllegalStateException("the window did not get ready");
            }
            Thread.sleep(50);
        }
    }

    private static <T> T onFx(java.util.concurrent.Callable<T> action) throws Exception {
        FutureTask<T> task = new FutureTask<>(action);
        Platform.runLater(task);
        return task.get();
    }

    private static List<Path> samples() {
        return BundledSamples.files().stream()
                .sorted(Comparator.comparing(file -> !file.toString().contains("speech-and-birds")))
                .toList();
    }
}
