package io.github.audiomae.app.recording;

import io.github.audiomae.app.fx.UiThread;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;

/// How long frames occupy the FX thread, from an action to the end of the layout.
public final class FrameTimes {
    private static final double MILLI = 1e6;

    private FrameTimes() {}

    /// Performs an action once a frame and prints the times of the frames. Not on the FX thread.
    ///
    /// @param action receives the number of the frame, from 0
    public static void measure(Scene scene, String what, int frames, IntConsumer action) throws Exception {
        double[] wall = new double[frames];
        double[] cpu = new double[frames];
        CountDownLatch done = new CountDownLatch(1);
        UiThread.javaFx().run(() -> start(scene, wall, cpu, action, done));
        done.await();
        System.out.printf(
                "%s ms a frame: %s | processor time %s%n",
                what, RecordingBench.summary(wall), RecordingBench.summary(cpu));
    }

    private static void start(Scene scene, double[] wall, double[] cpu, IntConsumer action, CountDownLatch done) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] begun = new long[2];
        int[] frame = {-1};
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                begun[0] = System.nanoTime();
                begun[1] = threads.getCurrentThreadCpuTime();
                frame[0]++;
                action.accept(frame[0]);
            }
        };
        Runnable end = new Runnable() {
            @Override
            public void run() {
                if (frame[0] >= 0 && frame[0] < wall.length) {
                    wall[frame[0]] = (System.nanoTime() - begun[0]) / MILLI;
                    cpu[frame[0]] = (threads.getCurrentThreadCpuTime() - begun[1]) / MILLI;
                }
                if (frame[0] >= wall.length - 1) {
                    timer.stop();
                    scene.removePostLayoutPulseListener(this);
                    done.countDown();
                }
            }
        };
        scene.addPostLayoutPulseListener(end);
        timer.start();
    }
}
