package io.github.audiomae.files;

import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// The problem of a native library that cannot be loaded: libraries are unpacked first, and their loaders hide the
/// reason where that fails.
public final class NativeProblem {
    /// Room that the largest library needs.
    private static final long MOST_BYTES = 64L << 20;

    private NativeProblem() {}

    /// @param error of the class or library that cannot be loaded, now or earlier in this process
    public static ProblemException of(LinkageError error) {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        return known(error)
                .or(() -> Files.isDirectory(temporary) ? Optional.empty() : Optional.of(refused(temporary, error)))
                .or(() -> Stream.of(UserFolders.current().cache(), temporary)
                        .flatMap(folder -> trouble(folder, error).stream())
                        .findFirst())
                .orElseGet(() -> new ProblemException(
                        ProblemCode.LIBRARY, Sentence.of("native.damaged", innermost(error)), error));
    }

    private static Optional<ProblemException> known(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return Optional.of(problem);
            }
        }
        return Optional.empty();
    }

    private static Optional<ProblemException> trouble(Path folder, LinkageError error) {
        Path existing = folder.toAbsolutePath();
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        if (!Files.isWritable(existing)) {
            return Optional.of(refused(folder, error));
        }
        try {
            return Files.getFileStore(existing).getUsableSpace() < MOST_BYTES
                    ? Optional.of(
                            new ProblemException(ProblemCode.DISK_FULL, Sentence.of("native.full", folder), error))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static ProblemException refused(Path folder, LinkageError error) {
        return new ProblemException(ProblemCode.CANNOT_WRITE, Sentence.of("native.refused", folder), error);
    }

    private static String innermost(Throwable error) {
        Throwable cause = error;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
