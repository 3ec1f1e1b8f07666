package io.github.audiomae.app.recording;

import com.sun.management.OperatingSystemMXBean;
import io.github.audiomae.app.fx.FxThread;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.UiThread;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.recording.SparseRecording.Container;
import io.github.audiomae.app.shell.Explorer;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.pyramid.TileKey;
import io.github.audiomae.run.Timings;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.stage.Stage;

/// Measures how smoothly a long recording can be browsed in the real main window while it is read in the background:
/// time to the first picture, time for which each frame occupies the FX thread (action, layout, drawing commands; a
/// frame at 60 Hz has 16.7 ms), other delays of that thread, and memory.
///
/// Arguments: `wav` (ten hours at 16 kHz, the default), `rf64` or `w64` (both seven hours of stereo at 48 kHz, 4.8 GB),
/// then optionally a number of hours; or `own` with a rate in hertz, a number of minutes and an FFT size: the view at
/// the recording's own rate (RF64, one channel). The recording is made for the run, as a sparse file, and deleted
/// afterwards.
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
        boolean own = arguments.length > 0 && arguments[0].equals("own");
        Container container = own
                ? Container.RF64
                : arguments.length == 0 ? Container.WAV : Container.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        boolean plain = container == Container.WAV;
        int rate = own ? Integer.parseInt(arguments[1]) : plain ? 16_000 : 48_000;
        int minutes = own
                ? Integer.parseInt(arguments[2])
                : 60 * (arguments.length > 1 ? Integer.parseInt(arguments[1]) : plain ? 10 : 7);
        SparseRecording recording = new SparseRecording(container, rate, plain || own ? 1 : 2);
        Path folder = Files.createTempDirectory("model-bench");
        try {
            Path file = recording.write(folder.resolve("night.wav"), minutes * 60);
            System.out.printf(
                    Locale.ROOT, "%s, %d Hz, %d min, %.2f GB%n", container, rate, minutes, Files.size(file) / 1e9);
            FxThread.start();
            RecordingBench bench = FxThread.call(() -> open(folder));
            bench.run(file, minutes * 60, own ? Integer.parseInt(arguments[3]) : 0);
            bench.showOverview("next overview", recording.write(folder.resolve("next.wav"), minutes * 60));
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

    /// @param fft size of the transform at the recording's own rate; 0 for what the model sees
    private void run(Path file, int seconds, int fft) throws Exception {
        RecordingViewModel view = explorer.recordingPlace().view();
        SpectrogramSettings settings = view.settings();
        FxThread.call(() -> {
            settings.scale().set(fft > 0 ? RecordingScale.LINEAR : RecordingScale.MODEL);
            settings.fftSize().set(fft > 0 ? fft : 1024);
            explorer.navigation().show(Place.RECORDING);
            return true;
        });
        showOverview("first overview of the whole", file);

        ThreadWatch watch = ThreadWatch.start();
        measure("zoom in and out   ", frame -> view.zoom(seconds / 3.0, frame % 100 < 50 ? 0.85 : 1 / 0.85));
        FxThread.call(() -> {
            view.fit(new TimeSpan(600, 660));
            return true;
        });
        measure("scroll, 60 s seen ", frame -> view.pan(0.02));
        FxThread.call(() -> {
            view.fit(new TimeSpan(600, Math.min(4200, seconds - 600)));
            return true;
        });
        measure("scroll, much seen ", frame -> view.pan(0.02));
        FxThread.call(() -> {
            view.fit();
            return true;
        });
        if (fft > 0) {
            measure("frequencies       ", frame -> view.zoomFrequency(2000, frame % 40 < 20 ? 0.9 : 1 / 0.9));
            FxThread.call(() -> {
                view.fitFrequency();
                settings.whitened().set(true);
                view.fit(new TimeSpan(600, 660));
                return true;
            });
            measure("scroll, whitened  ", frame -> view.pan(0.02));
            FxThread.call(() -> {
                settings.whitened().set(false);
                view.fit();
                return true;
            });
        }
        measure("window over strip ", frame -> explorer.workspace().moveTo(frame * seconds / 300.0));
        System.out.println("held by anything  ms a look : " + watch.stop());
        System.out.printf(
                Locale.ROOT,
                "read in the background meanwhile: %.0f %%%n",
                100 * Math.max(0, explorer.recordingPlace().tiles().surveyed().get()));
        long survey = System.nanoTime();
        FxThread.await(() -> explorer.recordingPlace().tiles().surveyed().get() >= 1);
        System.out.printf(Locale.ROOT, "and its rest in %.0f s%n", (System.nanoTime() - survey) / 1e9);
        System.out.printf("peak memory: heap %d MB, process %s%n", heapPeak() >> 20, processPeak());
    }

    /// Opens a recording and waits until all of it is seen, coarsely.
    private void showOverview(String what, Path file) throws Exception {
        long opened = System.nanoTime();
        long openedProcessor = processorNanos();
        FxThread.call(() -> {
            explorer.start(List.of(file));
            return true;
        });
        PictureViewModel picture = explorer.recordingPlace().picture();
        FxThread.await(() -> {
            Recording recording = explorer.workspace().recording().get();
            return recording != null
                    && recording.file().equals(file)
                    && picture.feed().revision().get() > 0
                    && isSeen(picture);
        });
        System.out.printf(
                Locale.ROOT,
                "%s: %.0f ms, processor time of all threads %.0f ms%n",
                what,
                (System.nanoTime() - opened) / MILLI,
                (processorNanos() - openedProcessor) / MILLI);
    }

    private static boolean isSeen(PictureViewModel picture) {
        TileKey key = picture.tileRange().key(picture.tileRange().first());
        while (picture.feed().tile(key).isEmpty() && key.resolution() < TileKey.COARSEST) {
            key = key.parent();
        }
        return picture.feed().tile(key).isPresent();
    }

    private void measure(String what, IntConsumer action) throws Exception {
        FrameTimes.measure(stage.getScene(), what, FRAMES, action);
    }

    private static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
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
}
