package io.github.audiomae.app.session;

import io.github.audiomae.app.feature.SavedState;
import io.github.audiomae.app.sources.RecordingEntry;
import io.github.audiomae.app.sources.SourcesViewModel;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The content of a session: the open sounds, and the saved state of features. Read and restored here.
final class SessionContent {
    private final WorkspaceViewModel workspace;
    private final SourcesViewModel recordings;
    private final List<Path> samples;
    private final Supplier<Map<String, SavedState<?>>> features;

    /// @param samples the bundled sounds; a session names them without their folder
    /// @param features the saved state of each feature, by its id
    SessionContent(
            WorkspaceViewModel workspace,
            SourcesViewModel recordings,
            List<Path> samples,
            Supplier<Map<String, SavedState<?>>> features) {
        this.workspace = workspace;
        this.recordings = recordings;
        this.samples = List.copyOf(samples);
        this.features = features;
    }

    /// The types of the saved states.
    List<Class<? extends Record>> types() {
        List<Class<? extends Record>> types = new ArrayList<>();
        features.get().values().forEach(state -> types.add(state.type()));
        return types;
    }

    /// Lists more sounds.
    void add(List<Path> files) {
        recordings.add(files);
    }

    /// Runs `changed` whenever the content of a session changes.
    void whenChanged(Runnable changed) {
        InvalidationListener listener = property -> {
            if (property instanceof ObservableValue<?> value) {
                value.getValue(); // until it is read, it would not report another change
            }
            changed.run();
        };
        recordings.entries().addListener(listener);
        workspace.recording().addListener((property, old, now) -> changed.run());
        workspace.startSeconds().addListener((property, old, now) -> changed.run());
        features.get().values().forEach(state -> state.changes().forEach(value -> value.addListener(listener)));
    }

    /// The current session.
    Session session(boolean ended) {
        Recording recording = workspace.recording().get();
        return new Session(
                ended,
                recordings.entries().stream()
                        .map(RecordingEntry::file)
                        .filter(file -> !samples.contains(file))
                        .map(file -> file.toAbsolutePath().toString())
                        .toList(),
                recording == null ? null : name(recording.file()),
                workspace.startSeconds().get(),
                states());
    }

    /// Restores a session.
    ///
    /// @param instead the sound to open instead of that of the session; null for that of the session
    /// @return the files that no longer exist
    List<Path> restore(Session session, @Nullable Path instead) {
        List<Path> missing = new ArrayList<>();
        List<Path> there = new ArrayList<>();
        for (Path file : session.paths()) {
            (Files.exists(file) ? there : missing).add(file);
        }
        recordings.add(there);
        features.get().forEach((id, state) -> {
            if (instead == null || !state.ofSound()) {
                KeptState kept = session.features().get(id);
                if (kept != null) {
                    kept.restoreTo(state);
                }
            }
        });
        Optional<Path> current = Optional.ofNullable(session.current())
                .flatMap(this::file)
                .filter(file -> instead == null && Files.exists(file));
        current.ifPresent(file -> openAt(file, session.startSeconds()));
        if (current.isEmpty()) {
            Optional.ofNullable(instead)
                    .or(() -> samples.stream().findFirst())
                    .or(() -> there.stream().findFirst())
                    .ifPresent(workspace::open);
        }
        return missing;
    }

    private Map<String, KeptState> states() {
        Map<String, KeptState> states = new TreeMap<>();
        features.get().forEach((id, state) -> states.put(id, KeptState.of(state)));
        return states;
    }

    /// Opens a sound and, once it is open, moves the window there.
    private void openAt(Path file, double startSeconds) {
        Subscription[] waiting = new Subscription[1];
        waiting[0] = workspace.excerpt().subscribe((before, now) -> {
            if (now != null) {
                waiting[0].unsubscribe();
                if (now.file().equals(file)) {
                    workspace.moveTo(startSeconds);
                }
            }
        });
        workspace.open(file);
    }

    private String name(Path file) {
        return samples.contains(file)
                ? Session.SAMPLE + file.getFileName()
                : file.toAbsolutePath().toString();
    }

    private Optional<Path> file(String name) {
        if (!name.startsWith(Session.SAMPLE)) {
            return Optional.of(Path.of(name).toAbsolutePath().normalize());
        }
        return samples.stream()
                .filter(file -> name.equals(Session.SAMPLE + file.getFileName()))
                .findFirst();
    }
}
