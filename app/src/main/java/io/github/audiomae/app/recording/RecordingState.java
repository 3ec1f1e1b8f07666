package io.github.audiomae.app.recording;

import io.github.audiomae.app.control.Gutter;
import io.github.audiomae.app.feature.SavedState;
import io.github.audiomae.app.spectrogram.DisplayViewModel;
import io.github.audiomae.app.spectrogram.LevelScale;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.files.EnumWord;
import java.util.Optional;

/// What a session keeps of how recordings are shown.
record RecordingState(
        WorkspaceViewModel workspace,
        DisplayViewModel display,
        SpectrogramSettings settings,
        RecordingViewModel view,
        DescriptorsViewModel descriptors,
        Gutter gutter) {
    SavedState<RecordingMemo> saved() {
        return SavedState.of(
                RecordingMemo.class,
                this::memo,
                this::restore,
                settings.scale(),
                settings.fftSize(),
                settings.window(),
                settings.overlap(),
                settings.whitened(),
                settings.notes(),
                settings.stacked(),
                workspace.channel(),
                display.fixedRange(LevelScale.MEL),
                display.fixedRange(LevelScale.FULL_SCALE),
                display.fixedRange(LevelScale.ABOVE_BACKGROUND),
                gutter.width(),
                view.waveHeight(),
                workspace.clock().wanted(),
                descriptors.pitch(),
                descriptors.onsets());
    }

    private RecordingMemo memo() {
        return new RecordingMemo(
                EnumWord.of(settings.scale().get()),
                descriptors.pitch().get(),
                descriptors.onsets().get(),
                gutter.width().get(),
                view.waveHeight().get(),
                !workspace.clock().wanted().get(),
                workspace.channel().get().toString(),
                SpectrogramMemo.of(settings, display));
    }

    private void restore(RecordingMemo memo) {
        EnumWord.find(RecordingScale.class, memo.scale()).ifPresent(settings.scale()::set);
        descriptors.pitch().set(memo.pitch());
        descriptors.onsets().set(memo.onsets());
        gutter.drag(memo.gutter());
        view.dragWave(memo.wave());
        workspace.clock().wanted().set(!memo.elapsed());
        Optional.ofNullable(memo.channel()).flatMap(ChannelChoice::parse).ifPresent(workspace.channel()::set);
        if (memo.spectrogram() != null) {
            memo.spectrogram().restore(settings, display);
        }
    }
}
