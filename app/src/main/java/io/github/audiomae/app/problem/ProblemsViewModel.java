package io.github.audiomae.app.problem;

import io.github.audiomae.app.program.Program;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.files.NativeProblem;
import io.github.audiomae.files.Unwritable;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one presenter of problems: turns a failure into a sentence, a next step, a code and details, keeps it until it
/// is dismissed, and logs faults of the program once.
public final class ProblemsViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemsViewModel.class);

    private final Messages messages;
    private final ReadOnlyObjectWrapper<@Nullable Problem> current = new ReadOnlyObjectWrapper<>();

    public ProblemsViewModel(Messages messages) {
        this.messages = messages;
    }

    /// The current message; null if there is none.
    public ReadOnlyObjectProperty<@Nullable Problem> current() {
        return current.getReadOnlyProperty();
    }

    /// Shows a failure.
    ///
    /// @return the message, for [#dismiss(Problem)]
    public Problem show(Throwable failure) {
        Throwable cause = unwrapped(failure);
        Problem problem = describe(cause);
        if (cause instanceof ProblemException known) {
            LOG.info("{}", known.sentenceWithCode());
        } else {
            LOG.error("{}", problem.code(), cause);
        }
        current.set(problem);
        return problem;
    }

    /// Shows for a moment that a request was carried out.
    public void confirm(String sentence) {
        current.set(Problem.done(sentence));
    }

    /// Shows a notice.
    public void tell(String sentence) {
        current.set(Problem.notice(sentence));
    }

    /// Shows a sentence of the runtime as a notice.
    public void tell(Sentence sentence) {
        tell(messages.text(sentence));
    }

    public void dismiss() {
        current.set(null);
    }

    /// Removes this message once its reason is gone; another one stays.
    public void dismiss(@Nullable Problem solved) {
        if (solved != null && solved == current.get()) {
            dismiss();
        }
    }

    private static Throwable unwrapped(Throwable failure) {
        return switch (failure) {
            case ExecutionException wrapper when wrapper.getCause() != null -> unwrapped(wrapper.getCause());
            case UncheckedIOException wrapper when wrapper.getCause() != null -> wrapper.getCause();
            default -> failure;
        };
    }

    private Problem describe(Throwable cause) {
        return switch (cause) {
            case ProblemException problem -> error(problem.code(), messages.text(problem.sentence()), cause);
            case OutOfMemoryError memory -> error(ProblemCode.OUT_OF_MEMORY, messages.text("problem.memory"), memory);
            case LinkageError library -> describe(NativeProblem.of(library));
            case IOException full
            when Unwritable.isFull(full) -> error(ProblemCode.DISK_FULL, messages.text("problem.full"), full);
            case IOException io ->
                error(ProblemCode.FILE, messages.text("problem.io", String.valueOf(io.getMessage())), io);
            default -> error(ProblemCode.UNEXPECTED, messages.text("problem.unexpected"), cause);
        };
    }

    private Problem error(ProblemCode code, String sentence, Throwable cause) {
        return new Problem(
                sentence, NextStep.after(code, messages), code.text(), details(code, cause), Problem.Severity.ERROR);
    }

    /// In English, with everything that a report needs.
    private static String details(ProblemCode code, Throwable cause) {
        StringWriter text = new StringWriter();
        PrintWriter lines = new PrintWriter(text);
        lines.println(code.text() + " " + code);
        lines.println(Program.nameAndVersion() + ", Java " + Runtime.version() + ", "
                + System.getProperty("os.name") + " "
                + System.getProperty("os.arch"));
        cause.printStackTrace(lines);
        return text.toString();
    }
}
