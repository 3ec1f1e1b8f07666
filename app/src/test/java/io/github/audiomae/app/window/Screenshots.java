package io.github.audiomae.app.window;

import io.github.audiomae.app.ExplorerApp;
import io.github.audiomae.app.browse.BrowsePoint;
import io.github.audiomae.app.embedding.EmbeddingExportDialog;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.UiThread;
import io.github.audiomae.app.masking.MaskKind;
import io.github.audiomae.app.masking.PaintTool;
import io.github.audiomae.app.reconstruction.Arrangement;
import io.github.audiomae.app.spectrogram.Place;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.colour.ColourMap;
import io.github.audiomae.explore.Levels;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.model.ModelLibrary;
import io.github.audiomae.pyramid.FrequencyScale;
import io.github.audiomae.resources.BundledModels;
import io.github.audiomae.resources.BundledSamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/// Takes the pictures of the documentation: the real window, with the real model, without a screen.
///
/// Arguments: the folder for the pictures, then optionally the names of those to take, without `.png`.
public final class Screenshots {
    private static final long PATIENCE_MILLIS = 60_000;
    private static final long SETTLED_MILLIS = Long.getLong("settle", 900);

    private final Path target;
    private final List<String> wanted;
    private final Path scratch;
    private Locale language = Locale.ENGLISH;

    private Screenshots(Path target, List<String> wanted) throws IOException {
        this.target = Files.createDirectories(target);
        this.wanted = wanted;
        scratch = Files.createTempDirectory("screenshots");
    }

