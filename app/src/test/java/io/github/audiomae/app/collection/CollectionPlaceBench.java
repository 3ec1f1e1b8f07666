package io.github.audiomae.app.collection;

import com.sun.management.OperatingSystemMXBean;
import io.github.audiomae.app.fx.FxThread;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.UiThread;
import io.github.audiomae.app.recording.FrameTimes;
import io.github.audiomae.app.shell.Explorer;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.files.LibraryCaches;
import io.github.audiomae.files.UserFolders;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.library.ModelLibrary;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;

/// Opens large collections in the real main window, one after the other: time until status and first rows are shown,
/// time until the map is there, time for which each frame occupies the FX thread while the map is zoomed (a frame at
/// 60 Hz has 16.7 ms), and memory. Each opening begins when the window has nothing left to do. Arguments: folders of
/// collections, such as those that `CollectionBench` makes, each other than the one before.
public final class CollectionPlaceBench {
    private static final int FRAMES = 300;
    private static final double MILLI = 1e6;
    private static final int LOOK_MILLIS = 250;
    private static final double MOST_AT_REST_MILLIS = 15;
    private static final int LOOKS_AT_REST = 4;

    private final Explorer explorer;
    private final Stage stage;

    private CollectionPlaceBench(Explorer explorer, Stage stage) {
        this.explorer = explorer;
        this.stage = stage;
    }

    /// Prints the measurements.
    public static void main(String... folders) throws Exception {
        LibraryCaches.place(UserFolders.current()); // as the program does
        FxThread.start();
        Path home = Files.createTempDirectory("collection-bench");
        CollectionPlaceBench bench = FxThread.call(() -> open(home));
        for (String folder : folders) {
            rest();
            bench.show(Path.of(folder));
            bench.browse();
        }
        System.out.printf(
                Locale.ROOT,
                "most heap in use: %d MB%n",
                ManagementFactory.getMemoryPoolMXBeans().stream()
                                .filter(pool -> pool.getType() == MemoryType.HEAP)
                                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                                .sum()
                        >> 20);
        System.exit(0);
    }

    /// Waits until the process has used almost no processor time for a second: the window is drawn, and Java's
    /// compilers have done what they had begun.
    private static void rest() throws InterruptedException {
        long begun = System.nanoTime();
        for (int looks = 0; looks < LOOKS_AT_REST; ) {
            long before = processorNanos();
            Thread.sleep(LOOK_MILLIS);
            looks = (processorNanos() - before) / MILLI > MOST_AT_REST_MILLIS ? 0 : looks + 1;
        }
        System.out.printf(Locale.ROOT, "at rest after %.0f ms%n", (System.nanoTime() - begun) / MILLI);
    }

    private static CollectionPlaceBench open(Path home) {
        Explorer explorer = new Explorer(
                Jobs.onThreads(UiThread.javaFx()),
                Messages.in(Locale.ENGLISH),
                home,
                new ModelLibrary(home, List.of()),
                List.of(),
                ExecutionTarget.parse("cpu:1"));
        Stage stage = new Stage();
        explorer.window(stage).show();
        stage.setWidth(1440);
        stage.setHeight(900);
        return new CollectionPlaceBench(explorer, stage);
    }

    private void show(Path folder) throws Exception {
        CollectionFeature feature = explorer.collection();
        long begun = System.nanoTime();
        Spent before = Spent.now();
        FxThread.call(() -> {
            feature.open(folder);
            return true;
        });
        // What is shown of the collection before must not be taken for this one.
        Path whole = folder.toAbsolutePath().normalize();
        FxThread.await(() -> feature.collection().open().get() != null
                && feature.collection().open().get().folder().equals(whole));
        FxThread.await(() -> feature.collection().status().get() != null && hasRows());
        say("opened: status and first rows", begun, before);
        FxThread.await(() -> label("#map-about").endsWith("windows"));
        say("and the map", begun, before);
    }

    private boolean hasRows() {
        return stage.getScene().lookup("#collection-table") instanceof TableView<?> table
                && !table.getItems().isEmpty()
                && table.lookupAll(".table-cell").stream()
                        .anyMatch(cell -> cell instanceof Labeled words
                                && words.getText() != null
                                && words.getText().endsWith(".wav"));
    }

    private void browse() throws Exception {
        Node pane = FxThread.call(() -> stage.getScene().lookup("#map-pane"));
        System.out.println(FxThread.call(() -> label("#map-about")));
        FrameTimes.measure(
                stage.getScene(), "zooming the map", FRAMES, frame -> scroll(pane, frame % 60 < 30 ? 40 : -40));
    }

    private static void scroll(Node pane, double by) {
        double x = pane.getLayoutBounds().getWidth() / 3;
        double y = pane.getLayoutBounds().getHeight() / 3;
        Event.fireEvent(
                pane,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        x,
                        y,
                        x,
                        y,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        by,
                        0,
                        by,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        new PickResult(pane, x, y)));
    }

    private String label(String id) {
        return stage.getScene().lookup(id) instanceof Label words ? words.getText() : "";
    }

    private static void say(String what, long begun, Spent before) throws Exception {
        Spent now = Spent.now();
        System.out.printf(
                Locale.ROOT,
                "%s after %.0f ms, processor time %.0f ms: %.0f ms of the FX thread, %.0f ms of other Java threads%n",
                what,
                (System.nanoTime() - begun) / MILLI,
                (now.all - before.all) / MILLI,
                (now.fx - before.fx) / MILLI,
                (now.java - now.fx - before.java + before.fx) / MILLI);
    }

    /// Processor time in nanoseconds; what neither thread of Java has is mostly that of its compilers.
    ///
    /// @param all of the process
    /// @param java of the threads of Java that still run
    /// @param fx of the FX thread
    private record Spent(long all, long java, long fx) {
        static Spent now() throws Exception {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long java = LongStream.of(threads.getAllThreadIds())
                    .map(threads::getThreadCpuTime)
                    .filter(nanos -> nanos > 0)
                    .sum();
            return new Spent(processorNanos(), java, FxThread.call(threads::getCurrentThreadCpuTime));
        }
    }

    private static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
