package io.github.audiomae.app.problem;

import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.program.ProgramVersion;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
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
    private final @Nullable ProblemsViewModel outside;
    private final ReadOnlyObjectWrapper<@Nullable Problem> current = new ReadOnlyObjectWrapper<>();
    private boolean open = true;
    private @Nullable Problem passedOn;
    private @Nullable Problem ofSound;
    private final Map<String, Sentence> told = new LinkedHashMap<>();
    private @Nullable Problem notice;
    private @Nullable Object failedWork;
    private @Nullable Problem ofWork;

    public ProblemsViewModel(Messages messages) {
        this(messages, null);
    }

    private ProblemsViewModel(Messages messages, @Nullable ProblemsViewModel outside) {
        this.messages = messages;
        this.outside = outside;
    }

    /// A presenter for what a dialog does: its messages are shown in the dialog alone while that is open, and here
    /// otherwise.
    public ProblemsViewModel inDialog() {
        ProblemsViewModel inside = new ProblemsViewModel(messages, this);
        inside.open = false;
        return inside;
    }

    /// Opens or closes the dialog of [#inDialog()]; its message is dismissed with it.
    void setOpen(boolean now) {
        if (outside == null || now == open) {
            return;
        }
        dismiss();
        open = now;
    }

    /// The current message; null if there is none.
    public ReadOnlyObjectProperty<@Nullable Problem> current() {
        return current.getReadOnlyProperty();
    }

    /// Shows a failure.
    ///
    /// @return the message, for [#dismiss(Problem)]
    public Problem show(Throwable failure) {
        if (outside != null && !open) {
            Problem shownOutside = outside.show(failure);
            passedOn = shownOutside;
            return shownOutside;
        }
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

    /// A listener for a job on the open sound: its failure is shown until the same work is done again, or another sound
    /// is opened.
    ///
    /// @param work what is done, the same object each time
    /// @param done receives the result
    /// @param <R> the result of the job
    public <R> Consumer<JobState<R>> ofSound(Object work, Consumer<R> done) {
        return state -> {
            if ((state instanceof JobState.Queued || state instanceof JobState.Done) && work == failedWork) {
                dismiss(ofWork);
                failedWork = null;
            }
            JobState.<R>atEnd(done, cause -> {
                        ofWork = show(cause);
                        ofSound = ofWork;
                        failedWork = work;
                    })
                    .accept(state);
        };
    }

    /// Removes the message if it is about the sound that was open before.
    public void leaveSound() {
        dismiss(ofSound);
    }

    /// Shows for a moment that a request was carried out.
    public void confirm(String sentence) {
        present(Problem.done(sentence));
    }

    /// Shows a notice.
    public void tell(String sentence) {
        present(Problem.notice(sentence));
    }

    /// Shows a notice with a list behind it.
    public void tell(String sentence, String details) {
        present(Problem.notice(sentence, details));
    }

    /// Shows a sentence about the open sound as a notice, until another sound is opened, together with those that still
    /// stand there; in place of an earlier one of the same kind.
    public void tellOfSound(Sentence sentence) {
        if (notice == null || notice != current.get()) {
            told.clear();
        }
        told.put(sentence.key(), sentence);
        notice = Problem.notice(
                messages.text(told.values().stream().reduce(Sentence::both).orElseThrow()));
        ofSound = notice;
        present(notice);
    }

    private void present(Problem message) {
        if (outside != null && !open) {
            passedOn = message;
            outside.present(message);
        } else {
            current.set(message);
        }
    }

    /// Shows a sentence of the runtime as a notice.
    public void tell(Sentence sentence) {
        tell(messages.text(sentence));
    }

    public void dismiss() {
        current.set(null);
        if (outside != null) {
            outside.dismiss(passedOn);
        }
    }

    /// Removes this message once its reason is gone; another one stays.
    public void dismiss(@Nullable Problem solved) {
        if (solved == null) {
            return;
        }
        if (solved == current.get()) {
            dismiss();
        } else if (outside != null) {
            outside.dismiss(solved);
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
        lines.println(ProgramVersion.nameAndVersion() + ", Java " + Runtime.version() + ", "
                + System.getProperty("os.name") + " "
                + System.getProperty("os.arch"));
        cause.printStackTrace(lines);
        return text.toString();
    }
}
