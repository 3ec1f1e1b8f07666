package io.github.audiomae.app;

import com.sun.glass.ui.Application;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The files that a person opens with the program in Finder: macOS sends them as events, at the start and later, and
/// not as arguments. Used on the JavaFX thread only. Never run on macOS.
///
/// JavaFX has no public interface for these events. It hands them to the one event handler of its toolkit, which is
/// replaced here by this one; what JavaFX itself does in its handler, it still does. `java.awt.Desktop` would need AWT
/// to start before JavaFX, which then would no longer own the menu bar.
final class FinderFiles extends Application.EventHandler {
    private final Application.EventHandler javaFx;
    private final List<Path> early = new ArrayList<>();
    private @Nullable Consumer<List<Path>> opener;

    FinderFiles(Application.EventHandler javaFx) {
        this.javaFx = javaFx;
    }

    /// Receives the files from now on, and those of the start of the program, which JavaFX has kept.
    static FinderFiles receive() {
        Application toolkit = Application.GetApplication();
        FinderFiles files = new FinderFiles(toolkit.getEventHandler());
        toolkit.setEventHandler(files);
        return files;
    }

    /// Returns the files so far; later ones go to `later`.
    List<Path> soFarAndThen(Consumer<List<Path>> later) {
        opener = later;
        return List.copyOf(early);
    }

    @Override
    public void handleOpenFilesAction(Application toolkit, long time, String[] names) {
        List<Path> files = Stream.of(names).map(Path::of).toList();
        if (opener == null) {
            early.addAll(files);
        } else {
            opener.accept(files);
        }
    }

    @Override
    public void handleQuitAction(Application toolkit, long time) {
        javaFx.handleQuitAction(toolkit, time);
    }

    @Override
    public void handlePreferencesChanged(Map<String, Object> preferences) {
        javaFx.handlePreferencesChanged(preferences);
    }
}
