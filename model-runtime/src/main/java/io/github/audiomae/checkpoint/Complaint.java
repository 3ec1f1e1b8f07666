package io.github.audiomae.checkpoint;

import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Words the problems of one checkpoint file as sentences a person can act on.
record Complaint(Path file) {
    private static final int LONGEST_QUOTE = 80;

    /// The file contradicts itself or ends too early.
    ///
    /// @param detail what was found, a clause without a full stop
    ProblemException damaged(String detail) {
        return damaged(detail, null);
    }

    ProblemException damaged(String detail, @Nullable Throwable cause) {
        return new ProblemException(
                ProblemCode.CHECKPOINT_DAMAGED,
                file + " is damaged: " + detail + "; copy or download it again, or ask its author for a new export.",
                cause);
    }

    /// The file is sound as far as seen, but not of a kind that is read here.
    ///
    /// @param detail what it is, starting with a verb ("is …", "holds …")
    /// @param advice what to do, an imperative clause
    ProblemException refused(String detail, String advice) {
        return new ProblemException(ProblemCode.CHECKPOINT_UNKNOWN, file + " " + detail + "; " + advice + ".");
    }

    /// The operating system would not give the bytes.
    ProblemException unreadable(IOException cause) {
        String reason =
                cause instanceof FileNotFoundException ? "it does not exist or may not be opened" : cause.getMessage();
        return new ProblemException(
                ProblemCode.CHECKPOINT_UNREADABLE,
                file + " cannot be read (" + reason + "); check that the file is there, readable and not in use.",
                cause);
    }

    /// Somebody asked for a tensor that is not there.
    ProblemException missingTensor(String name) {
        return refused("holds no tensor " + quote(name), "use a checkpoint of the official Audio-MAE layout");
    }

    /// The tensor is there, but its numbers are not floating-point ones that are read here.
    ProblemException unreadableType(String name, String type) {
        return refused(
                "stores the tensor " + quote(name) + " as " + quote(type) + ", not as float32, float16 or bfloat16",
                "save it again as float32");
    }

    /// The tensor is there, but no model of this family has one so large.
    ProblemException tooLarge(String name, TensorShape shape) {
        return refused(
                "holds the tensor " + quote(name) + " of shape " + shape + ", larger than this program reads",
                "use a checkpoint of a smaller model");
    }

    /// A word from the file, fit to stand in a sentence: one line, of bounded length, in quotes.
    static String quote(String word) {
        String head = word.length() <= LONGEST_QUOTE ? word : word.substring(0, LONGEST_QUOTE) + "…";
        StringBuilder clean = new StringBuilder("\"");
        head.chars()
                .map(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? '?' : c)
                .forEach(c -> clean.append((char) c));
        return clean.append('"').toString();
    }
}
