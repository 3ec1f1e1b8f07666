package io.github.audiomae.app.sources;

import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.audio.io.SoundFiles;
import io.github.audiomae.audio.io.SoundFiles.LeftOut;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/// Searches folders and their subfolders for sounds.
public final class FolderSearchViewModel {
    /// The most sounds that are listed from one folder, so that the list stays usable.
    static final int MOST = 2000;

    /// What a search brought.
    ///
    /// @param leftOut how many files and folders were left out, by reason
    private record Harvest(List<Path> sounds, List<Path> unreadable, Map<LeftOut, Integer> leftOut)
            implements SoundFiles.Listener {
        Harvest() {
            this(new ArrayList<>(), new ArrayList<>(), new EnumMap<>(LeftOut.class));
        }

        @Override
        public void unreadable(Path path, IOException reason) {
            unreadable.add(path);
        }

        @Override
        public void leftOut(Path path, LeftOut why) {
            leftOut.merge(why, 1, Integer::sum);
        }

        void found(Path file) {
            if (file.toString().endsWith(".npy")) {
                leftOut(file, LeftOut.ARRAY);
            } else {
                sounds.add(file);
            }
        }
    }

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
                    Harvest harvest = new Harvest();
                    SoundFiles.in(searched, harvest, MOST, token, progress).forEach(file -> harvest.found(file.file()));
                    return harvest;
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
        List<String> remarks = new ArrayList<>();
        if (harvest.sounds().isEmpty()) {
            remarks.add(messages.text("open.folder.empty", folders.getFirst()));
        } else {
            done.accept(harvest.sounds());
            if (harvest.sounds().size() >= MOST) {
                remarks.add(messages.text("open.folder.bounded", folders.getFirst(), MOST));
            } else if (!harvest.unreadable().isEmpty()) {
                remarks.add(messages.text(
                        "open.folder.unreadable", harvest.unreadable().getFirst()));
            }
        }
        if (!harvest.leftOut().isEmpty()) {
            remarks.add(messages.text("open.left-out", reasons(harvest.leftOut())));
        }
        if (!remarks.isEmpty()) {
            problems.tell(String.join(" ", remarks));
        }
    }

    private String reasons(Map<LeftOut, Integer> leftOut) {
        return leftOut.entrySet().stream()
                .map(entry -> messages.text(key(entry.getKey()), entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String key(LeftOut why) {
        return switch (why) {
            case MAC -> "open.left-out.mac";
            case HIDDEN -> "open.left-out.hidden";
            case NAME -> "open.left-out.name";
            case CONTENT -> "open.left-out.content";
            case SPECIAL -> "open.left-out.special";
            case ARRAY -> "open.left-out.array";
        };
    }
}
