package io.github.audiomae.app.shell;

import io.github.audiomae.app.classification.FamilyChoice;
import io.github.audiomae.app.library.LibraryPage;
import io.github.audiomae.app.masking.PaintTool;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.program.Bundled;
import io.github.audiomae.app.reconstruction.Arrangement;
import io.github.audiomae.app.recording.RecordingPoint;
import io.github.audiomae.app.shell.Camera.Scene;
import io.github.audiomae.app.shell.Camera.Setting;
import io.github.audiomae.app.spectrogram.SpectrogramPoint;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.patches.WindowForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/// Takes the pictures in `docs/screenshots` again, and writes the page that shows them. Its name is not that of a test,
/// so that it runs only on request:
///
/// `./mvnw -pl app -am test -Dtest=ScreenshotSet -Dsurefire.failIfNoSpecifiedTests=false`
///
/// With `-Dpictures=error,empty` it takes only some, and leaves the page unchanged.
@SuppressWarnings("NullAway.Init") // the only method assigns the fields first
class ScreenshotSet {
    private static final Path TARGET = Path.of(System.getProperty("pictures.folder", "../docs/screenshots"));

    /// A short path relative to the working folder, since some pictures show it.
    private static final Path SCRATCH = Path.of("target", "pictures");

    private Path scratch;
    private Camera camera;
    private Setting usual;
    private SampleSounds sounds;

    @Test
    void takesThePicturesOfTheDocumentation() throws Exception {
        scratch = empty(SCRATCH);
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Platform.setImplicitExit(false);
        List<String> wanted = wanted();
        camera = new Camera(Files.createDirectories(TARGET), wanted);
        sounds = new SampleSounds(scratch);
        usual = new Setting(
                1440,
                900,
                List.of(bundledModel(scratch)),
                List.of(TestExplorer.sample("speech-and-birds")),
                Locale.ENGLISH,
                scratch.resolve("home"));
        takeWindow();
        takeWork();
        takeStates();
        takeDialogs();
        if (wanted.isEmpty()) {
            Files.writeString(TARGET.resolve("README.md"), page(camera.captions()));
        }
    }

    /// The names after `-Dpictures=`; empty for all.
    static List<String> wanted() {
        return Arrays.stream(System.getProperty("pictures", "").split(","))
                .filter(name -> !name.isBlank())
                .toList();
    }

    private void takeWindow() throws Exception {
        camera.take(
                "window",
                "Dark, 1440 × 900",
                fresh(),
                explorer -> explorer.cursor().pointAt(new SpectrogramPoint(452, 70, WindowForm.AUDIOSET)));
        camera.take("window-light", "Light", fresh(), ScreenshotSet::light);
        camera.take("window-small", "Small: 1280 × 720", fresh().sized(1280, 720), explorer -> {});
        camera.take("window-large", "Large: 1920 × 1080, light", fresh().sized(1920, 1080), ScreenshotSet::light);
        String hidpi = "window-4k";
        camera.captions().put(hidpi, "4K at 200 %: 3840 × 2160 pixels");
        if (camera.wants(hidpi)) {
            camera.with(fresh().sized(1920, 1080), scene -> {
                Camera.run(() -> {
                    scene.stage().setRenderScaleX(2);
                    scene.stage().setRenderScaleY(2);
                });
                Thread.sleep(2000);
                camera.save(hidpi, scene.stage(), 2);
            });
        }
        camera.take("window-german", "German", fresh().sized(1280, 720).in(Locale.GERMAN), explorer -> {});
        camera.take(
                "window-chinese",
                "Simplified Chinese",
                fresh().sized(1280, 720).in(Locale.SIMPLIFIED_CHINESE),
                explorer -> {});
    }

