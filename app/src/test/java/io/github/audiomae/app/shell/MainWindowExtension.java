package io.github.audiomae.app.shell;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.api.function.ThrowingSupplier;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Opens the main window before each test, at the top left of the screen, and closes it and the program afterwards.
///
/// Register it as a field that is not static, after `@TempDir`, since each test gets a new program. A test method may
/// take an [FxRobot].
final class MainWindowExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private static final long PATIENCE_SECONDS = 90;

    private final ThrowingSupplier<Explorer> program;
    private double width = 1280;
    private double height = 720;
    private ThrowingConsumer<MainWindowExtension> next = opened -> {};
    private @Nullable Opened opened;

    private record Opened(Explorer explorer, MainWindow window, Stage stage) {}

    /// @param program creates the program, on the FX thread
    MainWindowExtension(ThrowingSupplier<Explorer> program) {
        this.program = program;
    }

    /// Sets the size of the window with its frame, in pixels; 1280 × 720 by default.
    MainWindowExtension sized(double width, double height) {
        this.width = width;
        this.height = height;
        return this;
    }

    /// Runs `next` on the FX thread once the window is on the screen.
    MainWindowExtension then(ThrowingConsumer<MainWindowExtension> next) {
        this.next = next;
        return this;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(stage -> {
            try {
                open(stage);
            } catch (Throwable problem) {
                throw new IllegalStateException("the main window did not open", problem);
            }
        });
    }

    private void open(Stage stage) throws Throwable {
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(width);
        stage.setHeight(height);
        Explorer explorer = program.get();
        MainWindow window = explorer.window(stage);
        opened = new Opened(explorer, window, stage);
        window.show();
        next.accept(this);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            List.copyOf(Window.getWindows()).stream()
                    .filter(other -> other != stage())
                    .forEach(Window::hide);
            explorer().close();
        });
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == FxRobot.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return new FxRobot();
    }

    /// The program behind the window, for use without the mouse.
    Explorer explorer() {
        return opened().explorer();
    }

    MainWindow window() {
        return opened().window();
    }

    Stage stage() {
        return opened().stage();
    }

    private Opened opened() {
        return Objects.requireNonNull(opened, "the window opens before each test");
    }

    /// Whether a message that contains `words` is shown in the main window or in a dialog. On the FX thread.
    static boolean says(FxRobot robot, String words) {
        return Stream.of("#problem-sentence", "#confirmation-words")
                .flatMap(id -> robot.lookup(id).queryAllAs(Label.class).stream())
                .anyMatch(sentence -> sentence.getText().contains(words));
    }

    /// Waits until `condition`, evaluated on the FX thread, is true, and until all events queued on that thread are
    /// done.
    ///
    /// @throws java.util.concurrent.TimeoutException if it is not true after 90 seconds
    static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
