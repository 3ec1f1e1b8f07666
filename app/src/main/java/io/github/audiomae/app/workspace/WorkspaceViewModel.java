package io.github.audiomae.app.workspace;

import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.problem.Problem;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.patches.WindowForm;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Decides which recording is open, and which window of it the model sees.
public final class WorkspaceViewModel {
    /// How long opening a file may take before the main window says that it is slow.
    private static final Duration HINT = Duration.ofMillis(250);

    private final Jobs jobs;
    private final ProblemsViewModel problems;
    private final Lane<ExcerptReader.Opened> opening;
    private final Lane<Excerpt> reading;
    private final ReadOnlyObjectWrapper<@Nullable Recording> recording = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Excerpt> excerpt = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper startSeconds = new ReadOnlyDoubleWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Path> slow = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<WindowForm> form = new ReadOnlyObjectWrapper<>(WindowForm.AUDIOSET);
    private final ObjectProperty<ChannelChoice> channel = new SimpleObjectProperty<>(ChannelChoice.average());
    private final ClockViewModel clock;
    private @Nullable Problem refusal;
    private @Nullable Path wanted;
    private boolean isOpening;
    private Runnable leaving = () -> {};

    public WorkspaceViewModel(Jobs jobs, ProblemsViewModel problems) {
        this.jobs = jobs;
        this.problems = problems;
        opening = jobs.fileLane();
        reading = jobs.fileLane();
        clock = new ClockViewModel(jobs, problems, recording);
        channel.addListener((property, old, now) -> readAgain());
    }

    /// The open recording; null before the first one is open.
    public ReadOnlyObjectProperty<@Nullable Recording> recording() {
        return recording.getReadOnlyProperty();
    }

    /// Which channel of a recording is shown, and given to models. A recording that has no such channel is opened
    /// as the mean of all.
    public ObjectProperty<ChannelChoice> channel() {
        return channel;
    }

    /// When the recording began, and how positions in it are shown.
    public ClockViewModel clock() {
        return clock;
    }

    /// What the model sees; follows [#startSeconds()] as soon as it has been read.
    public ReadOnlyObjectProperty<@Nullable Excerpt> excerpt() {
        return excerpt.getReadOnlyProperty();
    }

    /// Start of the window, in seconds from the start of the recording.
    public ReadOnlyDoubleProperty startSeconds() {
        return startSeconds.getReadOnlyProperty();
    }

    /// The windows of the model in use; [#excerpt()] follows as soon as it has been read.
    public ReadOnlyObjectProperty<WindowForm> form() {
        return form.getReadOnlyProperty();
    }

    /// Length of the window of the model in use.
    public double windowSeconds() {
        return form.get().seconds();
    }

    /// Whether a file is being opened.
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// The file that takes long to open, for example from a disk in standby; null while there is none.
    public ReadOnlyObjectProperty<@Nullable Path> slow() {
        return slow.getReadOnlyProperty();
    }

    /// From now on `leaving` runs whenever another file is to be opened, while the open recording is still shown.
    public void whenLeaving(Runnable action) {
        leaving = action;
    }

    /// Opens a file; if that fails, the open recording stays. The recording has its absolute, normalised path; links
    /// stay.
    public void open(Path file) {
        open(file, () -> {});
    }

    /// The same, followed by `then` once it is open.
    public void open(Path given, Runnable then) {
        Path file = given.toAbsolutePath().normalize();
        leaving.run();
        WindowForm scaling = form.get();
        ExcerptReader reader = new ExcerptReader(file, channel.get());
        slow.set(null);
        opening.replace((token, progress) -> reader.open(scaling), state -> {
            busy.set(!state.isOver());
            if (state.isOver()) {
                slow.set(null);
            }
            JobState.<ExcerptReader.Opened>atEnd(
                            opened -> {
                                show(opened);
                                then.run();
                            },
                            this::refuse)
                    .accept(state);
        });
        wanted = file;
        jobs.later(HINT, () -> slow.set(busy.get() ? wanted : null));
    }

    /// Stops waiting for the file that is being opened.
    public void giveUp() {
        opening.cancel();
    }

    /// Moves the window, at most to the end of the recording.
    public void moveTo(double seconds) {
        Recording now = recording.get();
        if (now == null) {
            return;
        }
        double start = Math.clamp(seconds, 0, Math.max(0, now.seconds() - windowSeconds()));
        if (start != startSeconds.get()) {
            startSeconds.set(start);
            read(now, start);
        }
    }

    /// Takes over what is known about a recording after it was read to its end.
    ///
    /// @param file the recording; ignored if it is no longer open
    /// @param seconds its true length
    /// @param warnings problems found in it
    public void adopt(Path file, double seconds, List<Sentence> warnings) {
        Recording now = recording.get();
        if (now == null || !now.file().equals(file)) {
            return;
        }
        recording.set(now.lasting(seconds));
        warnings.stream().reduce(Sentence::both).ifPresent(problems::tellOfSound);
    }

    /// Makes windows as another model needs them. They begin at the same time, unless a longer one would reach past
    /// the end of the recording.
    public void useForm(WindowForm wanted) {
        if (wanted.equals(form.get())) {
            return;
        }
        form.set(wanted);
        Recording now = recording.get();
        if (now != null) {
            startSeconds.set(Math.clamp(startSeconds.get(), 0, Math.max(0, now.seconds() - windowSeconds())));
            read(now, startSeconds.get());
        }
    }

    private void read(Recording from, double start) {
        WindowForm scaling = form.get();
        ExcerptReader reader = new ExcerptReader(from.file(), channel.get());
        reading.submit((token, progress) -> reader.read(start, scaling), problems.ofSound(reading, this::adopt));
    }

    private void readAgain() {
        Recording now = recording.get();
        if (now != null && !isOpening) {
            read(now, startSeconds.get());
        }
    }

    private void adopt(Excerpt read) {
        if (read.form().equals(form.get()) && read.channel().equals(channel.get())) {
            excerpt.set(read);
        }
    }

    private void show(ExcerptReader.Opened opened) {
        reading.cancel();
        problems.dismiss(refusal);
        problems.leaveSound();
        isOpening = true;
        channel.set(opened.excerpt().channel());
        recording.set(opened.recording());
        isOpening = false;
        startSeconds.set(0);
        excerpt.set(opened.excerpt());
        useFreshForm(opened);
    }

    private void refuse(Throwable cause) {
        refusal = problems.show(cause);
    }

    /// Reads the window of a file just opened again if the model has changed meanwhile.
    private void useFreshForm(ExcerptReader.Opened opened) {
        if (!opened.excerpt().form().equals(form.get())) {
            read(opened.recording(), startSeconds.get());
        }
    }
}
