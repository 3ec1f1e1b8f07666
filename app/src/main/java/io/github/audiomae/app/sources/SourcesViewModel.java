package io.github.audiomae.app.sources;

import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.features.FeatureReader;
import io.github.audiomae.features.Normalization;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import io.github.audiomae.timestamp.StartReader;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Holds the list of sounds: opens one, moves to its neighbours, and reads each in the background for its thumbnail.
public final class SourcesViewModel {
    private final WorkspaceViewModel workspace;
    private final Function<Path, String> titles;
    private final Lane<RecordingEntry> looking;
    private final ObservableList<RecordingEntry> entries = FXCollections.observableArrayList();
    private final ObservableList<RecordingEntry> shownEntries =
            FXCollections.unmodifiableObservableList(entries); // one view: its listeners are lost with it
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(-1);

    /// @param titles the name shown for a file
    public SourcesViewModel(Jobs jobs, WorkspaceViewModel workspace, Function<Path, String> titles) {
        this.workspace = workspace;
        this.titles = titles;
        looking = jobs.fileLane();
        workspace.recording().subscribe(this::follow);
    }

    /// The sounds, in the order of their addition.
    public ObservableList<RecordingEntry> entries() {
        return shownEntries;
    }

    /// The index of the open one; −1 for none.
    public ReadOnlyIntegerProperty current() {
        return current.getReadOnlyProperty();
    }

    /// Adds sounds to the list by their absolute, normalised paths, except those already listed. A link and its target
    /// are two sounds.
    public void add(List<Path> files) {
        Set<Path> fresh = new LinkedHashSet<>();
        files.forEach(file -> fresh.add(file.toAbsolutePath().normalize()));
        entries.forEach(entry -> fresh.remove(entry.file()));
        entries.addAll(fresh.stream()
                .map(file -> RecordingEntry.unseen(file, titles.apply(file)))
                .toList());
        lookAtNext();
    }

    /// The file of the open one; null for none.
    @Nullable
    Path currentFile() {
        return current.get() < 0 ? null : entries.get(current.get()).file();
    }

    /// Opens a sound, unless it is open.
    public void open(Path file) {
        if (!file.equals(currentFile())) {
            workspace.open(file);
        }
    }

    /// Removes a sound from the list; the file stays, and the sound stays open if it is.
    public void remove(Path file) {
        Path open = currentFile();
        entries.removeIf(entry -> entry.file().equals(file));
        current.set(open == null ? -1 : indexOf(open));
    }

    private void follow(@Nullable Recording recording) {
        if (recording == null) {
            return;
        }
        if (indexOf(recording.file()) < 0) {
            add(List.of(recording.file()));
        }
        current.set(indexOf(recording.file()));
    }

    private int indexOf(Path file) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).file().equals(file)) {
                return i;
            }
        }
        return -1;
    }

    /// One at a time, because the open sound has priority.
    private void lookAtNext() {
        if (looking.isBusy()) {
            return;
        }
        for (RecordingEntry entry : entries) {
            if (!entry.isSeen()) {
                StartReader starts =
                        StartReader.with(workspace.clock().pattern().get());
                looking.submit((token, progress) -> look(entry, starts), JobState.atEnd(this::adopt, cause -> {
                    adopt(entry.unreadable(Sentence.of("sound.failed", cause.getMessage())));
                }));
                return;
            }
        }
    }

    private void adopt(RecordingEntry seen) {
        int index = indexOf(seen.file());
        if (index >= 0) {
            entries.set(index, seen);
        }
        lookAtNext();
    }

    private static RecordingEntry look(RecordingEntry entry, StartReader starts) {
        try (AudioSource source = AudioSource.open(entry.file())) {
            SpectrogramWindow window = new FeatureReader().window(source, 0, Preprocessing.AUDIOSET);
            double seconds =
                    source.info().declaredSeconds().orElseGet(() -> source.length() / (double) source.sampleRateHz());
            Thumbnail thumbnail = Thumbnail.of(window, Normalization.AUDIOSET);
            return entry.seen(seconds, starts.read(entry.file()).best().orElse(null), thumbnail);
        } catch (ProblemException unreadable) {
            return entry.unreadable(unreadable.sentence());
        }
    }
}
