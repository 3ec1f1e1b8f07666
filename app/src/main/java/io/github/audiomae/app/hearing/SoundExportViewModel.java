package io.github.audiomae.app.hearing;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.place.Band;
import io.github.audiomae.app.place.Selection;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.audio.FrequencyRange;
import io.github.audiomae.audio.Waveform;
import io.github.audiomae.explore.ShownLevels;
import io.github.audiomae.export.WindowSoundFile;
import io.github.audiomae.recordings.SelectionExport;
import io.github.audiomae.resynthesis.HiddenPhase;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Writes sounds: a selection of the recording, with all frequencies or only its band, and what is heard of a window.
public final class SoundExportViewModel {
    private final Messages messages;
    private final ProblemsViewModel problems;
    private final ObservableValue<@Nullable Recording> recording;
    private final ObservableValue<@Nullable Selection> selection;
    private final Lane<Path> lane;

    SoundExportViewModel(
            Jobs jobs,
            Messages messages,
            ProblemsViewModel problems,
            ObservableValue<@Nullable Recording> recording,
            ObservableValue<@Nullable Selection> selection) {
        this.messages = messages;
        this.problems = problems;
        this.recording = recording;
        this.selection = selection;
        lane = jobs.fileLane();
    }

    /// Whether a file name ends as it should.
    static boolean fits(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".wav") || lower.endsWith(".flac");
    }

    /// Whether there is a selection in the open recording.
    ObservableValue<Boolean> hasSelection() {
        return selection.map(now -> true).orElse(false);
    }

    /// Whether the selection has a band.
    ObservableValue<Boolean> hasBand() {
        return selection.map(Selection::band).map(band -> true).orElse(false);
    }

    /// A suggested name: that of the recording, and from where the sound is.
    ///
    /// @param part more words; empty for none
    String suggestedName(double startSeconds, String part) {
        Recording open = recording.getValue();
        String name = open == null ? "" : open.name();
        int dot = name.lastIndexOf('.');
        return String.format(
                Locale.ROOT, "%s-%.2fs%s.wav", dot > 0 ? name.substring(0, dot) : name, startSeconds, part);
    }

    /// A suggested name for the selection.
    String suggestedName(boolean onlyBand) {
        Selection chosen = selection.getValue();
        return suggestedName(chosen == null ? 0 : chosen.span().startSeconds(), onlyBand ? "-band" : "");
    }

    /// Writes the selection at the rate of the recording, with all its channels.
    ///
    /// @param onlyBand whether other frequencies are left out
    public void writeSelection(Path file, boolean onlyBand) {
        Selection chosen = selection.getValue();
        if (chosen == null) {
            return;
        }
        Band band = chosen.band();
        Optional<FrequencyRange> kept = onlyBand && band != null
                ? Optional.of(new FrequencyRange(band.lowHertz(), band.highHertz()))
                : Optional.empty();
        SelectionExport export = new SelectionExport(chosen.span(), kept, null);
        lane.submit(
                (token, progress) -> {
                    export.write(chosen.recording(), file, token);
                    return file;
                },
                problems.ofSound(lane, this::confirm));
    }

    /// Writes a sound of a window, 16 kHz mono.
    void writeWindow(Path file, SoundRequest request) {
        lane.submit(
                (token, progress) -> {
                    Waveform sound = request.make(SoundRequest.read(request.excerpt()), token, early -> {});
                    WindowSoundFile.write(file, sound, comment(request));
                    return file;
                },
                problems.ofSound(lane, this::confirm));
    }

    private static String comment(SoundRequest request) {
        return switch (request.sound()) {
            case ORIGINAL -> "original";
            case VISIBLE -> "visible patches of the original";
            case EVIDENCE -> "evidence of a class in the original";
            case HIDDEN -> "hidden patches of the original";
            case RECONSTRUCTION ->
                WindowSoundFile.comment(
                        request.made() == null
                                ? ShownLevels.RAW
                                : ShownLevels.of(request.made().reconstruction()),
                        HiddenPhase.ITERATED);
        };
    }

    private void confirm(Path file) {
        problems.confirm(messages.text("hear.saved", file));
    }
}
