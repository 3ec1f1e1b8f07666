package io.github.audiomae.app.shell;

import javafx.animation.AnimationTimer;

/// Waits until the window has been drawn once, so that it is seen at once and not after the first work.
public final class FirstFrame {
    private static final int PULSES = 2;

    private FirstFrame() {}

    /// Runs an action after the first frame of a window that has just been shown.
    public static void then(Runnable action) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                pulses++;
                if (pulses > PULSES) {
                    stop();
                    action.run();
                }
            }
        }.start();
    }
}
