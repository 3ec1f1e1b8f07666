package io.github.audiomae.app;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Reports how long the start of the main window took, if the property [#PROPERTY] is set, and then closes it: for the
/// benchmark of the start, and to archive the classes that a start loads.
final class StartReport {
    /// Set by scripts only: for how many seconds the window stays after its first picture.
    static final String PROPERTY = "audiomae.start";

    private static final double NANOS = 1e9;

    private StartReport() {}

    /// Reports a moment of the start, if that was asked for.
    static void tell(String moment) {
        if (isWanted()) {
            System.out.println(line(moment));
        }
    }

    /// Reports the first value of something, such as a picture, and leaves when the window has stayed as long as it
    /// should.
    static void leaveAfterFirst(String moment, ObservableValue<?> value) {
        if (isWanted()) {
            value.subscribe((@Nullable Object now) -> {
                if (now != null) {
                    tell(moment);
                    PauseTransition stay =
                            new PauseTransition(javafx.util.Duration.seconds(Integer.getInteger(PROPERTY, 0)));
                    stay.setOnFinished(over -> Platform.exit());
                    stay.play();
                }
            });
        }
    }

    private static boolean isWanted() {
        return System.getProperty(PROPERTY) != null;
    }

    /// Wall time since Java began, and the processor time that the process has used. The start of the process would
    /// be wrong by up to a second: Linux counts it from a moment that it tells in whole seconds.
    private static String line(String moment) {
        long began = ManagementFactory.getRuntimeMXBean().getStartTime();
        double wall = (System.currentTimeMillis() - began) / 1e3;
        double processor =
                ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                        ? system.getProcessCpuTime() / NANOS
                        : Double.NaN;
        return String.format(Locale.ROOT, "%-13s %6.2f s, %6.2f s of processor time", moment, wall, processor);
    }
}
