package io.github.audiomae.app.browse;

import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.pyramid.Pyramid;
import io.github.audiomae.pyramid.SpectrogramKind;
import io.github.audiomae.pyramid.Tile;
import io.github.audiomae.pyramid.TileCache;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Decides when a recording is read as a whole: once for each kind of spectrogram, when somebody sees it from so far
/// that
/// single tiles would take too long.
public final class TilesViewModel {
    private final ObservableValue<@Nullable Recording> recording;
    private final ProblemsViewModel problems;
    private final TileCache cache;
    private final Map<SpectrogramKind, Lane<Boolean>> surveys = new EnumMap<>(SpectrogramKind.class);
    private final List<SpectrogramKind> asked = new ArrayList<>();
    private final List<Consumer<Tile>> listeners = new ArrayList<>();
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<@Nullable RecordingTiles> tiles = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper surveyed = new ReadOnlyDoubleWrapper(1);

    public TilesViewModel(
            Jobs jobs, ProblemsViewModel problems, ObservableValue<@Nullable Recording> recording, TileCache cache) {
        this.jobs = jobs;
        this.problems = problems;
        this.recording = recording;
        this.cache = cache;
        for (SpectrogramKind kind : SpectrogramKind.values()) {
            surveys.put(kind, jobs.fileLane());
        }
        recording.subscribe(this::open);
    }

    /// How much of the recording was read, 0 … 1; 1 when nothing is being read.
    public ReadOnlyDoubleProperty surveyed() {
        return surveyed.getReadOnlyProperty();
    }

    /// The tiles of the recording on the table; null before there is one.
    ReadOnlyObjectProperty<@Nullable RecordingTiles> tiles() {
        return tiles.getReadOnlyProperty();
    }

    /// Frames of the recording, as far as it is known; 0 without one.
    long frames() {
        Recording now = recording.getValue();
        return now == null ? 0 : Pyramid.frames(now.seconds());
    }

    /// Hears every coarse tile that becomes better known, on the window's thread.
    void listen(Consumer<Tile> listener) {
        listeners.add(listener);
    }

    /// Has the recording read, unless it was.
    void survey(SpectrogramKind kind) {
        RecordingTiles of = tiles.get();
        Lane<Boolean> lane = surveys.get(kind);
        if (of == null || lane == null || asked.contains(kind)) {
            return;
        }
        asked.add(kind);
        long frames = frames();
        lane.replace(
                (token, progress) -> {
                    Pyramid pyramid = of.of(kind);
                    if (!pyramid.isSurveyed(frames)) {
                        pyramid.survey(
                                frames, token, progress, tile -> jobs.ui().run(() -> tell(of, tile)));
                    }
                    return true;
                },
                state -> {
                    surveyed.set(state instanceof JobState.Running<Boolean> running ? running.fraction() : 1);
                    JobState.<Boolean>atEnd(done -> {}, problems::show).accept(state);
                });
    }

    private void tell(RecordingTiles of, Tile tile) {
        if (tiles.get() == of) {
            listeners.forEach(listener -> listener.accept(tile));
        }
    }

    private void open(@Nullable Recording now) {
        RecordingTiles before = tiles.get();
        if (now != null && before != null && before.file().equals(now.file())) {
            return; // only its length is known better
        }
        surveys.values().forEach(Lane::cancel);
        asked.clear();
        tiles.set(now == null ? null : new RecordingTiles(now.file(), cache));
        if (before != null) {
            Lane<Boolean> closing = jobs.fileLane();
            closing.replace(
                    (token, progress) -> {
                        before.close();
                        return true;
                    },
                    JobState.atEnd(done -> {}, problems::show));
        }
    }
}
