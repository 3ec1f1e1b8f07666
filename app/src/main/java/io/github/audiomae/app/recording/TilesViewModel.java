package io.github.audiomae.app.recording;

import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.pyramid.FullBand;
import io.github.audiomae.pyramid.ModelForm;
import io.github.audiomae.pyramid.Pyramid;
import io.github.audiomae.pyramid.SpectrogramForm;
import io.github.audiomae.pyramid.Surveyed;
import io.github.audiomae.pyramid.Tile;
import io.github.audiomae.pyramid.TileCache;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Decides when a recording is surveyed: once for each form of its spectrogram. Reports its length and its damage to
/// the workspace.
public final class TilesViewModel {
    private final WorkspaceViewModel workspace;
    private final ProblemsViewModel problems;
    private final TileCache cache;
    private final ObservableValue<@Nullable ChannelChoice> channel;
    private final boolean reporting;
    private final Lane<Surveyed> asModel;
    private final Lane<Surveyed> atOwnRate;
    private final Set<SpectrogramForm> asked = new HashSet<>();
    private final List<Consumer<Tile>> listeners = new ArrayList<>();
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<@Nullable RecordingTiles> tiles = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper surveyed = new ReadOnlyDoubleWrapper(1);

    /// Of the channel that the workspace has chosen; reports length and damage of the recording to the workspace.
    public TilesViewModel(Jobs jobs, ProblemsViewModel problems, WorkspaceViewModel workspace, TileCache cache) {
        this(jobs, problems, workspace, cache, workspace.channel(), true);
    }

    /// @param channel null for no tiles
    /// @param reporting whether length and damage of the recording are reported to the workspace
    TilesViewModel(
            Jobs jobs,
            ProblemsViewModel problems,
            WorkspaceViewModel workspace,
            TileCache cache,
            ObservableValue<@Nullable ChannelChoice> channel,
            boolean reporting) {
        this.channel = channel;
        this.reporting = reporting;
        this.jobs = jobs;
        this.problems = problems;
        this.workspace = workspace;
        this.cache = cache;
        asModel = jobs.fileLane();
        atOwnRate = jobs.fileLane();
        workspace.recording().subscribe(now -> open());
        channel.addListener((property, old, now) -> open());
    }

    /// The surveyed share of the recording, 0 … 1; 1 while no survey is running.
    public ReadOnlyDoubleProperty surveyed() {
        return surveyed.getReadOnlyProperty();
    }

    /// The tiles of the open recording; null before there is one.
    ReadOnlyObjectProperty<@Nullable RecordingTiles> tiles() {
        return tiles.getReadOnlyProperty();
    }

    /// Frames of the recording, as far as known; 0 without one.
    long frames(SpectrogramForm form) {
        Recording now = workspace.recording().get();
        return now == null ? 0 : form.frames(now.seconds());
    }

    /// Receives every coarse tile that the survey has improved, on the JavaFX thread.
    void listen(Consumer<Tile> listener) {
        listeners.add(listener);
    }

    /// Surveys the recording, unless that was done. At its own rate, only the last form is surveyed: another one ends
    /// it.
    void survey(SpectrogramForm form) {
        RecordingTiles of = tiles.get();
        if (of == null || !asked.add(form)) {
            return;
        }
        boolean model = form instanceof ModelForm;
        if (!model) {
            asked.removeIf(other -> other instanceof FullBand && !other.equals(form) && atOwnRate.isBusy());
        }
        Lane<Surveyed> lane = model ? asModel : atOwnRate;
        long frames = frames(form);
        lane.replace(
                (token, progress) -> {
                    Pyramid pyramid = of.of(form);
                    return pyramid.surveyed()
                            .orElseGet(() -> pyramid.survey(
                                    frames, token, progress, tile -> jobs.ui().run(() -> tell(of, tile))));
                },
                state -> {
                    if (state instanceof JobState.Running<Surveyed> running) {
                        surveyed.set(running.fraction());
                    } else if (state.isOver() && !asModel.isBusy() && !atOwnRate.isBusy()) {
                        surveyed.set(1);
                    }
                    problems.<Surveyed>ofSound(lane, found -> adopt(of, form, found))
                            .accept(state);
                });
    }

    /// Length and damage are those that the model's reading finds: the same reading is made of every recording.
    private void adopt(RecordingTiles of, SpectrogramForm form, Surveyed found) {
        if (reporting && form instanceof ModelForm) {
            workspace.adopt(of.file(), found.seconds(), found.warnings());
        }
    }

    private static boolean has(Recording sound, @Nullable ChannelChoice channel) {
        return switch (channel) {
            case null -> false;
            case ChannelChoice.Average all -> true;
            case ChannelChoice.Single(int index) -> index < sound.info().channels();
        };
    }

    private void tell(RecordingTiles of, Tile tile) {
        if (tiles.get() == of) {
            listeners.forEach(listener -> listener.accept(tile));
        }
    }

    private void open() {
        Recording now = workspace.recording().get();
        ChannelChoice wanted = channel.getValue();
        RecordingTiles before = tiles.get();
        if (now != null
                && before != null
                && before.file().equals(now.file())
                && before.channel().equals(wanted)) {
            return; // only its length became known more exactly
        }
        asModel.cancel();
        atOwnRate.cancel();
        surveyed.set(1);
        asked.clear();
        tiles.set(now == null || !has(now, wanted) ? null : new RecordingTiles(now.file(), wanted, cache));
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
