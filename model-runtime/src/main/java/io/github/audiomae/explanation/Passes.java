package io.github.audiomae.explanation;

/// Counts the passes of one computation and their time.
final class Passes {
    private static final double NANOS_PER_MILLI = 1e6;

    private final AttributionMethod method;
    private final Subject subject;
    private final int total;
    private final long start = System.nanoTime();
    private int done;

    Passes(AttributionMethod method, Subject subject, int total) {
        this.method = method;
        this.subject = subject;
        this.total = total;
    }

    /// The attribution after so many more passes.
    ///
    /// @param values copied
    Attribution after(int more, float[] values) {
        done += more;
        return new Attribution(
                method, subject, values.clone(), done, total, (System.nanoTime() - start) / NANOS_PER_MILLI);
    }
}
