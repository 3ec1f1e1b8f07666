package io.github.audiomae.app.session;

import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.run.ProblemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Saves the session during work, restores it at the next start, and offers the session of a crash.
public final class SessionViewModel {
    /// Time from a change to its saving; a crash loses no more than this.
    static final Duration SOON = Duration.ofSeconds(2);

    private final Jobs jobs;
    private final SessionStore store;
    private final SessionContent content;
    private final ProblemsViewModel problems;
    private final Messages messages;
    private final Lane<Boolean> saving;
    private final ReadOnlyObjectWrapper<@Nullable Session> offer = new ReadOnlyObjectWrapper<>();
    private volatile boolean ours;
    private boolean due;
    private boolean complained;

    SessionViewModel(
            Jobs jobs, SessionStore store, SessionContent content, ProblemsViewModel problems, Messages messages) {
        this.jobs = jobs;
        this.store = store;
        this.content = content;
        this.problems = problems;
        this.messages = messages;
        saving = jobs.fileLane();
    }

    /// The session of a crash, waiting for [#accept()] or [#decline()]; null if there is none.
    public ReadOnlyObjectProperty<@Nullable Session> offer() {
        return offer.getReadOnlyProperty();
    }

    /// Begins in the background what makes [#begin] faster.
    public void prepare() {
        List<Class<? extends Record>> types = content.types();
        jobs.<Boolean>fileLane()
                .submit(
                        (token, progress) -> {
                            types.forEach(KeptState::prepareFor);
                            return true;
                        },
                        JobState.atEnd(prepared -> {}, problems::show));
    }

    /// Restores the last session, or starts a new one; from now on changes are saved.
    ///
    /// @param files to open instead of those of the session; the first one is opened in the main window, with a new
    /// mask
    public void begin(List<Path> files) {
        ours = store.claim();
        Optional<Session> lost = ours ? store.lost() : Optional.empty();
        Optional<Session> last = ours ? store.ended() : Optional.empty();
        Session start = last.orElse(Session.EMPTY);
        sayMissing(content.restore(start, files.isEmpty() ? null : files.getFirst()));
        content.add(files);
        lost.ifPresent(offer::set);
        if (ours) {
            content.whenChanged(this::saveSoon);
        }
    }

    /// Restores the session of a crash.
    public void accept() {
        Session session = offer.get();
        if (session != null) {
            offer.set(null);
            sayMissing(content.restore(session, null));
            saveSoon();
            store.forgetLost();
        }
    }

    /// Discards the session of a crash.
    public void decline() {
        offer.set(null);
        store.forgetLost();
    }

    /// Remembers the current state.
    ///
    /// @return restores it when run
    public Runnable bookmark() {
        Session now = content.session(false);
        return () -> content.restore(now, null);
    }

    /// Saves that the program closed properly.
    public void close() {
        saving.cancel();
        if (ours) {
            ours = false;
            save(content.session(true));
        }
        store.close();
    }

    /// Marks the last saved session as closed properly: for a system that ends the program, for example at logging out,
    /// when the JavaFX thread no longer responds. On any thread.
    public void endAtOnce() {
        if (ours) {
            store.end();
        }
    }

    /// Saves successive changes together, none later than [#SOON].
    private void saveSoon() {
        if (due || !ours) {
            return;
        }
        due = true;
        jobs.later(SOON, () -> {
            due = false;
            if (ours) {
                Session now = content.session(false);
                saving.submit(
                        (token, progress) -> {
                            store.save(now);
                            return true;
                        },
                        JobState.atEnd(saved -> complained = false, this::complain));
            }
        });
    }

    private void save(Session session) {
        try {
            store.save(session);
        } catch (ProblemException e) {
            complain(e);
        }
    }

    /// Reports only the first failure: the next save would fail for the same reason a few seconds later.
    private void complain(Throwable cause) {
        if (!complained) {
            complained = true;
            problems.show(cause);
        }
    }

    private void sayMissing(List<Path> missing) {
        if (!missing.isEmpty()) {
            String names = missing.stream()
                    .limit(3)
                    .map(file -> String.valueOf(file.getFileName()))
                    .collect(Collectors.joining(", "));
            problems.tell(messages.text("session.missing", missing.size(), names));
        }
    }
}
