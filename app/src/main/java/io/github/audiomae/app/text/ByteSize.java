package io.github.audiomae.app.text;

/// File sizes as text: decimal units, at least two digits.
public final class ByteSize {
    private static final double STEP = 1000;
    private static final double FEW = 10;

    private ByteSize() {}

    /// For example `24 kB` or `1.3 MB`.
    public static String text(long bytes, Messages messages) {
        if (bytes < STEP) {
            return messages.text("unit.bytes", bytes);
        }
        if (bytes < STEP * STEP) {
            return messages.text("unit.kilobytes", number(bytes / STEP, messages));
        }
        return bytes < STEP * STEP * STEP
                ? messages.text("unit.megabytes", number(bytes / STEP / STEP, messages))
                : messages.text("unit.gigabytes", number(bytes / STEP / STEP / STEP, messages));
    }

    private static String number(double value, Messages messages) {
        return messages.number(value, value < FEW ? 1 : 0);
    }
}
