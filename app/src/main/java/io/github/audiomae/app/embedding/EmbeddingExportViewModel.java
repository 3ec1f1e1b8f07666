package io.github.audiomae.app.embedding;

import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.program.ProgramVersion;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.explore.EmbeddingLevel;
import io.github.audiomae.explore.EmbeddingRequest;
import io.github.audiomae.export.EmbeddingFormat;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.WindowPlan;
import io.github.audiomae.files.Unwritable;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Capability;
import io.github.audiomae.recordings.EmbeddingExport;
import io.github.audiomae.recordings.EmbeddingOrder;
import io.github.audiomae.recordings.Invocation;
import io.github.audiomae.recordings.RecordingReader;
import io.github.audiomae.run.Turns;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Decides what is exported, and exports it.
public final class EmbeddingExportViewModel {
    private static final double TOKEN_SECONDS = 0.16;
    private static final int BANDS = 8;
    private static final Duration REST = Duration.ofMillis(250);

    private final ProblemsViewModel problems;
    private final ObservableValue<@Nullable Recording> recording;
    private final ObservableValue<ChannelChoice> channel;
    private final ObservableValue<@Nullable LoadedModel> model;
    private final Lane<Long> lane;
    private final Lane<EmbeddingPreview> previewLane;
    private final Turns turns;
    private final ObservableValue<Boolean> ready;
    private boolean watched;
    private @Nullable Path targetOf;
    private final ObjectProperty<EmbeddingFormat> format = new SimpleObjectProperty<>(EmbeddingFormat.CSV);
    private final ObjectProperty<EmbeddingLevel> level = new SimpleObjectProperty<>(EmbeddingLevel.CLIP);
    private final DoubleProperty windowSeconds = new SimpleDoubleProperty(Preprocessing.AUDIOSET.soundSeconds());
    private final DoubleProperty hopSeconds = new SimpleDoubleProperty(Preprocessing.AUDIOSET.soundSeconds());
    private final ReadOnlyObjectWrapper<@Nullable Path> target = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable EmbeddingPreview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable JobState<Long>> state = new ReadOnlyObjectWrapper<>();

    public EmbeddingExportViewModel(
            Jobs jobs,
            ProblemsViewModel problems,
            WorkspaceViewModel workspace,
            ObservableValue<@Nullable LoadedModel> model) {
        this.problems = problems;
        recording = workspace.recording();
        channel = workspace.channel();
        this.model = model;
        lane = jobs.fileLane();
        previewLane = jobs.fileLane();
        turns = jobs.modelTurns();
        level.subscribe(this::look);
        windowSeconds.subscribe(this::look);
        format.subscribe((before, now) -> rename(now));
        ready = Bindings.createBooleanBinding(
                () -> recording.getValue() != null && canEmbed(model.getValue()), recording, model);
    }

    /// Whether there is a sound, and a model that can embed it.
    public ObservableValue<Boolean> ready() {
        return ready;
    }

    /// The file format.
    public ObjectProperty<EmbeddingFormat> format() {
        return format;
    }

    /// The embedding level of a row.
    public ObjectProperty<EmbeddingLevel> level() {
        return level;
    }

    /// Length of a window in seconds, 0.16 … 10.24.
    public DoubleProperty windowSeconds() {
        return windowSeconds;
    }

    /// The presenter of failures.
    ProblemsViewModel problems() {
        return problems;
    }

    /// Hop between windows, in seconds.
    public DoubleProperty hopSeconds() {
        return hopSeconds;
    }

    /// The file to write; null until it is chosen.
    public ReadOnlyObjectProperty<@Nullable Path> target() {
        return target.getReadOnlyProperty();
    }

    /// Chooses the file to write, and the format of its extension.
    public void writeTo(Path file) {
        Recording sound = recording.getValue();
        targetOf = sound == null ? null : sound.file();
        target.set(file);
        EmbeddingFileName.format(file).ifPresent(format::set);
    }

    private void rename(EmbeddingFormat now) {
        Path chosen = target.get();
        if (chosen != null) {
            target.set(EmbeddingFileName.as(now, chosen));
        }
    }

    /// Whether the export would replace a file: the user must be asked first.
    public boolean isTaken() {
        Path file = target.get();
        return file != null
                && EmbeddingFileName.all(format.get(), file).stream().anyMatch(Files::exists);
    }

    /// Whether rows can be added to the file that is there.
    public boolean canAppend() {
        Path file = target.get();
        return file != null && format.get().canAppend() && Files.isRegularFile(file);
    }

    /// The state of the export; null before the first. Its result is the number of rows.
    public ReadOnlyObjectProperty<@Nullable JobState<Long>> state() {
        return state.getReadOnlyProperty();
    }

