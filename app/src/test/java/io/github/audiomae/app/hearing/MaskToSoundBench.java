package io.github.audiomae.app.hearing;

import io.github.audiomae.app.fx.FxThread;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.UiThread;
import io.github.audiomae.app.program.Bundled;
import io.github.audiomae.app.reconstruction.ShownReconstruction;
import io.github.audiomae.app.shell.Explorer;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.stage.Stage;

/// Measures how long after a change of the mask the player has its sound (or that of a later one): the real main window
/// with the bundled model. Prints median and longest for strokes one by one; for a stroke just after the sound of the
/// one before has been begun; and for strokes every 16 ms as while the mouse moves. What the sound device holds, at
/// most 125 ms, comes on top.
///
/// Arguments: the device of the model, for example `cpu:2`, and the name of a bundled sample.
final class MaskToSoundBench {
    private static final int WARM_UP = 8;
    private static final int STROKES = 20;
    private static final int MOUSE_MILLIS = 16;
    private static final int MOVES = 300;
    private static final int PATIENCE_MILLIS = 20_000;

    private final Explorer explorer;
    private final WindowSoundsViewModel sounds;
    private final Deque<Change> unheard = new ArrayDeque<>();
    private final List<Double> millis = new ArrayList<>();
    private int strokes;

    private record Change(PatchMask mask, long nanos) {}

    private MaskToSoundBench(Explorer explorer) {
        this.explorer = explorer;
        sounds = explorer.hearing().sounds();
        sounds.hearing().subscribe(this::hear);
    }

    /// Measures and prints.
    public static void main(String[] arguments) throws Exception {
        FxThread.start();
        Path home = Files.createTempDirectory("bench");
        Path sound = Bundled.samples().stream()
                .filter(file -> String.valueOf(file.getFileName()).startsWith(arguments[1]))
                .findFirst()
                .orElseThrow();
        MaskToSoundBench bench = FxThread.call(() -> {
            Stage stage = new Stage();
            Explorer explorer = new Explorer(
                    Jobs.onThreads(UiThread.javaFx()),
                    Messages.in(Locale.ENGLISH),
                    home,
                    new ModelLibrary(home, Bundled.models()),
                    Bundled.samples(),
                    ExecutionTarget.parse(arguments[0]));
            explorer.window(stage).show();
            stage.setWidth(1440);
            stage.setHeight(900);
            explorer.start(List.of(sound));
            return new MaskToSoundBench(explorer);
        });
        bench.measure();
        System.exit(0);
    }

    private void measure() throws Exception {
        until(() -> explorer.reconstruction().shown().get() != null);
        for (int i = 0; i < 3; i++) {
            FxThread.call(() -> {
                explorer.run("hear-next");
                return true;
            });
        }
        until(() -> sounds.samples() != null);
        String before = load();
        for (int i = 0; i < WARM_UP + STROKES; i++) {
            stroke();
            until(unheard::isEmpty);
        }
        print("one by one", WARM_UP);
        for (int i = 0; i < STROKES; i++) {
            stroke();
            until(() -> sounds.busy().get() || unheard.isEmpty());
            stroke();
            until(unheard::isEmpty);
        }
        print("just after a sound was begun", 0);
        for (int i = 0; i < MOVES; i++) {
            stroke();
            Thread.sleep(MOUSE_MILLIS);
        }
        until(unheard::isEmpty);
        print("while the mouse moves", 0);
        System.out.printf(Locale.ROOT, "load before %s, after %s%n", before, load());
    }

    /// Hides or shows some patches more, so that every stroke makes a new mask of about the same size.
    private void stroke() throws Exception {
        FxThread.call(() -> {
            int turn = strokes++;
            explorer.masking().use(PatchMask.hiding(PatchGrid.AUDIOSET, patch -> (patch * 37 + turn) % 512 < 400));
            unheard.add(new Change(explorer.masking().mask().get(), System.nanoTime()));
            return true;
        });
    }

    /// Every change up to the one that is heard now has been heard.
    private void hear() {
        ShownReconstruction shown = explorer.reconstruction().shown().get();
        SoundRequest heard = sounds.heardRequest();
        if (shown == null || heard == null) {
            return;
        }
        long now = System.nanoTime();
        boolean known = unheard.stream().anyMatch(change -> change.mask().equals(heard.mask()));
        while (known) {
            Change change = unheard.remove();
            millis.add((now - change.nanos()) / 1e6);
            known = !change.mask().equals(heard.mask());
        }
    }

    private static void until(Callable<Boolean> holds) throws Exception {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!FxThread.call(holds)) {
            if (System.currentTimeMillis() > end) {
                throw new IllegalStateException("waited too long");
            }
            Thread.sleep(2);
        }
    }

    private void print(String what, int leaveOut) {
        double[] sorted = millis.stream()
                .skip(leaveOut)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        millis.clear();
        System.out.printf(
                Locale.ROOT,
                "%s: %d changes, median %.0f ms, longest %.0f ms%n",
                what,
                sorted.length,
                sorted[sorted.length / 2],
                sorted[sorted.length - 1]);
    }

    private static String load() {
        return String.format(
                Locale.ROOT,
                "%.1f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