    private void takeWork() throws Exception {
        camera.take("painting", "A mask painted with the brush", fresh(), ScreenshotSet::paint);
        camera.take(
                "wipe",
                "Original and reconstruction in one pane, divided by a line that can be dragged",
                fresh(),
                explorer -> explorer.arrangement().arrangement().set(Arrangement.WIPE));
        camera.take(
                "families",
                "Classes by the families of the AudioSet ontology",
                fresh(),
                explorer -> explorer.classification().families().set(new FamilyChoice.Grouped()));
        List<Path> harbour = List.of(sounds.together("harbour in the evening.wav"));
        camera.take(
                "browse",
                "The whole recording: the model's window, a selection, pitch and onsets",
                fresh().with(harbour),
                explorer -> {
                    explorer.navigation().show(Place.RECORDING);
                    explorer.workspace().moveTo(24);
                    explorer.recordingPlace().view().fit(new TimeSpan(20, 40));
                    explorer.selection().between(27, 29.5);
                    explorer.recordingPlace().descriptors().pitch().set(true);
                    explorer.recordingPlace().descriptors().onsets().set(true);
                    explorer.recordingPlace().view().point().set(new RecordingPoint(33.3, 980));
                });
    }

    private void takeStates() throws Exception {
        Setting small = fresh().sized(1280, 720);
        camera.take("state-empty", "No sound is open", fresh(small).with(List.of()), explorer -> {});
        camera.take(
                "state-loading",
                "A file that opens slowly: the open sound stays",
                fresh(small),
                this::openSomethingSlow);
        camera.take(
                "state-error", "A problem, with its next step, its code and its details", fresh(small), explorer -> {
                    explorer.workspace().open(notASound());
                });
        if (camera.wants("state-error")) {
            expandDetails(fresh(small));
        }
        camera.take("state-no-model", "No model", fresh(small).running(List.of()), explorer -> {});
        camera.take("state-damaged-model", "A damaged model", fresh(small).running(List.of(damaged())), explorer -> {});
        camera.take("state-long-name", "A very long file name", fresh(small).with(List.of(longName())), explorer -> {});
        camera.take(
                "state-stereo",
                "Stereo, 44.1 kHz: read as the mean of both channels",
                fresh(small).with(List.of(sounds.stereo("left and right.wav"))),
                explorer -> {});
        camera.take(
                "state-short",
                "A clip of 0.1 s: the rest of the window is hatched and not counted",
                fresh(small).with(List.of(sounds.ofSeconds("drop.wav", 0.1, "rain"))),
                explorer -> {});
        camera.take(
                "state-silence",
                "Silence",
                fresh(small).with(List.of(sounds.silence("silence.wav", 12))),
                explorer -> {});
        Path home = scratch.resolve("crashed");
        if (camera.wants("state-crash")) {
            Crash.leaveIn(home);
        }
        camera.take("state-crash", "After a crash: the mask can be restored", small.at(home), explorer -> {});
    }

    private void takeDialogs() throws Exception {
        camera.with(fresh(), scene -> {
            Explorer explorer = scene.explorer();
            Camera.run(() -> explorer.run("models"));
            Camera.await(() -> !explorer.library().rows().isEmpty());
            Camera.run(() ->
                    explorer.library().selected().set(explorer.library().rows().getFirst()));
            camera.keepTop("dialog-library", "The model library", scene);
            Camera.run(() -> explorer.library().show(new LibraryPage.Download()));
            camera.takeTop("dialog-download", "Models that can be downloaded", scene);
            Camera.run(() -> explorer.run("devices"));
            Camera.await(() -> explorer.devices().time().get() != null);
            camera.takeTop("dialog-devices", "Devices", scene);
            Camera.run(() -> explorer.run("compare"));
            Camera.await(() -> explorer.modelComparison().result().get() != null);
            camera.takeTop("dialog-compare", "Two models on the same window", scene);
            Camera.run(() -> explorer.embeddings().writeTo(Path.of("speech-and-birds.csv")));
            Camera.run(() -> explorer.run("export"));
            Camera.await(() -> explorer.embeddings().preview().get() != null);
            camera.takeTop("dialog-export", "Export of embeddings", scene);
            Camera.run(() -> explorer.run("save-figure"));
            camera.takeTop("dialog-figure", "Export of the figure", scene);
            Camera.press(scene, KeyCode.COMMA, true, false);
            camera.takeTop("dialog-preferences", "Preferences", scene);
            Camera.press(scene, KeyCode.F2, false, false);
            camera.takeTop("dialog-keys", "The keyboard shortcuts, listed from the code", scene);
        });
        camera.take(
                "tour",
                "The tour at the first start",
                fresh().sized(1280, 720),
                explorer -> explorer.tour().begin());
        camera.take(
                "palette",
                "The command palette: every action, found by a few letters",
                fresh().sized(1280, 720),
                explorer -> {
                    Window.getWindows().getLast().getScene().lookup("#search").fireEvent(new ActionEvent());
                });
    }

