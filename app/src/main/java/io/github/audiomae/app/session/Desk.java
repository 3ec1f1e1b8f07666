package io.github.audiomae.app.session;

import io.github.audiomae.app.classification.ClassificationViewModel;
import io.github.audiomae.app.masking.MaskingViewModel;
import io.github.audiomae.app.models.ModelRoles;
import io.github.audiomae.app.models.ModelsViewModel;
import io.github.audiomae.app.reconstruction.Arrangement;
import io.github.audiomae.app.reconstruction.ArrangementViewModel;
import io.github.audiomae.app.reconstruction.ReconstructionViewModel;
import io.github.audiomae.app.recordings.RecordingEntry;
import io.github.audiomae.app.recordings.RecordingsViewModel;
import io.github.audiomae.app.spectrogram.CursorViewModel;
import io.github.audiomae.app.spectrogram.Viewport;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.explore.Levels;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.files.Word;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The view models whose state makes up a session: read and restored here.
///
/// @param samples the bundled sounds; a session names them without their folder
public record Desk(
        WorkspaceViewModel workspace,
        RecordingsViewModel recordings,
        MaskingViewModel masking,
        ReconstructionViewModel reconstruction,
        ArrangementViewModel arrangement,
        ClassificationViewModel classes,
        ModelsViewModel models,
        ModelRoles roles,
        CursorViewModel cursor,
        List<Path> samples) {
    /// Runs `changed` whenever the state of a session changes.
    void whenChanged(Runnable changed) {
        recordings.entries().addListener((ListChangeListener<RecordingEntry>) change -> changed.run());
        workspace.recording().addListener((property, old, now) -> changed.run());
        workspace.startSeconds().addListener((property, old, now) -> changed.run());
        masking.state().addListener((property, old, now) -> changed.run());
        reconstruction.pasted().addListener((property, old, now) -> changed.run());
        reconstruction.levels().addListener((property, old, now) -> changed.run());
        arrangement.arrangement().addListener((property, old, now) -> changed.run());
        arrangement.patchErrors().addListener((property, old, now) -> changed.run());
        classes.pinned().addListener((InvalidationListener) pins -> changed.run());
        models.chosen().addListener((property, old, now) -> changed.run());
        roles.reconstructing().chosen().addListener((property, old, now) -> changed.run());
        roles.classifying().chosen().addListener((property, old, now) -> changed.run());
        cursor.viewport().addListener((property, old, now) -> changed.run());
    }

    /// The current session.
    Session session(boolean ended) {
        Recording recording = workspace.recording().get();
        Viewport shown = cursor.viewport().get();
        return new Session(
                ended,
                recordings.entries().stream()
                        .map(RecordingEntry::file)
                        .filter(file -> !samples.contains(file))
                        .map(file -> file.toAbsolutePath().toString())
                        .toList(),
                recording == null ? null : name(recording.file()),
                workspace.startSeconds().get(),
                MaskMemo.of(masking.state().get()),
                new Session.ViewMemo(
                        reconstruction.pasted().get(),
                        Word.of(reconstruction.levels().get()),
                        shown.from(),
                        shown.to(),
                        Word.of(arrangement.arrangement().get()),
                        arrangement.patchErrors().get(),
                        List.copyOf(classes.pinned())),
                new Session.ModelsMemo(
                        models.toResume(),
                        roles.reconstructing().picked(),
                        roles.classifying().picked()));
    }

    /// Restores a session.
    ///
    /// @param instead the sound to open instead of that of the session; null for that of the session
    /// @return the files that no longer exist
    List<Path> restore(Session session, @Nullable Path instead) {
        List<Path> missing = new ArrayList<>();
        List<Path> there = new ArrayList<>();
        for (String name : session.files()) {
            Path file = Path.of(name);
            (Files.exists(file) ? there : missing).add(file);
        }
        recordings.add(there);
        if (instead == null) {
            restoreMask(session);
        }
        restoreView(session.view());
        restoreModels(session.models());
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

    void restoreMask(Session session) {
        Optional.ofNullable(session.mask()).flatMap(MaskMemo::state).ifPresent(masking::restore);
    }

    private void restoreView(Session.@Nullable ViewMemo view) {
        if (view == null) {
            return;
        }
        reconstruction.pasted().set(view.pasted());
        Word.find(Levels.class, view.levels()).ifPresent(reconstruction.levels()::set);
        Word.find(Arrangement.class, view.arrangement()).ifPresent(arrangement.arrangement()::set);
        arrangement.patchErrors().set(view.patchErrors());
        classes.pinned().addAll(view.pinned());
        if (view.from() >= 0 && view.to() > view.from() && view.to() <= SpectrogramWindow.FRAMES) {
            cursor.viewport().set(new Viewport(view.from(), view.to()));
        }
    }

    private void restoreModels(Session.@Nullable ModelsMemo memo) {
        if (memo == null) {
            return;
        }
        Optional.ofNullable(memo.reconstructing()).ifPresent(roles.reconstructing()::resume);
        Optional.ofNullable(memo.classifying()).ifPresent(roles.classifying()::resume);
        Optional.ofNullable(memo.chosen()).ifPresent(models::resume);
    }

    /// Opens a sound and, once it is open, moves the window.
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
            return Optional.of(Path.of(name));
        }
        return samples.stream()
                .filter(file -> name.equals(Session.SAMPLE + file.getFileName()))
                .findFirst();
    }
}