    /// Approximate number of rows.
    public OptionalLong expectedRows() {
        Recording sound = recording.getValue();
        if (sound == null || !(hopSeconds.get() > 0)) {
            return OptionalLong.empty();
        }
        long windows = Math.max(1, (long) Math.ceil((sound.seconds() - windowSeconds.get()) / hopSeconds.get()) + 1);
        long columns = (long) Math.ceil(Math.min(windowSeconds.get(), sound.seconds()) / TOKEN_SECONDS);
        return OptionalLong.of(
                switch (level.get()) {
                    case CLIP -> windows;
                    case TIME -> windows * columns;
                    case PATCH -> windows * columns * BANDS;
                });
    }

    /// Values per row.
    public int width() {
        LoadedModel now = model.getValue();
        return now == null ? 0 : now.manifest().architecture().width();
    }

    /// The first rows; null while they are being computed.
    public ReadOnlyObjectProperty<@Nullable EmbeddingPreview> preview() {
        return preview.getReadOnlyProperty();
    }

    /// Approximate number of bytes.
    public OptionalLong expectedBytes() {
        EmbeddingPreview first = preview.get();
        Recording sound = recording.getValue();
        OptionalLong rows = expectedRows();
        return first == null || sound == null || rows.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(
                        first.bytes(format.get(), rows.getAsLong(), sound.file().toString()));
    }

    /// The file name to suggest.
    public String suggestedName() {
        Recording sound = recording.getValue();
        return (sound == null ? "embeddings" : sound.name()) + format.get().ending();
    }

    /// Forgets the result of the last export, proposes a file named after the recording unless one was chosen for
    /// it, and starts computing previews.
    ///
    /// @param folder the folder of the proposed file
    public void begin(Path folder) {
        if (!lane.isBusy()) {
            state.set(null);
            Recording sound = recording.getValue();
            if (sound != null && (target.get() == null || !sound.file().equals(targetOf))) {
                writeTo(folder.resolve(suggestedName()));
            }
        }
        watched = true;
        look();
    }

    /// Computes no previews until the next [#begin()].
    public void end() {
        watched = false;
        previewLane.cancel();
    }

    private void look() {
        Recording sound = recording.getValue();
        LoadedModel runner = model.getValue();
        preview.set(null);
        if (!watched || sound == null || runner == null) {
            return;
        }
        EmbeddingLevel fineness = level.get();
        Preprocessing as = runner.manifest().preprocessing();
        double window = Math.min(windowSeconds.get(), as.mostSeconds());
        previewLane.replaceAfter(
                REST,
                (token, progress) -> {
                    EmbeddingRequest request = new EmbeddingRequest(fineness, new WindowPlan(window, window, as));
                    return new EmbeddingPreview(new EmbeddingExport(runner, turns)
                            .firstRows(sound.file(), request, sound.seconds(), token));
                },
                problems.ofSound(previewLane, preview::set));
    }

    /// Writes the file; its place must have been chosen. An existing file is replaced.
    public void export() {
        export(false);
    }

    /// Adds the rows to the existing file.
    public void append() {
        export(true);
    }

    private void export(boolean append) {
        Recording sound = recording.getValue();
        LoadedModel runner = model.getValue();
        Path file = target.get();
        if (sound == null || runner == null || file == null) {
            return;
        }
        EmbeddingFormat kind = format.get();
        EmbeddingLevel fineness = level.get();
        Preprocessing as = runner.manifest().preprocessing();
        double window = Math.min(windowSeconds.get(), as.mostSeconds());
        double hop = hopSeconds.get();
        OptionalLong bytes = expectedBytes();
        RecordingReader reader = new RecordingReader(channel.getValue(), false);
        lane.replace(
                (token, progress) -> {
                    bytes.ifPresent(about -> Unwritable.requireRoom(file, about));
                    EmbeddingRequest request = new EmbeddingRequest(fineness, new WindowPlan(window, hop, as));
                    EmbeddingOrder order = new EmbeddingOrder(List.of(sound.file()), reader, request, kind, file);
                    Invocation invocation = new Invocation(
                            ProgramVersion.nameAndVersion(),
                            order.commandLine(runner.folder().id()));
                    EmbeddingProgress follower = new EmbeddingProgress(sound.seconds(), progress);
                    EmbeddingExport export = new EmbeddingExport(runner, turns);
                    return append
                            ? export.append(order, invocation, follower, token)
                            : export.run(order, invocation, follower, token);
                },
                now -> {
                    state.set(now);
                    problems.<Long>ofSound(lane, rows -> {}).accept(now);
                });
    }

    /// Stops; no part of the file remains.
    public void cancel() {
        lane.cancel();
    }

    private static boolean canEmbed(@Nullable LoadedModel model) {
        return model != null && model.manifest().capabilities().contains(Capability.EMBED);
    }
}
