package io.github.audiomae.app.recording;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.UiThread;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.recording.SparseRecording.Container;
import io.github.audiomae.app.shell.Explorer;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.run.Timings;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.stage.Stage;

/// Measures how smoothly a long recording can be browsed in the real main window while it is read in the background:
/// time to the first picture, time for which each frame occupies the FX thread (action, layout, drawing commands; a
/// frame at 60 Hz has 16.7 ms), other delays of that thread, and memory.
///
/// Arguments: `wav` (ten hours at 16 kHz, the default), `rf64` or `w64` (both seven hours of stereo at 48 kHz, 4.8 GB),
/// then optionally a number of hours. The recording is made for the run, as a sparse file, and deleted afterwards.
public final class RecordingBench {
    private static final int FRAMES = 300;
    private static final double MILLI = 1e6;

    private final Explorer explorer;
    private final Stage stage;

    private RecordingBench(Explorer explorer, Stage stage) {
        this.explorer = explorer;
        this.stage = stage;
    }

    /// Prints the measurements.
    public static void main(String... arguments) throws Exception {
        Container container =
                arguments.length == 0 ? Container.WAV : Container.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        boolean plain = container == Container.WAV;
        int hours = arguments.length > 1 ? Integer.parseInt(arguments[1]) : plain ? 10 : 7;
        SparseRecording recording = new SparseRecording(container, plain ? 16_000 : 48_000, plain ? 1 : 2);
        Path folder = Files.createTempDirectory("model-bench");
        try {
            Path file = recording.write(folder.resolve("night.wav"), hours * 3600);
            System.out.printf(Locale.ROOT, "%s, %d h, %.2f GB%n", container, hours, Files.size(file) / 1e9);
            CountDownLatch started = new CountDownLatch(1);
            Platform.startup(started::countDown);
            started.await();
            onFx(() -> open(folder)).run(file);
        } finally {
            delete(folder);
        }
        System.exit(0);
    }

    private static RecordingBench open(Path folder) {
        Explorer explorer = new Explorer(
                Jobs.onThreads(UiThread.javaFx()),
                Messages.in(Locale.ENGLISH),
                folder.resolve("home"),
                new ModelLibrary(folder.resolve("home"), List.of()),
                List.of(),
                ExecutionTarget.parse("cpu:1"));
        Stage stage = new Stage();
        stage.setX(0);
        stage.setY(0);
        explorer.window(stage).show();
        stage.setWidth(1280);
        stage.setHeight(720);
        return new RecordingBench(explorer, stage);
    }

    private void run(Path file) throws Exception {
        RecordingViewModel view = explorer.recordingPlace().view();
        long opened = System.nanoTime();
        onFx(() -> {
            explorer.navigation().show(Place.RECORDING);
            explorer.start(List.of(file));
            return true;
        });
        PictureViewModel picture = explorer.recordingPlace().picture();
        await(() -> picture.feed().revision().get() > 0
                && explorer.workspace().recording().get() != null);
        await(() -> isSeen(picture));
        System.out.printf(Locale.ROOT, "first overview of the whole: %.0f ms%n", (System.nanoTime() - opened) / MILLI);

        ThreadWatch watch = ThreadWatch.start();
        measure("zoom in and out   ", frame -> view.zoom(12_345, frame % 100 < 50 ? 0.85 : 1 / 0.85));
        onFx(() -> {
            view.fit(new TimeSpan(3000, 3060));
            return true;
        });
        measure("scroll, 60 s seen ", frame -> view.pan(0.02));
        onFx(() -> {
            view.fit(new TimeSpan(3000, 6600));
            return true;
        });
        measure("scroll, 1 h seen  ", frame -> view.pan(0.02));
        onFx(() -> {
            view.fit();
            return true;
        });
        measure("window over strip ", frame -> explorer.workspace().moveTo(frame * 100.0));
        System.out.println("held by anything  ms a look : " + watch.stop());
        System.out.printf(
                Locale.ROOT,
                "read in the background meanwhile: %.0f %%%n",
                100 * Math.max(0, explorer.recordingPlace().tiles().surveyed().get()));
        long survey = System.nanoTime();
        await(() -> explorer.recordingPlace().tiles().surveyed().get() >= 1);
        System.out.printf(Locale.ROOT, "and its rest in %.0f s%n", (System.nanoTime() - survey) / 1e9);
        System.out.printf("peak memory: heap %d MB, process %s%n", heapPeak() >> 20, processPeak());
    }

    private static boolean isSeen(PictureViewModel picture) {
        TileRange range = picture.tileRange();
        return picture.feed().tile(range.key(range.first())).isPresent();
    }

    private void measure(String what, IntConsumer action) throws Exception {
        FrameTimes.measure(stage.getScene(), what, FRAMES, action);
    }

    static String summary(double[] millis) {
        Timings timings = Timings.of(millis);
        return String.format(
                Locale.ROOT,
                "median %.2f, p95 %.2f, max %.2f",
                timings.medianMillis(),
                timings.quantileMillis(0.95),
                timings.slowestMillis());
    }

    private static long heapPeak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    /// The peak memory of the process, if the operating system reports it.
    private static String processPeak() throws Exception {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return "unknown";
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
                    .findFirst()
                    .orElse("unknown");
        }
    }

    private static void delete(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void await(BooleanSupplier condition) throws Exception {
        while (!onFx(condition::getAsBoolean)) {
            Thread.sleep(10);
        }
    }

    private static <T> T onFx(Callable<T> action) throws Exception {
        FutureTask<T> task = new FutureTask<>(action);
        UiThread.javaFx().run(task);
        return task.get();
    }
}
