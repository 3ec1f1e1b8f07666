package io.github.audiomae.app.problem;

import io.github.audiomae.app.text.Messages;
import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns whatever went wrong into one sentence, keeps it until it is dismissed, and logs the rest once.
public final class ProblemsViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemsViewModel.class);

    private final Messages messages;
    private final ReadOnlyObjectWrapper<@Nullable Problem> current = new ReadOnlyObjectWrapper<>();

    public ProblemsViewModel(Messages messages) {
        this.messages = messages;
    }

    /// What is to be read now; null when there is nothing.
    public ReadOnlyObjectProperty<@Nullable Problem> current() {
        return current.getReadOnlyProperty();
    }

    /// Shows what went wrong.
    ///
    /// @return what is shown, for [#dismiss(Problem)]
    public Problem show(Throwable cause) {
        Problem problem = describe(cause);
        if (problem.code().isEmpty()) {
            LOG.info("{}", problem.sentence());
        } else {
            LOG.error(problem.sentence(), cause);
        }
        current.set(problem);
        return problem;
    }

    /// Shows something worth knowing that stopped nothing.
    public void tell(String sentence) {
        current.set(new Problem(sentence, "", Problem.Severity.NOTICE));
    }

    public void dismiss() {
        current.set(null);
    }

    /// Takes this message away once its reason is gone; another one stays.
    public void dismiss(@Nullable Problem solved) {
        if (solved != null && solved == current.get()) {
            dismiss();
        }
    }

    private Problem describe(Throwable cause) {
        return switch (cause) {
            case ProblemException problem -> error(String.valueOf(problem.getMessage()), "");
            case ExecutionException wrapped when wrapped.getCause() != null -> describe(wrapped.getCause());
            case UncheckedIOException wrapped when wrapped.getCause() != null -> describe(wrapped.getCause());
            case OutOfMemoryError memory -> error(messages.text("problem.memory"), code(memory));
            case LinkageError library -> error(messages.text("problem.library"), code(library));
            case IOException io -> error(messages.text("problem.io", String.valueOf(io.getMessage())), code(io));
            default -> error(messages.text("problem.unexpected"), code(cause));
        };
    }

    private static Problem error(String sentence, String code) {
        return new Problem(sentence, code, Problem.Severity.ERROR);
    }

    private static String code(Throwable cause) {
        return cause.getClass().getSimpleName();
    }
}
