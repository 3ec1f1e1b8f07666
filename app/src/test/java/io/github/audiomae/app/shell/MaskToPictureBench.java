package io.github.audiomae.app.shell;

import io.github.audiomae.app.fx.FxThread;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.UiThread;
import io.github.audiomae.app.reconstruction.ShownReconstruction;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Measures how long after a change of the mask its reconstruction appears: the real main window with the bundled
/// model, from the change to the end of the pulse that draws the picture. Prints the median and the 95th percentile for
/// the slider of the mask ratio and for the brush, each for single changes and for changes every 16 ms as while the
/// mouse moves (not counting masks that were skipped for newer ones), with the machine's load before and after.
public final class MaskToPictureBench {
    private static final int WARM_UP = 10;
    private static final int CHANGES = 60;
    private static final int MOUSE_MILLIS = 16;
    private static final int PATIENCE_MILLIS = 20_000;
    private static final double BAR_MILLIS = 100;

    private final Explorer explorer;
    private final Map<PatchMask, Long> changedAt = new HashMap<>();
    private final List<Double> millis = new ArrayList<>();

    private MaskToPictureBench(Explorer explorer) {
        this.explorer = explorer;
    }

    /// Measures and prints.
    ///
    /// @param none are expected
    public static void main(String... none) throws Exception {
        FxThread.start();
        Path home = Files.createTempDirectory("bench");
        MaskToPictureBench bench = FxThread.call(() -> {
            Stage stage = new Stage();
            Explorer explorer = TestExplorer.with(Jobs.onThreads(UiThread.javaFx()), home, "cpu:2");
            explorer.window(stage).show();
            stage.setWidth(1440);
            stage.setHeight(900);
            explorer.start(List.of(TestExplorer.sample("speech-and-birds")));
            return new MaskToPictureBench(explorer).watching(stage.getScene());
        });
        bench.measure();
        System.exit(0);
    }

    private MaskToPictureBench watching(Scene scene) {
        List<ShownReconstruction> fresh = new ArrayList<>();
        explorer.reconstruction().shown().subscribe(shown -> {
            if (shown != null) {
                fresh.add(shown);
            }
        });
        scene.addPostLayoutPulseListener(() -> {
            fresh.forEach(shown -> {
                Long start = changedAt.remove(shown.reconstruction().mask());
                if (start != null) {
                    millis.add((System.nanoTime() - start) / 1e6);
                }
            });
            fresh.clear();
        });
        return this;
    }

    private void measure() throws Exception {
        while (FxThread.call(() -> explorer.reconstruction().shown().get() == null)) {
            Thread.sleep(50);
        }
        String before = load();
        measure("slider", this::slide);
        measure("brush", this::stroke);
        System.out.printf(Locale.ROOT, "load before %s, after %s%n", before, load());
    }

    private void measure(String what, IntConsumer change) throws Exception {
        for (int i = 0; i < WARM_UP + CHANGES; i++) {
            if (i == WARM_UP) {
                millis.clear();
            }
            apply(change, i);
            settle();
            Thread.sleep(40);
        }
        print(what + ", one by one", CHANGES);
        millis.clear();
        for (int i = 0; i < 4 * CHANGES; i++) {
            apply(change, i);
            Thread.sleep(MOUSE_MILLIS);
        }
        settle();
        print(what + ", while the mouse moves", 4 * CHANGES);
        millis.clear();
    }

    private void apply(IntConsumer change, int i) throws Exception {
        FxThread.call(() -> {
            change.accept(i);
            changedAt.put(explorer.masking().mask().get(), System.nanoTime());
            return true;
        });
    }

    /// Hides 40 to 92 %, never the same share as before.
    private void slide(int i) {
        explorer.masking().hide(40 + i * 13 % 53);
    }

    /// Hides one more patch, so that every stroke makes a new mask.
    private void stroke(int i) {
        explorer.masking().use(PatchMask.hiding(PatchGrid.AUDIOSET, patch -> patch * 37 % 512 < 200 + i));
    }

    private void settle() throws Exception {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (FxThread.call(
                () -> changedAt.containsKey(explorer.masking().mask().get()))) {
            if (System.currentTimeMillis() > end) {
                throw new IllegalStateException("no picture appeared");
            }
            Thread.sleep(2);
        }
    }

    private void print(String what, int changes) {
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double p95 = sorted[(int) Math.ceil(0.95 * sorted.length) - 1];
        System.out.printf(
                Locale.ROOT,
                "%s: %d changes, %d pictures, p50 %.0f ms, p95 %.0f ms (%.2f of the bar of %.0f ms)%n",
                what,
                changes,
                sorted.length,
                sorted[sorted.length / 2],
                p95,
                p95 / BAR_MILLIS,
                BAR_MILLIS);
    }

    private static String load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return String.format(Locale.ROOT, "%.1f", load);
    }
}
