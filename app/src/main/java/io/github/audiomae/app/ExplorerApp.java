package io.github.audiomae.app;

import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.UiThread;
import io.github.audiomae.app.program.Bundled;
import io.github.audiomae.app.reconstruction.ReconstructionFeature;
import io.github.audiomae.app.session.SessionFeature;
import io.github.audiomae.app.session.SessionViewModel;
import io.github.audiomae.app.settings.SettingsStore;
import io.github.audiomae.app.shell.EmptyWindow;
import io.github.audiomae.app.shell.FirstFrame;
import io.github.audiomae.app.shell.MainWindow;
import io.github.audiomae.app.text.Glyphs;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.tour.TourFeature;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.files.UserFolders;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.run.Await;
import io.github.audiomae.run.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import javafx.application.Application;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The JavaFX application: connects all parts once. Started by [Launcher], never as a main class.
public final class ExplorerApp extends Application {
    /// The bundled sound that is opened at the first start.
    private static final String FIRST_SAMPLE = "speech-and-birds";

    private static final boolean IS_MAC = System.getProperty("os.name").startsWith("Mac");

    /// Runs while JavaFX starts.
    private static final FutureTask<Prepared> PREPARATION = new FutureTask<>(Prepared::now);

    private static final Logger LOG = LoggerFactory.getLogger(ExplorerApp.class);

    private @Nullable ProgramFeatures features;

    /// What needs no JavaFX.
    ///
    /// @param language the chosen one
    /// @param samples the bundled sounds, the one to open first at the front
    private record Prepared(UserFolders folders, Locale language, ModelLibrary library, List<Path> samples) {
        static Prepared now() {
            UserFolders folders = UserFolders.current();
            Path home = folders.data();
            return new Prepared(
                    folders,
                    new SettingsStore(home).language(Locale.getDefault()),
                    new ModelLibrary(home, Bundled.models()),
                    ExplorerApp.samples());
        }
    }

    /// Opens the main window and returns when it is closed.
    ///
    /// @param files sounds to open; the first one is shown
    public static void open(List<String> files) {
        Thread.ofPlatform().daemon().name("preparation").start(ExplorerApp::prepare);
        Application.launch(ExplorerApp.class, files.toArray(String[]::new));
    }

    /// Prepares the start, and loads the native libraries with which the first sound is read and the first model runs.
    private static void prepare() {
        PREPARATION.run();
        try {
            LoadedModel.loadRuntime();
            Await.result(PREPARATION).samples().stream()
                    .findFirst()
                    .ifPresent(sample -> AudioSource.open(sample).close());
        } catch (ProblemException | LinkageError e) {
            LOG.debug("the first use will say this", e);
        }
    }

    @Override
    public void start(Stage stage) {
        Prepared prepared = Await.result(PREPARATION);
        UserFolders folders = prepared.folders();
        Speech speech = Speech.of(prepared.language(), Glyphs::canDraw);
        Locale.setDefault(speech.language()); // for JavaFX's own words, and the shapes of Chinese characters
        ProgramFeatures wired = new ProgramFeatures(
                Jobs.onThreads(UiThread.javaFx()),
                Messages.in(speech.language()),
                folders.data(),
                folders.cache(),
                prepared.library(),
                prepared.samples(),
                ExecutionTarget.parse("auto"));
        features = wired;
        FeatureContext context = wired.context();
        context.host()
                .showFolders(
                        folder -> getHostServices().showDocument(folder.toUri().toString()));
        List<Path> named = getParameters().getRaw().stream().map(Path::of).toList();
        Optional<FinderFiles> finder = IS_MAC ? Optional.of(FinderFiles.receive()) : Optional.empty();
        wired.get(SessionFeature.class).session().prepare();
        EmptyWindow empty = EmptyWindow.on(stage, context.settings());
        stage.setTitle(context.messages().text("window.title"));
        stage.show();
        FirstFrame.then(() -> {
            StartReport.tell("first frame");
            MainWindow window = new MainWindow(context, wired.all(), stage);
            List<Path> files = new ArrayList<>(named);
            finder.ifPresent(opened -> files.addAll(opened.soFarAndThen(window::open)));
            begin(wired, files, folders, speech);
            window.show(empty);
            window.fitInto(Screen.getPrimary().getVisualBounds());
            FirstFrame.then(() -> StartReport.tell("whole window"));
        });
    }

    /// Begins to load the model and the sound, while the window is filled.
    private static void begin(ProgramFeatures wired, List<Path> files, UserFolders folders, Speech speech) {
        FeatureContext context = wired.context();
        StartReport.leaveAfterFirst(
                "first picture",
                wired.get(ReconstructionFeature.class).reconstruction().shown());
        if (files.isEmpty()) {
            wired.get(TourFeature.class).welcome();
        }
        wired.start(files);
        SessionViewModel session = wired.get(SessionFeature.class).session();
        Runtime.getRuntime().addShutdownHook(new Thread(session::endAtOnce, "end"));
        folders.remark().ifPresent(context.problems()::tell);
        if (speech.lacksFont()) {
            context.problems().tell(context.messages().text("language.no-font"));
        }
    }

    @Override
    public void stop() {
        if (features != null) {
            features.close();
        }
    }

    /// The bundled sounds, the one to open first at the front.
    public static List<Path> samples() {
        return Bundled.samples().stream()
                .sorted(Comparator.comparing(file -> !file.toString().contains(FIRST_SAMPLE)))
                .toList();
    }
}
