package io.github.audiomae.explore;

import java.util.Comparator;

/// A class that reaches a threshold somewhere in a recording.
///
/// @param peak the class with its highest score in the recording
/// @param windows number of windows in which it reaches the threshold, ≥ 1
/// @param firstSeconds start of the first of them
public record DetectedClass(Tag peak, int windows, double firstSeconds) {
    /// An order of detected classes; what is equal in it is ordered by peak score, then by name.
    public enum Order {
        /// The highest score first.
        PEAK(Comparator.comparingDouble(found -> 0)),
        /// The class detected for the longest time first.
        LONGEST(Comparator.comparingInt(found -> -found.windows())),
        /// The class detected earliest first.
        FIRST(Comparator.comparingDouble(DetectedClass::firstSeconds)),
        /// By name, without regard to case.
        NAME(Comparator.comparing(found -> found.peak().label(), String.CASE_INSENSITIVE_ORDER));

        private final Comparator<DetectedClass> order;

        Order(Comparator<DetectedClass> order) {
            this.order = order.thenComparingDouble(found -> -found.peak().score())
                    .thenComparing(found -> found.peak().label());
        }

        /// Compares two classes in this order.
        public Comparator<DetectedClass> comparator() {
            return order;
        }
    }
}
