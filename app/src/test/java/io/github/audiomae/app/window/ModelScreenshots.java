package io.github.audiomae.app.window;

import io.github.audiomae.app.classification.FamilyChoice;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.UiThread;
import io.github.audiomae.app.models.Sheet;
import io.github.audiomae.app.settings.ThemeChoice;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.download.DownloadPlan;
import io.github.audiomae.download.RemoteFile;
import io.github.audiomae.importing.ImportRequest;
import io.github.audiomae.importing.ModelImporter;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.model.ModelLibrary;
import io.github.audiomae.resources.BundledModels;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/// Takes pictures of the windows about models, dark and light, without a screen.
///
/// Argument: the folder for the pictures.
public final class ModelScreenshots {
    private static final long PATIENCE_MILLIS = 120_000;
    private static final long SETTLED_MILLIS = 900;
    private static final Path GOLDEN = Path.of("../model-runtime/src/test/resources/golden/audiomae");

    private final Path target;

    private ModelScreenshots(Path target) {
        this.target = target;
    }

    /// Takes all pictures.
    ///
    /// @param arguments the folder for the pictures
    public static void main(String... arguments) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Platform.setImplicitExit(false);
        Path target = Files.createDirectories(Path.of(arguments[0]));
        for (ThemeChoice theme : List.of(ThemeChoice.DARK, ThemeChoice.LIGHT)) {
            new ModelScreenshots(target).take(theme);
        }
        System.exit(0);
    }

    private void take(ThemeChoice theme) throws Exception {
        Path home = Files.createTempDirectory("model-screenshots");
        ModelLibrary library = new ModelLibrary(home, BundledModels.folders());
        fill(library, home);
        Stage stage = onFx(Stage::new);
        Explorer explorer = onFx(() -> open(stage, library, home, theme));
        ModelWindows windows = new ModelWindows(explorer, stage);
        String ending = "-" + theme.name().toLowerCase(Locale.ROOT);
        await(() -> explorer.reconstruction().look().get() != null);
        await(() -> explorer.classification().whole().get() != null);
        run(() -> explorer.classification().families().set(new FamilyChoice.Grouped()));
        save("families" + ending);
        run(windows::showLibrary);
        await(() -> explorer.modelTools().library().rows().size() == 4);
        select(explorer, "ViT-tiny");
        await(() -> !explorer.modelTools().library().busy().get());
        save("library" + ending);
        select(explorer, "interrupted");
        save("library-damaged" + ending);
        run(() -> explorer.modelTools().library().look(GOLDEN.resolve("tiny-pretrained.safetensors")));
        await(() -> explorer.modelTools().library().sheet().get() instanceof Sheet.Import);
        save("library-import" + ending);
        run(() -> explorer.modelTools().library().show(new Sheet.Download()));
        save("library-download" + ending);
        run(() -> explorer.modelTools().library().show(new Sheet.Licence(plan())));
        save("library-licence" + ending);
        run(() -> explorer.modelTools().library().look(home.resolve("models/default.txt")));
        await(() -> explorer.problems().current().get() != null);
        save("library-problem" + ending);
        run(explorer.problems()::dismiss);
        close();
        run(windows::showDevices);
        await(() -> explorer.modelTools().devices().time().get() != null);
        run(explorer.modelTools().devices()::compare);
        await(() -> !explorer.modelTools().devices().busy().get());
        save("devices" + ending);
        close();
        run(windows::showComparison);
        await(() -> explorer.modelTools().comparison().result().get() != null);
        save("compare" + ending);
        close();
        run(() -> explorer.models().models().stream()
                .filter(model -> model.id().equals("ViT-tiny"))
                .findFirst()
                .ifPresent(explorer.models()::choose));
        await(() -> explorer.companions().listener().companion().get() != null
                && explorer.classification().whole().get() != null);
        save("companions" + ending);
        onFx(() -> {
            stage.close();
            explorer.close();
            return true;
        });
    }

    /// A model that reconstructs, one that classifies, and one that was cut short.
    private static void fill(ModelLibrary library, Path home) throws IOException {
        ModelImporter importer = new ModelImporter(library);
        importer.run(
                ImportRequest.of(GOLDEN.resolve("tiny-pretrained.pth"))
                        .named("ViT-tiny")
                        .from("huggingface.co/somebody/vit-tiny@8f2d31c pretrained.pth"),
                Progress.NONE,
                CancellationToken.none());
        importer.run(
                ImportRequest.of(GOLDEN.resolve("tiny-finetuned.pth"))
                        .named("ViT-tiny, fine-tuned")
                        .licensed("BSD 3-Clause"),
                Progress.NONE,
                CancellationToken.none());
        Files.writeString(
                Files.createDirectories(home.resolve("models/interrupted")).resolve("model.json"), "{}");
        library.chooseDefault("Audio-MAE-small");
    }

    private static DownloadPlan plan() {
        URI address = URI.create("https://huggingface.co/saurabhati/DASS_small_AudioSet_50.1/resolve/main/x");
        return new DownloadPlan(
                "saurabhati/DASS_small_AudioSet_50.1",
                "DASS_small_AudioSet_50.1",
                "huggingface.co/saurabhati/DASS_small_AudioSet_50.1@main model.safetensors",
                "BSD 3-Clause",
                List.of(
                        new RemoteFile("model.safetensors", address, 119_600_000, Optional.empty()),
                        new RemoteFile("config.json", address, 1_200, Optional.empty())));
    }

    private static Explorer open(Stage stage, ModelLibrary library, Path home, ThemeChoice theme) {
        stage.setX(0);
        stage.setY(0);
        Explorer explorer = new Explorer(
                Jobs.onThreads(UiThread.javaFx()),
                Messages.in(Locale.ENGLISH),
                home,
                library,
                List.of(TestExplorer.sample("speech-and-birds")),
                ExecutionTarget.cpu());
        explorer.settings().theme().set(theme);
        new ExplorerWindow(explorer, stage).show();
        stage.setWidth(1440);
        stage.setHeight(900);
        explorer.start(List.of(TestExplorer.sample("speech-and-birds")));
        return explorer;
    }

    private static void select(Explorer explorer, String id) throws Exception {
        run(() -> {
            explorer.modelTools().library().show(new Sheet.Facts());
            explorer.modelTools().library().rows().stream()
                    .filter(row -> row.id().equals(id))
                    .findFirst()
                    .ifPresent(explorer.modelTools().library().selected()::set);
        });
    }

    private static Window top() throws Exception {
        return onFx(() -> new ArrayList<>(Window.getWindows()).getLast());
    }

    private static void close() throws Exception {
        Window top = top();
        run(top::hide);
    }

    private void save(String name) throws Exception {
        Thread.sleep(SETTLED_MILLIS);
        Window window = top();
        WritableImage image = onFx(() -> window.getScene().snapshot(null));
        ImageIO.write(
                SwingFXUtils.fromFXImage(image, null),
                "png",
                target.resolve(name + ".png").toFile());
    }

    private static void await(BooleanSupplier condition) throws Exception {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!onFx(condition::getAsBoolean)) {
            if (System.currentTimeMillis() > end) {
                throw new IllegalStateException("the window did not get ready");
            }
            Thread.sleep(50);
        }
    }

    private static void run(Runnable action) throws Exception {
        onFx(() -> {
            action.run();
            return true;
        });
    }

    private static <T> T onFx(Callable<T> action) throws Exception {
        FutureTask<T> task = new FutureTask<>(action);
        UiThread.javaFx().run(task);
        return task.get();
    }
}