    /// The usual setting with a new user folder, so that pictures do not affect one another.
    private Setting fresh() throws IOException {
        return fresh(usual);
    }

    private Setting fresh(Setting like) throws IOException {
        return like.at(Files.createTempDirectory(scratch, "home"));
    }

    static Path empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(folder);
    }

    private static void light(Explorer explorer) {
        explorer.settings().dark().set(false);
    }

    static void paint(Explorer explorer) {
        explorer.masking().clear();
        explorer.masking().tool().set(PaintTool.BRUSH);
        for (int column = 8; column < 30; column++) {
            explorer.masking().stroke(column, 4 + (int) Math.round(1.6 * Math.sin(column / 2.5)));
        }
        for (int column = 36; column < 52; column++) {
            explorer.masking().stroke(column, 6);
        }
        explorer.cursor().pointAt(new SpectrogramPoint(820, 100, WindowForm.AUDIOSET));
    }

    private void expandDetails(Setting setting) throws Exception {
        camera.with(setting, (Scene scene) -> {
            Camera.run(() -> scene.explorer().workspace().open(notASound()));
            Camera.await(() -> scene.explorer().problems().current().get() != null);
            Camera.run(() -> ((ToggleButton) scene.stage().getScene().lookup("#problem-more")).fire());
            Thread.sleep(900);
            camera.save("state-error", scene.stage(), 1);
        });
    }

    /// Opens a pipe that nothing writes to, so that opening never ends.
    private void openSomethingSlow(Explorer explorer) {
        try {
            Path pipe = scratch.resolve("recording on a disk that wakes up.wav");
            new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
            explorer.workspace().open(pipe);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path notASound() {
        try {
            return Files.writeString(scratch.resolve("notes from the field.txt"), "no sound at all");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The bundled model at a short path.
    static Path bundledModel(Path folder) throws IOException {
        Path copy = Files.createDirectories(folder.resolve("Audio-MAE-small"));
        try (Stream<Path> files = Files.list(Bundled.models().getFirst())) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(String.valueOf(file.getFileName())));
            }
        }
        return copy;
    }

    private Path damaged() throws IOException {
        Path model = TestExplorer.patchNormalized(scratch.resolve("Damaged"));
        Path decoder = model.resolve("decoder.onnx");
        try (var channel = Files.newByteChannel(decoder, StandardOpenOption.WRITE)) {
            channel.truncate(Files.size(decoder) / 2);
        }
        return model;
    }

    private Path longName() throws IOException {
        return Files.copy(
                usual.files().getFirst(),
                scratch.resolve("2026-05-17 04h31 dawn chorus behind the old mill, second microphone, take 3 ".repeat(2)
                        + ".ogg"));
    }

    private static String page(Map<String, String> captions) {
        StringBuilder page = new StringBuilder("""
                # Screenshots

                All show the real program with the bundled model and sounds, taken without a display. This command takes them
                again and writes this page:

                ```sh
                ./mvnw -pl app -am test -Dtest=ScreenshotSet -Dsurefire.failIfNoSpecifiedTests=false
                ```
                """);
        captions.forEach(
                (name, caption) -> page.append("\n**%s**\n\n![%s](%s.png)\n".formatted(caption, caption, name)));
        return page.toString();
    }
}
