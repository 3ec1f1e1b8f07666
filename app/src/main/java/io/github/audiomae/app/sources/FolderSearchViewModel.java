package io.github.audiomae.app.sources;

import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.audio.io.SoundFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/// Searches folders and their subfolders for sounds.
public final class FolderSearchViewModel {
    /// The most sounds that are listed from one folder, so that the list stays usable.
    static final int MOST = 2000;

    private record Harvest(List<Path> sounds, List<Path> unreadable) {}

    private final Lane<Harvest> searching;
    private final ProblemsViewModel problems;
    private final Messages messages;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper found = new ReadOnlyLongWrapper();

    public FolderSearchViewModel(Jobs jobs, ProblemsViewModel problems, Messages messages) {
        this.problems = problems;
        this.messages = messages;
        searching = jobs.fileLane();
    }

    /// Whether a search is running.
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// The number of sounds found so far in the current folder.
    public ReadOnlyLongProperty found() {
        return found.getReadOnlyProperty();
    }

    /// Searches these folders; one search at a time.
    ///
    /// @param done receives the sounds in alphabetical order, folder by folder; not called if there are none
    public void search(List<Path> folders, Consumer<List<Path>> done) {
        List<Path> searched = List.copyOf(folders);
        found.set(0);
        searching.replace(
                (token, progress) -> {
                    List<Path> unreadable = new ArrayList<>();
                    List<Path> sounds =
                            SoundFiles.in(searched, (path, why) -> unreadable.add(path), MOST, token, progress).stream()
                                    .map(SoundFiles.Found::file)
                                    .filter(file -> !file.toString().endsWith(".npy"))
                                    .toList();
                    return new Harvest(sounds, unreadable);
                },
                state -> {
                    busy.set(!state.isOver());
                    if (state instanceof JobState.Running<Harvest> running) {
                        found.set(running.done());
                    }
                    JobState.<Harvest>atEnd(harvest -> adopt(harvest, searched, done), problems::show)
                            .accept(state);
                });
    }

    /// Stops the search and discards its results.
    public void cancel() {
        searching.cancel();
    }

    private void adopt(Harvest harvest, List<Path> folders, Consumer<List<Path>> done) {
        if (harvest.sounds().isEmpty()) {
            problems.tell(messages.text("open.folder.empty", folders.getFirst()));
            return;
        }
        done.accept(harvest.sounds());
        if (harvest.sounds().size() >= MOST) {
            problems.tell(messages.text("open.folder.bounded", folders.getFirst(), MOST));
        } else if (!harvest.unreadable().isEmpty()) {
            problems.tell(
                    messages.text("open.folder.unreadable", harvest.unreadable().getFirst()));
        }
    }
}