    /// Takes all pictures, or those named.
    ///
    /// @param arguments folder for the pictures, names of pictures
    public static void main(String... arguments) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Platform.setImplicitExit(false);
        List<String> all = List.of(arguments);
        new Screenshots(Path.of(all.getFirst()), all.subList(1, all.size())).takeAll();
        System.exit(0);
    }

    private void takeAll() throws Exception {
        List<Path> models = BundledModels.folders();
        List<Path> sound = List.of(sample("speech-and-birds"));
        take("window", 1440, 900, models, sound, explorer -> explorer.cursor().pointAt(new Place(452, 70)));
        take("window-small", 1280, 720, models, sound, explorer -> {});
        take("window-large", 1920, 1080, models, sound, explorer -> {});
        take(
                "window-light",
                1440,
                900,
                models,
                sound,
                explorer -> explorer.settings().dark().set(false));
        take(
                "palette",
                1280,
                720,
                models,
                sound,
                explorer -> onStage(stage -> stage.getScene().lookup("#search").fireEvent(new ActionEvent())));
        take("painting", 1440, 900, models, sound, Screenshots::paint);
        take("bands", 1280, 720, models, sound, explorer -> explorer.masking().choose(MaskKind.TIME_FREQUENCY));
        take(
                "heard-on-demand",
                1280,
                720,
                models,
                List.of(sounds().together("harbour at night.wav")),
                explorer -> explorer.timeline().hopSeconds().set(0.5));
        take("two-by-two", 1280, 720, models, sound, explorer -> lay(explorer, Arrangement.GRID));
        take("wipe", 1440, 900, models, sound, explorer -> lay(explorer, Arrangement.WIPE));
        take("wipe-light", 1280, 720, models, sound, explorer -> {
            explorer.settings().dark().set(false);
            lay(explorer, Arrangement.WIPE);
        });
        List<Path> patchwise = List.of(TestExplorer.patchNormalized(scratch.resolve("Patchwise")));
        take(
                "oracle-levels",
                1440,
                900,
                patchwise,
                sound,
                explorer -> explorer.reconstruction().levels().set(Levels.ORACLE));
        take("patch-errors", 1440, 900, models, sound, explorer -> {
            explorer.comparison().patchErrors().set(true);
            explorer.classification().pin("Speech");
            explorer.classification().listMore(2);
        });
        take("painting-small", 1280, 720, models, sound, explorer -> {
            explorer.settings().dark().set(false);
            paint(explorer);
            explorer.masking().fillHoles();
        });
        take("zoomed", 1280, 720, models, sound, explorer -> explorer.cursor().zoom(400, 0.25));
        take("short-clip", 1280, 720, models, List.of(sounds().ofSeconds("click.wav", 0.6)), explorer -> {});
        take(
                "long-recording",
                1280,
                720,
                models,
                List.of(sounds().together("harbour at night.wav")),
                explorer -> explorer.workspace().moveTo(31));
        takeBrowsing(models);
        Path longName = Files.copy(
                sound.getFirst(),
                scratch.resolve("2026-05-17 04h31 dawn chorus behind the old mill, second microphone, take 3 ".repeat(2)
                        + ".ogg"));
        take("long-name", 1280, 720, models, List.of(longName), explorer -> {});
        take(
                "error",
                1280,
                720,
                models,
                sound,
                explorer -> explorer.workspace().open(Path.of("notes from the field.wav")));
        takeTour(models, sound);
        takeIn(Locale.GERMAN, "-german", models, sound);
        takeIn(Locale.SIMPLIFIED_CHINESE, "-chinese", models, sound);
        take("empty", 1280, 720, models, List.of(), explorer -> {});
        take("no-model", 1280, 720, List.of(), sound, explorer -> {});
    }

    private void takeTour(List<Path> models, List<Path> sound) throws Exception {
        take("tour", 1280, 720, models, sound, explorer -> explorer.tour().begin());
        take("tour-light", 1280, 720, models, sound, explorer -> {
            explorer.settings().dark().set(false);
            explorer.tour().begin();
            explorer.tour().next();
            explorer.tour().next();
        });
    }

    /// The window and its dialogs in another language.
    private void takeIn(Locale other, String ending, List<Path> models, List<Path> sound) throws Exception {
        language = other;
        take("window" + ending, 1280, 720, models, sound, explorer -> {});
        take("window-large" + ending, 1920, 1080, models, sound, explorer -> {});
        take("tour" + ending, 1280, 720, models, sound, explorer -> {
            explorer.tour().begin();
            explorer.tour().next();
        });
        language = Locale.ENGLISH;
    }

    /// The view of the whole recording in its states.
    private void takeBrowsing(List<Path> models) throws Exception {
        List<Path> harbour = List.of(sounds().together("harbour in the evening.wav"));
        take("browse", 1440, 900, models, harbour, explorer -> {
            browse(explorer).workspace().moveTo(31);
            explorer.browsing().view().point().set(new BrowsePoint(37.3, 0.42));
        });
        take(
                "browse-small",
                1280,
                720,
                models,
                harbour,
                explorer -> browse(explorer).browsing().view().fit(new TimeSpan(22, 44)));
        take(
                "browse-large",
                1920,
                1080,
                models,
                harbour,
                explorer -> browse(explorer).browsing().view().useScale(FrequencyScale.LOGARITHMIC));
        take("browse-light", 1280, 720, models, harbour, explorer -> {
            browse(explorer).settings().dark().set(false);
            explorer.settings().colourMap().set(ColourMap.INVERTED_GREY);
            explorer.browsing().view().useScale(FrequencyScale.LINEAR);
        });
        take("browse-marks", 1440, 900, models, harbour, explorer -> {
            browse(explorer).workspace().moveTo(24);
            explorer.browsing().view().fit(new TimeSpan(23, 36));
            explorer.selection().between(27, 29.5);
            explorer.browsing().descriptors().pitch().set(true);
            explorer.browsing().descriptors().onsets().set(true);
            explorer.display().patchGrid().set(true);
        });
        take("browse-short", 1280, 720, models, List.of(sounds().ofSeconds("knock.wav", 0.6)), Screenshots::browse);
        take("browse-empty", 1280, 720, models, List.of(), Screenshots::browse);
    }

    private static Explorer browse(Explorer explorer) {
        explorer.browsing().view().shown().set(true);
        return explorer;
    }

    private SampleSounds sounds() {
        return new SampleSounds(scratch);
    }

    private static void lay(Explorer explorer, Arrangement arrangement) {
        explorer.comparison().arrangement().set(arrangement);
    }

    private static void paint(Explorer explorer) {
        explorer.masking().clear();
        explorer.masking().tool().set(PaintTool.BRUSH);
        for (int column = 8; column < 30; column++) {
            explorer.masking().stroke(column, 4 + (int) Math.round(1.6 * Math.sin(column / 2.5)));
        }
        for (int column = 36; column < 52; column++) {
            explorer.masking().stroke(column, 6);
        }
        explorer.cursor().pointAt(new Place(820, 100));
    }

    private void take(
            String name, int width, int height, List<Path> models, List<Path> files, Consumer<Explorer> prepare)
            throws Exception {
        if (!wanted.isEmpty() && !wanted.contains(name)) {
            return;
        }
        Shot shot = onFx(() -> open(width, height, models, files));
        boolean paints = !models.isEmpty() && !files.isEmpty();
        await(() -> !paints || shot.explorer().reconstruction().look().get() != null);
        onFx(() -> {
            prepare.accept(shot.explorer());
            return true;
        });
        await(() -> !shot.explorer().timeline().running().get());
        Thread.sleep(SETTLED_MILLIS);
        save(name, shot.stage());
        if (name.matches("window(-german|-chinese)?")) {
            saveDialogs(shot, name.substring("window".length()));
        }
        onFx(() -> {
            shot.stage().close();
            shot.explorer().close();
            return true;
        });
    }

    private void saveDialogs(Shot shot, String ending) throws Exception {
        shot.explorer().embeddings().target().set(Path.of("speech-and-birds.csv"));
        onFx(() -> {
            new EmbeddingExportDialog(
                            shot.explorer().embeddings(), shot.explorer().messages(), shot.stage(), folder -> {})
                    .show();
            return true;
        });
        saveTop("export" + ending, shot);
        press(shot, KeyCode.F2, false);
        saveTop("keys" + ending, shot);
        press(shot, KeyCode.COMMA, true);
        saveTop("preferences" + ending, shot);
    }

    private static void press(Shot shot, KeyCode code, boolean control) throws Exception {
        onFx(() -> {
            Event.fireEvent(
                    shot.stage().getScene(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
            return true;
        });
    }

    private void saveTop(String name, Shot shot) throws Exception {
        Thread.sleep(SETTLED_MILLIS);
        Window top = onFx(() -> new ArrayList<>(Window.getWindows()).getLast());
        save(name, top);
        onFx(() -> {
            if (top != shot.stage()) {
                top.hide();
            }
            return true;
        });
    }

    private Shot open(int width, int height, List<Path> models, List<Path> files) throws IOException {
        Path home = Files.createTempDirectory(scratch, "home");
        Stage stage = new Stage();
        stage.setX(0);
        stage.setY(0);
        Explorer explorer = new Explorer(
                Jobs.onThreads(UiThread.javaFx()),
                Messages.in(language),
                home,
                new ModelLibrary(home, models),
                files.isEmpty() ? List.of() : ExplorerApp.samples(),
                ExecutionTarget.cpu());
        new ExplorerWindow(explorer, stage).show();
        stage.setWidth(width);
        stage.setHeight(height);
        explorer.start(files);
        return new Shot(stage, explorer);
    }

    private void save(String name, Window window) throws Exception {
        WritableImage image = onFx(() -> window.getScene().snapshot(null));
        ImageIO.write(
                SwingFXUtils.fromFXImage(image, null),
                "png",
                target.resolve(name + ".png").toFile());
    }

    private static void onStage(Consumer<Window> action) {
        action.accept(new ArrayList<>(Window.getWindows()).getLast());
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

    private static <T> T onFx(Callable<T> action) throws Exception {
        FutureTask<T> task = new FutureTask<>(action);
        UiThread.javaFx().run(task);
        return task.get();
    }

    private static Path sample(String name) {
        return BundledSamples.files().stream()
                .sorted(Comparator.comparing(Path::toString))
                .filter(file -> file.toString().contains(name))
                .findFirst()
                .orElseThrow();
    }
}
