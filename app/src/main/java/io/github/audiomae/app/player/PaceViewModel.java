package io.github.audiomae.app.player;

import io.github.audiomae.playback.ListenOrder;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// How fast is played: the speed at the same pitch, and the time expansion, which lowers the pitch.
public final class PaceViewModel {
    /// The speeds that can be chosen.
    public static final List<Double> SPEEDS =
            List.of(ListenOrder.SLOWEST, 0.5, 0.75, 1.0, 1.25, 1.5, ListenOrder.FASTEST);

    /// The expansions that can be chosen: how many times slower and lower.
    public static final List<Double> EXPANSIONS =
            List.of(1.0, 2.0, 4.0, 5.0, 8.0, 10.0, 16.0, ListenOrder.MOST_EXPANSION);

    private final DoubleProperty speed = new SimpleDoubleProperty(1);
    private final DoubleProperty expansion = new SimpleDoubleProperty(1);

    /// The speed, 0.25 … 2.
    public DoubleProperty speed() {
        return speed;
    }

    /// The time expansion, 1 … 20.
    public DoubleProperty expansion() {
        return expansion;
    }

    /// Chooses the next speed (1) or the previous one (−1).
    void changeSpeed(int steps) {
        speed.set(step(SPEEDS, speed.get(), steps));
    }

    /// Chooses the next expansion (1) or the previous one (−1).
    void changeExpansion(int steps) {
        expansion.set(step(EXPANSIONS, expansion.get(), steps));
    }

    private static double step(List<Double> values, double now, int steps) {
        int nearest = 0;
        for (int i = 1; i < values.size(); i++) {
            if (Math.abs(values.get(i) - now) < Math.abs(values.get(nearest) - now)) {
                nearest = i;
            }
        }
        return values.get(Math.clamp(nearest + steps, 0, values.size() - 1));
    }
}
