package io.github.audiomae.checkpoint;

import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Words the problems of one checkpoint file as sentences a person can act on.
record Complaint(Path file) {
    private static final int LONGEST_QUOTE = 80;

    /// The file contradicts itself or ends too early.
    ///
    /// @param found what was found, a clause without a full stop
    ProblemException damaged(Sentence found) {
        return damaged(found, null);
    }

    ProblemException damaged(Sentence found, @Nullable Throwable cause) {
        return new ProblemException(
                ProblemCode.CHECKPOINT_DAMAGED, Sentence.of("checkpoint.damaged", file, found), cause);
    }

    /// The file is sound as far as seen, but not of a kind that is read here.
    ///
    /// @param what what it is, starting with a verb ("is …", "holds …"), and what to do; without a full stop
    ProblemException refused(Sentence what) {
        return new ProblemException(ProblemCode.CHECKPOINT_UNKNOWN, Sentence.of("checkpoint.refused", file, what));
    }

    /// The operating system would not give the bytes.
    ProblemException unreadable(IOException cause) {
        Object reason = cause instanceof FileNotFoundException
                ? Sentence.of("checkpoint.unreadable.gone")
                : String.valueOf(cause.getMessage());
        return new ProblemException(
                ProblemCode.CHECKPOINT_UNREADABLE, Sentence.of("checkpoint.unreadable", file, reason), cause);
    }

    /// Somebody asked for a tensor that is not there.
    ProblemException missingTensor(String name) {
        return refused(Sentence.of("checkpoint.no-tensor", quote(name)));
    }

    /// The tensor is there, but its numbers are not floating-point ones that are read here.
    ProblemException unreadableType(String name, String type) {
        return refused(Sentence.of("checkpoint.tensor-type", quote(name), quote(type)));
    }

    /// The tensor is there, but no model of this family has one so large.
    ProblemException tooLarge(String name, TensorShape shape) {
        return refused(Sentence.of("checkpoint.tensor-large", quote(name), shape));
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
