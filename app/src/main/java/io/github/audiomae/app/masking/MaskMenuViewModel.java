package io.github.audiomae.app.masking;

import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.Excerpt;
import io.github.audiomae.export.MaskFile;
import io.github.audiomae.patches.Loudness;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.ProblemException;
import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Makes masks from the sound, and imports and exports masks. Each change can be undone.
public final class MaskMenuViewModel {
    private static final double PERCENT = 100;

    private final Messages messages;
    private final ProblemsViewModel problems;
    private final MaskingViewModel masking;
    private final ObservableValue<@Nullable Excerpt> excerpt;
    private final Lane<PatchMask> lane;

    public MaskMenuViewModel(
            Jobs jobs,
            Messages messages,
            ProblemsViewModel problems,
            MaskingViewModel masking,
            ObservableValue<@Nullable Excerpt> excerpt) {
        this.messages = messages;
        this.problems = problems;
        this.masking = masking;
        this.excerpt = excerpt;
        lane = jobs.fileLane();
    }

    /// Whether there is a sound to make a mask from.
    public ObservableValue<Boolean> hasSound() {
        return excerpt.map(sound -> true).orElse(false);
    }

    /// The actual share of the patches with sound that are hidden, in percent; without a sound, that of all
    /// patches.
    public ObservableValue<Double> hiddenPercent() {
        return Bindings.createObjectBinding(this::percentOfSound, masking.mask(), excerpt);
    }

    private double percentOfSound() {
        Excerpt sound = excerpt.getValue();
        PatchMask mask = masking.mask().get();
        int frames = sound == null ? mask.grid().frames() : sound.window().soundFrames();
        return PERCENT * mask.hiddenShare(frames).orElse(0);
    }

    /// Hides only the loudest patches.
    ///
    /// @param percent share of the patches with sound, 0 … 100
    public void hideLoudest(int percent) {
        Excerpt sound = excerpt.getValue();
        if (sound != null) {
            masking.use(Loudness.hidingLoudest(sound.window(), sound.form().grid(), percent / PERCENT));
        }
    }

    /// Hides only patches with background instead of sound.
    public void hideSilence() {
        Excerpt sound = excerpt.getValue();
        if (sound != null) {
            masking.use(Loudness.hidingSilence(sound.window(), sound.form().grid()));
        }
    }

    /// The mask as text for the clipboard.
    public String text() {
        return MaskFile.text(masking.mask().get());
    }

    /// Uses the mask in a text from the clipboard; if there is none, reports a problem.
    public void paste(@Nullable String text) {
        try {
            masking.use(MaskFile.ofText(text == null ? "" : text, grid()));
        } catch (ProblemException noMask) {
            problems.show(noMask);
        }
    }

    /// Writes the mask to a `.npy` file, and reports it.
    public void save(Path file) {
        PatchMask mask = masking.mask().get();
        lane.submit(
                (token, progress) -> {
                    MaskFile.write(file, mask);
                    return mask;
                },
                JobState.atEnd(written -> problems.confirm(messages.text("mask.saved", file)), problems::show));
    }

    /// Uses the mask in a `.npy` file.
    public void load(Path file) {
        PatchGrid grid = grid();
        lane.replace((token, progress) -> MaskFile.read(file, grid), JobState.atEnd(masking::use, problems::show));
    }

    private PatchGrid grid() {
        return masking.mask().get().grid();
    }
}
