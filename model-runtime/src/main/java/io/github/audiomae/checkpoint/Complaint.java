package io.github.audiomae.checkpoint;

import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Makes the problems of one checkpoint file: each says what is wrong and what to do.
record Complaint(Path file) {
    private static final int LONGEST_QUOTE = 80;

    /// The file contradicts itself or ends too early.
    ///
    /// @param found what was found, as a clause without a full stop
    ProblemException damaged(Sentence found) {
        return damaged(found, null);
    }

    ProblemException damaged(Sentence found, @Nullable Throwable cause) {
        return new ProblemException(
                ProblemCode.CHECKPOINT_DAMAGED, Sentence.of("checkpoint.damaged", file, found), cause);
    }

    /// The file is valid as far as it was read, but of a kind that this program does not read.
    ///
    /// @param what what the file is, starting with a verb ("is …", "holds …"), and what to do; without a full stop
    ProblemException refused(Sentence what) {
        return new ProblemException(ProblemCode.CHECKPOINT_UNKNOWN, Sentence.of("checkpoint.refused", file, what));
    }

    /// The operating system could not read the file.
    ProblemException unreadable(IOException cause) {
        Object reason = cause instanceof FileNotFoundException
                ? Sentence.of("checkpoint.unreadable.gone")
                : String.valueOf(cause.getMessage());
        return new ProblemException(
                ProblemCode.CHECKPOINT_UNREADABLE, Sentence.of("checkpoint.unreadable", file, reason), cause);
    }

    /// A tensor was requested that the file does not hold.
    ProblemException missingTensor(String name) {
        return refused(Sentence.of("checkpoint.no-tensor", quote(name)));
    }

    /// The tensor exists, but its element type is not one of the floating-point types that can be read.
    ProblemException unreadableType(String name, String type) {
        return refused(Sentence.of("checkpoint.tensor-type", quote(name), quote(type)));
    }

    /// The tensor exists, but has more values than can be read.
    ProblemException tooLarge(String name, TensorShape shape) {
        return refused(Sentence.of("checkpoint.tensor-large", quote(name), shape));
    }

    /// A word from the file in a form that fits into a sentence: on one line, of bounded length, in quotes.
    static String quote(String word) {
        String head = word.length() <= LONGEST_QUOTE ? word : word.substring(0, LONGEST_QUOTE) + "…";
        StringBuilder clean = new StringBuilder("\"");
        head.chars()
                .map(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? '?' : c)
                .forEach(c -> clean.append((char) c));
        return clean.append('"').toString();
    }
}
