package io.github.audiomae.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.glass.ui.Application;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// With JavaFX's own toolkit, to which the events of Finder are given as the native part for macOS gives them.
@ExtendWith(ApplicationExtension.class)
class FinderFilesTest {
    @SuppressWarnings("NullAway.Init")
    private Application.EventHandler ofJavaFx;

    @BeforeEach
    void keep() {
        ofJavaFx = onJavaFx(() -> Application.GetApplication().getEventHandler());
    }

    @AfterEach
    void giveBack() {
        onJavaFx(() -> {
            Application.GetApplication().setEventHandler(ofJavaFx);
            return true;
        });
    }

    @Test
    void filesOfTheStartAndLaterOnesArrive() {
        onJavaFx(() -> finderOpens("/sounds/rain.wav"));
        FinderFiles files = onJavaFx(FinderFiles::receive);
        onJavaFx(() -> finderOpens("/sounds/wind.wav", "/sounds/Grün.wav"));
        List<Path> later = new ArrayList<>();

        List<Path> soFar = onJavaFx(() -> files.soFarAndThen(later::addAll));
        onJavaFx(() -> finderOpens("/sounds/birds.wav"));

        assertThat(soFar)
                .containsExactly(Path.of("/sounds/rain.wav"), Path.of("/sounds/wind.wav"), Path.of("/sounds/Grün.wav"));
        assertThat(later).containsExactly(Path.of("/sounds/birds.wav"));
    }

    @Test
    void quittingAndANewAppearanceStillReachJavaFx() {
        List<String> reached = new ArrayList<>();
        FinderFiles files = new FinderFiles(new Application.EventHandler() {
            @Override
            public void handleQuitAction(Application toolkit, long time) {
                reached.add("quit");
            }

            @Override
            public void handlePreferencesChanged(Map<String, Object> preferences) {
                reached.add("preferences");
            }
        });

        files.handleQuitAction(Application.GetApplication(), 0);
        files.handlePreferencesChanged(Map.of());

        assertThat(reached).containsExactly("quit", "preferences");
    }

    /// A later JavaFX that does more in its handler must be handed more.
    @Test
    void javaFxDoesNothingElseInItsHandler() {
        assertThat(ofJavaFx.getClass().getDeclaredMethods())
                .extracting(Method::getName)
                .containsExactlyInAnyOrder("handleQuitAction", "handlePreferencesChanged");
    }

    private static boolean finderOpens(String... files) throws ReflectiveOperationException {
        Method notify = Application.class.getDeclaredMethod("notifyOpenFiles", String[].class);
        notify.setAccessible(true);
        notify.invoke(Application.GetApplication(), (Object) files);
        return true;
    }

    private static <T> T onJavaFx(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, action);
    }
}
