package io.github.audiomae.app.labels;

import io.github.audiomae.annotation.Annotation;
import io.github.audiomae.annotation.AnnotationEditing;
import io.github.audiomae.annotation.AnnotationStore;
import io.github.audiomae.annotation.OpenAnnotations;
import io.github.audiomae.app.ProgramFeatures;
import io.github.audiomae.app.fx.FxThread;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.UiThread;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.recording.FrameTimes;
import io.github.audiomae.app.recording.RecordingFeature;
import io.github.audiomae.app.recording.RecordingViewModel;
import io.github.audiomae.app.recording.SparseRecording;
import io.github.audiomae.app.shell.MainWindow;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.audio.FrequencyRange;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.library.ModelLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntConsumer;
import javafx.stage.Stage;

/// Measures scrolling through a recording of ten hours with 10,000 labels in the real main window, and editing them:
/// the time for which each frame occupies the FX thread. No frame may take more than 50 ms.
///
/// Argument: an empty folder for the recording, a sparse file.
public final class LabelsBench {
    private static final int LABELS = 10_000;
    private static final int HOURS = 10;

    private LabelsBench() {}

    /// Prints the measurements.
    public static void main(String... arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Path home = folder.resolve("home");
        Path sound = new SparseRecording(SparseRecording.Container.WAV, 16_000, 1)
                .write(folder.resolve("night.wav"), HOURS * 3600);
        label(home, sound);
        FxThread.start();
        Stage stage = FxThread.call(Stage::new);
        ProgramFeatures program = FxThread.call(() -> {
            ProgramFeatures made = new ProgramFeatures(
                    Jobs.onThreads(UiThread.javaFx()),
                    Messages.in(Locale.ENGLISH),
                    home,
                    home.resolve("cache"),
                    new ModelLibrary(home, List.of()),
                    List.of(),
                    ExecutionTarget.parse("cpu:1"));
            new MainWindow(made.context(), made.all(), stage).show();
            made.context().navigation().show(Place.RECORDING);
            made.start(List.of(sound));
            return made;
        });
        LabelsFeature labels = program.get(LabelsFeature.class);
        while (FxThread.call(() -> labels.labels().all().size()) < LABELS) {
            Thread.sleep(20);
        }
        run(
                stage,
                labels,
                program.get(RecordingFeature.class).view(),
                program.context().host().undoOrder()::undo);
        System.exit(0);
    }

    private static void label(Path home, Path sound) {
        Random random = new Random(5);
        try (OpenAnnotations open = AnnotationStore.in(home).open(sound)) {
            List<Annotation> many = new ArrayList<>();
            for (int i = 0; i < LABELS; i++) {
                double start = random.nextDouble() * (HOURS * 3600 - 6);
                double low = 200 + random.nextDouble() * 3000;
                many.add(Annotation.made(
                        i + 1L,
                        new TimeSpan(start, start + 0.2 + random.nextDouble() * 5),
                        Optional.of(new FrequencyRange(low, low + 1500)),
                        "call " + i % 50,
                        "set " + i % 4));
            }
            open.document().apply(new AnnotationEditing(open.document(), HOURS * 3600, 8000).take(many));
        }
    }

    private static void run(Stage stage, LabelsFeature labels, RecordingViewModel view, Runnable undo)
            throws Exception {
        measure(stage, "all in view, zooming ", 100, frame -> view.zoom(12_345, frame % 100 < 50 ? 0.95 : 1 / 0.95));
        show(view, 3600);
        measure(stage, "scroll, 1 h seen     ", 200, frame -> view.pan(0.01));
        show(view, 60);
        measure(stage, "scroll, 60 s seen    ", 200, frame -> view.pan(0.01));
        measure(stage, "next in the list     ", 100, frame -> labels.rows().step(1));
        measure(stage, "name one             ", 100, frame -> labels.actions().name("call " + frame % 7));
        measure(stage, "duplicate one        ", 100, frame -> labels.actions().duplicate());
        measure(stage, "delete and take back ", 100, frame -> {
            if (frame % 2 == 0) {
                labels.actions().remove();
            } else {
                undo.run();
            }
        });
        String[] typed = {"", "1", "12", "set 1", "call 3"};
        measure(
                stage,
                "filter               ",
                100,
                frame -> labels.rows().filter().set(typed[frame % typed.length]));
    }

    private static void show(RecordingViewModel view, double seconds) throws Exception {
        FxThread.call(() -> {
            view.fit(new TimeSpan(3000, 3000 + seconds));
            return true;
        });
    }

    private static void measure(Stage stage, String what, int frames, IntConsumer action) throws Exception {
        FrameTimes.measure(stage.getScene(), what, frames, action);
    }
}
