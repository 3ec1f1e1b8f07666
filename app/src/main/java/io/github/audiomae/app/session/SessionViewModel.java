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

/// Saves the session while a person works, brings it back at the next start, and offers what a crash left.
public final class SessionViewModel {
    /// How soon after a change it is saved: a crash costs no more than this.
    static final Duration SOON = Duration.ofSeconds(2);

    private final Jobs jobs;
    private final SessionStore store;
    private final Desk desk;
    private final ProblemsViewModel problems;
    private final Messages messages;
    private final Lane<Boolean> saving;
    private final ReadOnlyObjectWrapper<@Nullable Session> offer = new ReadOnlyObjectWrapper<>();
    private volatile boolean ours;
    private boolean due;
    private boolean complained;

    public SessionViewModel(Jobs jobs, SessionStore store, Desk desk, ProblemsViewModel problems, Messages messages) {
        this.jobs = jobs;
        this.store = store;
        this.desk = desk;
        this.problems = problems;
        this.messages = messages;
        saving = jobs.fileLane();
    }

    /// What a crash left, waiting for [#accept()] or [#decline()]; null where there was none.
    public ReadOnlyObjectProperty<@Nullable Session> offer() {
        return offer.getReadOnlyProperty();
    }

    /// Brings back the last session, or starts a fresh one; from now on changes are saved.
    ///
    /// @param files to open instead of the session's; the first one goes on the table, and the mask is a fresh one
    public void begin(List<Path> files) {
        ours = store.claim();
        Optional<Session> lost = ours ? store.lost() : Optional.empty();
        Optional<Session> last = ours ? store.ended() : Optional.empty();
        Session start = last.orElse(new Session(true, List.of(), null, 0, null, null, null));
        sayMissing(desk.restore(start, files.isEmpty() ? null : files.getFirst()));
        desk.recordings().add(files);
        lost.ifPresent(offer::set);
        if (ours) {
            desk.whenChanged(this::saveSoon);
        }
    }

    /// Brings back what a crash left.
    public void accept() {
        Session session = offer.get();
        if (session != null) {
            offer.set(null);
            sayMissing(desk.restore(session, null));
            saveSoon();
            store.forgetLost();
        }
    }

    /// Leaves behind what a crash left.
    public void decline() {
        offer.set(null);
        store.forgetLost();
    }

    /// Remembers what lies on the desk.
    ///
    /// @return puts it back when it is run
    public Runnable bookmark() {
        Session now = desk.session(false);
        return () -> desk.restore(now, null);
    }

    /// Saves that the program ended as it should.
    public void close() {
        saving.cancel();
        if (ours) {
            ours = false;
            save(desk.session(true));
        }
        store.close();
    }

    /// Lets what was saved last count as the end: for a system that ends the program, say at logging out, when the
    /// window's thread can no longer be asked. On any thread.
    public void endAtOnce() {
        if (ours) {
            store.end();
        }
    }

    /// Changes that come in a row are saved together, but none waits for longer than [#SOON].
    private void saveSoon() {
        if (due || !ours) {
            return;
        }
        due = true;
        jobs.later(SOON, () -> {
            due = false;
            if (ours) {
                Session now = desk.session(false);
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

    /// Once is enough: the next save fails a few seconds later for the same reason.
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
