package io.github.audiomae.app.shell;

import io.github.audiomae.app.ExplorerApp;
import io.github.audiomae.app.fx.FxThread;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.UiThread;
import io.github.audiomae.app.reconstruction.ShownReconstruction;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.library.ModelLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.Event;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Opens the real program, waits until it is ready, and takes pictures of its windows, without a screen.
///
/// @param target folder of the pictures
/// @param wanted names of those to take; empty for all
/// @param captions of the pictures taken, by name, in order
record Camera(Path target, List<String> wanted, Map<String, String> captions) {
    private static final long PATIENCE_MILLIS = 300_000;

    /// Narrower windows hide the sources, so it need not be ready there.
    private static final int LIST_FROM_WIDTH = 1280;

    private static final long SETTLED_MILLIS = Long.getLong("settle", 900);

    Camera(Path target, List<String> wanted) {
        this(target, wanted, new LinkedHashMap<>());
    }

    /// The program when it opens.
    ///
    /// @param models folders of models
    /// @param files to open; the bundled sounds are listed if there are any
    record Setting(int width, int height, List<Path> models, List<Path> files, Locale language, Path home) {
        Setting sized(int newWidth, int newHeight) {
            return new Setting(newWidth, newHeight, models, files, language, home);
        }

        Setting with(List<Path> newFiles) {
            return new Setting(width, height, models, newFiles, language, home);
        }

        Setting running(List<Path> newModels) {
            return new Setting(width, height, newModels, files, language, home);
        }

        Setting in(Locale newLanguage) {
            return new Setting(width, height, models, files, newLanguage, home);
        }

        Setting at(Path newHome) {
            return new Setting(width, height, models, files, language, newHome);
        }
    }

    /// The program that is open.
    record Scene(Stage stage, Explorer explorer) {}

    boolean wants(String... names) {
        return wanted.isEmpty() || List.of(names).stream().anyMatch(wanted::contains);
    }

    /// Takes one picture of the window.
    void take(String name, String caption, Setting setting, Consumer<Explorer> prepare) throws Exception {
        captions.put(name, caption);
        if (wants(name)) {
            with(setting, scene -> {
                run(() -> prepare.accept(scene.explorer()));
                settle(scene.explorer());
                save(name, scene.stage(), 1);
            });
        }
    }

    /// Keeps the program open while `session` runs.
    void with(Setting setting, Session session) throws Exception {
        Scene scene = FxThread.call(() -> open(setting));
        boolean paints = !setting.models().isEmpty() && !setting.files().isEmpty();
        await(() -> !paints
                || scene.explorer().reconstruction().shown().get() != null
                || scene.explorer().problems().current().get() != null);
        settle(scene.explorer());
        try {
            session.take(scene);
        } finally {
            run(() -> {
                List.copyOf(Window.getWindows()).forEach(Window::hide);
                scene.explorer().close();
            });
        }
    }

    /// Uses an open program.
    @FunctionalInterface
    interface Session {
        void take(Scene scene) throws Exception;
    }

    /// Takes a picture of the topmost window and closes it.
    void takeTop(String name, String caption, Scene scene) throws Exception {
        keepTop(name, caption, scene);
        run(() -> {
            if (top() != scene.stage()) {
                top().hide();
            }
        });
    }

    /// Takes a picture of the topmost window and leaves it open.
    void keepTop(String name, String caption, Scene scene) throws Exception {
        captions.put(name, caption);
        settle(scene.explorer());
        if (wants(name)) {
            save(name, FxThread.call(Camera::top), 1);
        }
    }

    private static Window top() {
        return new ArrayList<>(Window.getWindows()).getLast();
    }

    void save(String name, Window window, double scale) throws Exception {
        WritableImage image = FxThread.call(() -> {
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setTransform(new Scale(scale, scale));
            double width = window.getScene().getWidth() * scale;
            double height = window.getScene().getHeight() * scale;
            parameters.setViewport(new Rectangle2D(0, 0, width, height));
            return window.getScene().getRoot().snapshot(parameters, null);
        });
        PalettePng.write(SwingFXUtils.fromFXImage(image, null), target.resolve(name + ".png"));
    }

    static void press(Scene scene, KeyCode code, boolean control, boolean shift) throws Exception {
        run(() -> Event.fireEvent(
                scene.stage().getScene(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false)));
    }

    private static Scene open(Setting setting) throws IOException {
        Stage stage = new Stage();
        stage.setX(0);
        stage.setY(0);
        Explorer explorer = new Explorer(
                Jobs.onThreads(UiThread.javaFx()),
                Messages.in(setting.language()),
                Files.createDirectories(setting.home()),
                new ModelLibrary(setting.home(), setting.models()),
                setting.files().isEmpty() || setting.width() < LIST_FROM_WIDTH ? List.of() : ExplorerApp.samples(),
                ExecutionTarget.cpu());
        explorer.window(stage).show();
        stage.setWidth(setting.width());
        stage.setHeight(setting.height());
        explorer.start(setting.files());
        return new Scene(stage, explorer);
    }

    static void settle(Explorer explorer) throws Exception {
        await(() -> !explorer.timeline().running().get()
                && !explorer.reconstruction().busy().get()
                && !explorer.models().busy().get()
                && isGuessed(explorer)
                && explorer.recordings().entries().stream()
                        .allMatch(entry -> entry.thumbnail() != null || entry.problem() != null));
        Thread.sleep(SETTLED_MILLIS);
    }

    private static boolean isGuessed(Explorer explorer) {
        ShownReconstruction shown = explorer.reconstruction().shown().get();
        return shown == null
                || shown.reconstruction().maskedMse().isEmpty()
                || explorer.guess().guess().get() != null;
    }

    static void await(BooleanSupplier condition) throws Exception {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!FxThread.call(condition::getAsBoolean)) {
            if (System.currentTimeMillis() > end) {
                throw new IllegalStateException("the window did not become ready");
            }
            Thread.sleep(50);
        }
    }

    static void run(Runnable action) throws Exception {
        FxThread.call(() -> {
            action.run();
            return true;
        });
    }
}
