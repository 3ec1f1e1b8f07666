package io.github.audiomae.app.cli.console;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The stream of results, which notes why it could not be written: a `PrintStream` keeps only that something failed.
final class ResultStream extends FilterOutputStream {
    private volatile @Nullable IOException failure;

    ResultStream(OutputStream out) {
        super(out);
    }

    /// Whether results were lost: the stream failed, for another reason than that its reader wanted no more.
    boolean lost() {
        IOException why = failure;
        return why != null && !isClosedByReader(why);
    }

    /// Why the stream failed first; null while it has not.
    @Nullable
    IOException failure() {
        return failure;
    }

    /// What the systems say of a pipe without a reader.
    private static boolean isClosedByReader(IOException failure) {
        String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return words.contains("broken pipe")
                || words.contains("pipe is being closed")
                || words.contains("pipe has been ended");
    }

    @Override
    public void write(int b) throws IOException {
        noting(() -> out.write(b));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        noting(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() throws IOException {
        noting(out::flush);
    }

    private void noting(Step step) throws IOException {
        try {
            step.run();
        } catch (IOException e) {
            if (failure == null) {
                failure = e;
            }
            throw e;
        }
    }

    private interface Step {
        void run() throws IOException;
    }
}
